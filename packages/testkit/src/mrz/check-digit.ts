import { MRZ_ALPHABET } from '@bonafide/domain';

const WEIGHTS = [7, 3, 1];

/** ICAO 9303-3 clause 4.9: weights 7, 3, 1 over the characters' values, modulo 10. */
export function checkDigit(text: string): string {
  const sum = [...text].reduce((total, char, i) => {
    const value = char === '<' ? 0 : MRZ_ALPHABET.indexOf(char) - 1;
    if (char !== '<' && value < 0) throw new Error('not a character of the machine-readable zone');
    return total + value * (WEIGHTS[i % 3] ?? 0);
  }, 0);
  return String(sum % 10);
}
