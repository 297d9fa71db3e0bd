import { describe, expect, it } from 'vitest';
import { TD3 } from '../formats/td3.ts';
import { parseMrz } from '../parse-mrz.ts';
import { positionPriors } from './position-prior.ts';
import { probabilityOfText } from './probability-of-text.ts';

const NOW = new Date('2026-01-01T00:00:00Z');
const LINES = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'] as const;

type Doubts = Readonly<Record<string, readonly [rival: string, odds: number]>>;

/** The passport of ICAO 9303-4, in which some places (`line:position`) have a rival. */
function probability(doubts: Doubts, lines: readonly string[] = LINES): number {
  const mrz = parseMrz(lines, { now: NOW });
  if (!mrz) throw new Error('no layout fits');
  const voted = lines.map((text, line) => ({
    priors: positionPriors(TD3, line),
    choices: [...text].map((char, at) => {
      const doubt = doubts[`${line}:${at}`];
      const rivals = doubt ? [{ char: doubt[0], probability: doubt[1], seen: doubt[1] }] : [];
      return [{ char, probability: 1, seen: 1 }, ...rivals];
    }),
  }));
  return probabilityOfText(mrz, voted);
}

describe('probabilityOfText', () => {
  it('is nearly one for a clear text', () => {
    expect(probability({})).toBeGreaterThan(0.97);
  });

  it('counts every doubt of a name, which no check digit covers', () => {
    expect(probability({ '0:6': ['A', 0.5] })).toBeCloseTo(probability({}) / 1.5, 2);
    expect(probability({ '0:6': ['A', 0.5], '0:8': ['T', 0.5] })).toBeCloseTo(probability({}) / 2.25, 2);
  });

  it('forgets a doubt that a check digit settles', () => {
    expect(probability({ '1:3': ['8', 0.5] })).toBeCloseTo(probability({}), 2);
    expect(probability({ '1:15': ['6', 0.5] })).toBeCloseTo(probability({}), 2);
  });

  it.each([
    ['6 and G', '1:35', 'G'],
    ['L and 1', '1:0', '1'],
    ['the filler and K', '1:37', 'K'],
  ])('knows that check digits do not notice %s', (_, place, rival) => {
    expect(probability({ [place]: [rival, 0.5] })).toBeLessThan(0.7);
  });

  it('weighs two doubts that cancel each other out', () => {
    // 8 more at weight 1 and 4 less at weight 3 or 7 cancel out only in the number's own digit; the composite has other weights.
    expect(probability({ '1:13': ['8', 0.9], '1:14': ['3', 0.9] })).toBeGreaterThan(0.9);
    // 5 more at any odd weight and 5 more at another do so in both.
    expect(probability({ '1:2': ['E', 0.9], '1:4': ['E', 0.9] })).toBeLessThan(0.6);
  });
});
