import { describe, expect, it } from 'vitest';
import { compareValues } from './compare-values.ts';

describe('compareValues', () => {
  it.each([
    ['surname', 'ŽEMAITĖ', 'ZEMAITE', 'same'],
    ['surname', 'OBAMA', 'MAY', 'different'],
    ['givenNames', 'THERESA', 'TERESA', 'unsure'],
    ['surname', 'LIN', '林美華', 'unsure'],
    ['dateOfBirth', '1990-03-11', '1990-03-11', 'same'],
    ['dateOfBirth', '1990-03-11', '1990-03-17', 'unsure'],
    ['dateOfBirth', '1990-03-11', '1985-01-17', 'different'],
    ['documentNumber', 'L898902C3', 'L898902C3', 'same'],
    ['documentNumber', 'L8989O2C3', 'L898902C3', 'same'],
    ['documentNumber', 'AB 123456', 'AB123456', 'same'],
    ['documentNumber', 'AB123456', 'AB123457', 'unsure'],
    ['documentNumber', 'AB123456', 'XY998877', 'different'],
    ['nationality', 'D', 'DEU', 'same'],
    ['nationality', 'GBN', 'GBR', 'same'],
    ['nationality', 'LTU', 'LVA', 'different'],
    ['documentCode', 'PP', 'P', 'same'],
    ['documentCode', 'P', 'V', 'unsure'],
    ['sex', 'F', 'M', 'different'],
    ['sex', 'X', 'M', 'unsure'],
    ['sex', 'X', 'X', 'same'],
    ['authority', 'UKPA', 'U.K.P.A', 'same'],
    ['authority', 'UKPA', 'HMPO', 'different'],
  ] as const)('%s: %s and %s are %s', (attribute, left, right, expected) => {
    expect(compareValues(attribute, { value: left }, { value: right })).toBe(expected);
  });

  it('accepts any meaning of an ambiguous print', () => {
    const printed = { value: '2066-01-31', possible: ['2066-01-31', '1966-01-31'] };
    expect(compareValues('dateOfExpiry', { value: '1966-01-31' }, printed)).toBe('same');
  });

  it('passes on that the MRZ side is cut', () => {
    const cut = { value: 'CHRISTELLE HELENE LAUR' };
    const whole = { value: 'CHRISTELLE HÉLÈNE LAURENCE' };
    expect(compareValues('givenNames', cut, whole, { truncated: 'left' })).toBe('same');
  });
});
