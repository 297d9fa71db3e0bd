import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareAddresses } from './compare.ts';
import { ADDRESS_THRESHOLD } from './score-address.ts';

const KNOWN = '1212 Invented Street, Leeds LS1 4AP';
const scoreOf = (other: string): number => compareAddresses(KNOWN, other).score;

test('what is the same has a score of 1', () => {
  expect(scoreOf('1212 INVENTED ST, LEEDS, LS14AP, United Kingdom')).toBe(1);
});

describe('from more to less alike', () => {
  it.each([
    [
      'a letter wrong before another street',
      '1212 Invemted Street, Leeds LS1 4AP',
      '1212 Unheard Street, Leeds LS1 4AP',
    ],
    ['no number before another', 'Invented Street, Leeds LS1 4AP', '1214 Invented Street, Leeds LS1 4AP'],
    ['a misread number before another', 'I2I2 Invented Street, Leeds LS1 4AP', '1414 Invented Street, Leeds LS1 4AP'],
    ['no code before another', '1212 Invented Street, Leeds', '1212 Invented Street, Leeds BD7 2QT'],
    [
      'no flat before none of the house',
      'Flat 3, 1212 Invented Street, Leeds LS1 4AP',
      '1214 Invented Street, Leeds LS1 4AP',
    ],
    ['no kind before another', '1212 Invented, Leeds LS1 4AP', '1212 Invented Lane, Leeds LS1 4AP'],
    ['another town before another street', '1212 Invented Street, York', '1212 Unheard Street, Leeds'],
  ])('%s', (_name, more, less) => {
    expect(scoreOf(more)).toBeGreaterThan(scoreOf(less));
    expect(scoreOf(more)).toBeGreaterThan(ADDRESS_THRESHOLD - 0.01);
    expect(scoreOf(less)).toBeLessThan(ADDRESS_THRESHOLD);
  });
});

test('a low number is in every town, one that counts along the town is not', () => {
  const inTowns = (number: number) =>
    compareAddresses(`${number} Main Street, Leeds`, `${number} Main Street, York`).score;
  expect(inTowns(5)).toBeLessThan(ADDRESS_THRESHOLD);
  expect(inTowns(9560)).toBeGreaterThanOrEqual(ADDRESS_THRESHOLD);
});

test('scores lie between 0 and 1 and do not mind sides', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abc 123,.-/#'), maxLength: 30 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { score } = compareAddresses(a, b);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(compareAddresses(b, a).score).toBeCloseTo(score, 10);
    }),
  );
});
