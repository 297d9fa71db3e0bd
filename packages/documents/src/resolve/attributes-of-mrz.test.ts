import { describe, expect, it } from 'vitest';
import { type MrzCorrection, type MrzReading, parseMrz } from '../mrz/index.ts';
import { attributesOfMrz, identityOfMrz } from './attributes-of-mrz.ts';

const NOW = new Date('2026-06-01');

function reading(lines: readonly string[], corrections: readonly MrzCorrection[] = [], probability = 1): MrzReading {
  const mrz = parseMrz(lines, { now: NOW });
  if (!mrz) throw new Error('the test lines fit no layout');
  const confidence = lines.map((line) => ({ line: probability, characters: [...line].map(() => probability) }));
  return {
    ...mrz,
    raw: lines,
    corrections,
    confidence,
    boxes: lines.map((_, y) => ({ x: 0, y, width: 1, height: 1 })),
  };
}
const PASSPORT = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];

describe('attributesOfMrz', () => {
  it('gives normalised values', () => {
    const attributes = attributesOfMrz(reading(PASSPORT), 'FRONT');
    const values = Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value]));
    expect(values).toEqual({
      documentCode: 'P',
      documentNumber: 'L898902C3',
      issuingState: 'UTO',
      nationality: 'UTO',
      surname: 'ERIKSSON',
      givenNames: 'ANNA MARIA',
      dateOfBirth: '1974-08-12',
      dateOfExpiry: '2012-04-15',
      sex: 'F',
      personalNumber: 'ZE184226B',
    });
  });

  it('knows what a check digit proves and what none covers', () => {
    const { documentNumber, surname } = attributesOfMrz(reading(PASSPORT), 'FRONT');
    expect([documentNumber?.proven, surname?.proven]).toEqual([true, false]);
    const wrong = [PASSPORT[0] ?? '', 'L898902C37UTO7408122F1204159ZE184226B<<<<<11'];
    expect(attributesOfMrz(reading(wrong), 'FRONT').documentNumber?.proven).toBe(false);
  });

  it('sees that a full name field may be cut', () => {
    const cut = ['P<UTOERIKSSON<<ANNA<MARIA<CHRISTINA<ELISABET', PASSPORT[1] ?? ''];
    expect(attributesOfMrz(reading(cut), 'FRONT').givenNames?.truncated).toBe(true);
    expect(attributesOfMrz(reading(cut), 'FRONT').surname?.truncated).toBe(true);
    expect(attributesOfMrz(reading(PASSPORT), 'FRONT').givenNames?.truncated).toBe(false);
  });

  it('keeps what was seen before a correction', () => {
    const corrections = [{ line: 1, position: 1, from: 'B', to: '8', why: 'check_digit' }] as const;
    expect(attributesOfMrz(reading(PASSPORT, corrections), 'FRONT').documentNumber?.raw).toBe('LB98902C3');
  });

  it("multiplies the characters' probabilities", () => {
    expect(attributesOfMrz(reading(PASSPORT, [], 0.9), 'FRONT').sex?.confidence).toBeCloseTo(0.9);
    expect(attributesOfMrz(reading(PASSPORT, [], 0.9), 'FRONT').dateOfBirth?.confidence).toBeCloseTo(0.9 ** 6);
  });
});

describe('the place of a value', () => {
  it('is its line on the image', () => {
    const { surname, sex } = attributesOfMrz(reading(PASSPORT), 'BACK');
    expect([surname?.region?.box.y, sex?.region?.box.y]).toEqual([0, 1]);
    expect(sex?.region?.step).toBe('BACK');
  });
});

describe('identityOfMrz', () => {
  it('says format, code and issuer', () => {
    expect(identityOfMrz(reading(PASSPORT))).toEqual({
      format: 'TD3',
      documentCode: 'P<',
      issuingState: 'UTO',
      confidence: 1,
    });
  });
});
