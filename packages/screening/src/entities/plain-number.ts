/** Shorter numbers are borne by too many documents. */
const SHORTEST = 5;

/**
 * A document's number as it is compared wherever numbers are: its letters and figures, in capitals, so that `AB 123-456` and
 * `ab123456` are one. Ships' numbers go without the word before them. Null when it is too short to tell anybody, or no number.
 */
export function plainNumber(number: string): string | null {
  const signs = number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const plain = signs.replace(/^IMO(?=\d{7}$)/, '');
  return plain.length < SHORTEST || !/\d/.test(plain) ? null : plain;
}
