import { describe, expect, it } from 'vitest';
import { readSex } from './sex.ts';

describe('readSex', () => {
  it.each([
    ['F', 'F'],
    ['M', 'M'],
    ['X', 'X'],
    ['m', 'M'],
    ['MOT/F', 'F'],
    ['MOTIF', 'F'],
    ['VYR/M', 'M'],
    ['V/M', 'M'],
    ['S/F', 'F'],
    ['N/F', 'F'],
    ['F/M', 'M'],
    ['M/F', 'F'],
    ['K/F', 'F'],
    ['NŐ/F', 'F'],
    ['FÉRFI / M', 'M'],
    ['Female', 'F'],
    ['männlich', 'M'],
  ])('%s is %s', (text, sex) => {
    expect(readSex(text)).toBe(sex);
  });

  it.each(['', 'LONDON', '17 JAN 85', 'Sex/Sexe/Sexo', 'THIS IS FAKE M', '/', 'E', 'W', 'K', 'No'])(
    '%j says nothing',
    (text) => {
      expect(readSex(text)).toBeNull();
    },
  );

  it.each([
    ['K', 'pl', 'F'],
    ['V', 'nl', 'F'],
    ['V', 'lt', 'M'],
    ['Ž', 'hr', 'F'],
    ['E', 'tr', 'M'],
    ['L', 'id', 'M'],
  ])('%s beside a label in %s is %s', (letter, language, sex) => {
    expect(readSex(letter, [language])).toBe(sex);
  });

  it('takes a K for an F only beside a label, and an E, of which overprints are full, for nothing', () => {
    expect(readSex('E', ['en', 'fr'])).toBeNull();
    expect(readSex('K', ['de'])).toBe('F');
    expect(readSex('E', ['tr'])).toBe('M');
    expect(readSex('K')).toBeNull();
  });
});
