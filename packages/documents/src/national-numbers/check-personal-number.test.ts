import { describe, expect, it } from 'vitest';
import { checkPersonalNumber } from './check-personal-number.ts';
import { personalNumberScheme, STATES_WITH_SCHEME } from './schemes.ts';

describe('checkPersonalNumber', () => {
  // Invented people; the check digits are right by each scheme's own rule.
  it.each([
    ['LTU', '38001010009', 'valid'],
    ['LTU', '38001010003', 'wrong_check_digit'],
    ['EST', '38001010002', 'wrong_check_digit'],
    ['POL', '44051401359', 'valid'],
    ['POL', '44051401358', 'wrong_check_digit'],
    ['FIN', '131052-308T', 'valid'],
    ['FIN', '131052-308U', 'wrong_check_digit'],
  ])('%s %s is %s', (state, number, validity) => {
    expect(checkPersonalNumber(state, number)).toBe(validity);
  });

  it.each([
    ['UTO', '38001010004'],
    ['DEU', '123'],
    ['LTU', '3800101'],
    ['LTU', 'SPECIMEN'],
    ['LTU', ''],
    ['???', '38001010004'],
  ])('%s %s cannot be told', (state, number) => {
    expect(checkPersonalNumber(state, number)).toBe('unknown');
  });

  it.each(STATES_WITH_SCHEME)('the library still knows the scheme of %s', (state) => {
    expect(personalNumberScheme(state)).not.toBeNull();
  });

  it('refuses every other last digit', () => {
    const validities = [...'0123456789'].map((digit) => checkPersonalNumber('LTU', `3800101000${digit}`));
    expect(validities.filter((validity) => validity === 'valid')).toHaveLength(1);
    expect(validities.filter((validity) => validity === 'wrong_check_digit')).toHaveLength(9);
  });
});
