import type { CarriedData } from './number-scheme.ts';

export type Sex = CarriedData['sex'];

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * A date of birth out of its parts.
 *
 * @param century First two digits of the year, `??` where the number does not say.
 */
export function born(century: number | '??', year: string, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${century}${year}-${two(month)}-${two(day)}`;
}

export const oddIsMale = (digit: string): Sex => (Number(digit) % 2 === 1 ? 'M' : 'F');
export const evenIsMale = (digit: string): Sex => (Number(digit) % 2 === 0 ? 'M' : 'F');

interface Places {
  /** Where the digits stand, e.g. `YYMMDD` at 0. */
  readonly order: string;
  readonly at: number;
  readonly century: (number: string) => number | '??';
  readonly sex: (number: string) => Sex;
}

/** Reads a date of six digits in the given order. */
export function sixDigits({ order, at, century, sex }: Places): (number: string) => CarriedData {
  const part = (number: string, letter: string) => {
    const start = at + order.indexOf(letter);
    return number.slice(start, start + 2);
  };
  return (number) => ({
    dateOfBirth: born(century(number), part(number, 'Y'), Number(part(number, 'M')), Number(part(number, 'D'))),
    sex: sex(number),
  });
}

/** The first digit tells century and sex: two digits a century, odd for men, beginning at `first`. */
export function centuryAndSex(first: number, century: number): (number: string) => [century: number, sex: Sex] {
  return (number) => {
    const digit = Number(number.charAt(0));
    return [century + Math.floor((digit - first) / 2), digit % 2 === 1 ? 'M' : 'F'];
  };
}

/** Whether a carried date allows a date of birth; parts that either leaves open agree with anything. */
export function birthAgrees(carried: string, dateOfBirth: string): boolean {
  return [...carried].every((char, i) => char === '?' || i >= dateOfBirth.length || char === dateOfBirth.charAt(i));
}
