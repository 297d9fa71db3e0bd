import { LIBRARY_SCHEMES } from './library-schemes.ts';

/** What a national number says of the person who holds it. */
export interface CarriedData {
  /** `YYYY-MM-DD` with a question mark for every digit that the number leaves open, e.g. `??85-02-??`; null when it says nothing. */
  readonly dateOfBirth: string | null;
  readonly sex: 'M' | 'F' | null;
}

/** One kind of number that a state gives to people. */
export interface NumberScheme {
  /** The number's own name. */
  readonly name: string;
  /** The form of a compacted number. */
  readonly form: RegExp;
  /**
   * Whether the check digit is right; it answers null when the number cannot be one of the scheme for another cause. Null where some
   * numbers lawfully have a wrong digit, or none has any.
   */
  readonly holds: ((number: string) => boolean | null) | null;
  readonly carries?: (number: string) => CarriedData | null;
  /** Brings a printed number to `form`; by default separators are left out. */
  readonly compact?: (text: string) => string;
}

/** Leaves out what printers put between digits. */
export const withoutSeparators = (text: string): string => text.toUpperCase().replace(/[\s./<+-]/g, '');

/** The check digit of a scheme that we take from the library `stdnum`. Throws for any other. */
export function byLibrary(country: string, scheme: string): (number: string) => boolean | null {
  const validator = LIBRARY_SCHEMES[country]?.[scheme];
  if (!validator) throw new Error(`no scheme ${country} ${scheme} is taken from stdnum`);
  return (number) => {
    const { isValid, error } = validator.validate(number);
    return isValid || (error?.name === 'InvalidChecksum' ? false : null);
  };
}

export const digitsOf = (text: string): readonly number[] => [...text].map(Number);

/** Sum of digits times weights. */
export function weightedSum(text: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(text.charAt(i)), 0);
}

/** The Luhn formula over all digits, ISO/IEC 7812-1 annex B. */
export function luhnHolds(text: string): boolean {
  const sum = digitsOf(text)
    .toReversed()
    .reduce((total, digit, i) => total + (i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)), 0);
  return sum % 10 === 0;
}
