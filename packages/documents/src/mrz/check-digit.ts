import { MRZ_ALPHABET } from '@bonafide/domain';

const WEIGHTS = [7, 3, 1] as const;

/** Value of a character in check digit sums (ICAO 9303-3 clause 4.9): filler 0, digits themselves, A = 10 to Z = 35. */
function characterValue(char: string): number {
  const index = MRZ_ALPHABET.indexOf(char);
  if (char.length !== 1 || index < 0) throw new RangeError('not a character of the machine-readable zone');
  return Math.max(0, index - 1);
}

/** The check digit of ICAO 9303-3 clause 4.9: weights 7, 3, 1 repeating, modulo 10. */
export function checkDigit(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += characterValue(text.charAt(i)) * (WEIGHTS[i % 3] ?? 0);
  return String(sum % 10);
}
