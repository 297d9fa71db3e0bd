/** Shorter numbers are borne by too many documents. */
const SHORTEST = 5;

/** Capitals of Cyrillic and Greek that look like Latin ones: whoever copies a number types what the keyboard has. */
const LOOK_ALIKE: ReadonlyMap<string, string> = new Map(
  [...'АВСЕНІЈКМОРЅТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'].map((letter, at) => [letter, 'ABCEHIJKMOPSTYXABEZHIKMNOPTYX'.charAt(at)]),
);
const LOOKING_ALIKE = new RegExp(`[${[...LOOK_ALIKE.keys()].join('')}]`, 'gu');

/**
 * A document's number as it is compared wherever numbers are: its letters and figures, in capitals, so that `AB 123-456` and
 * `ab123456` are one, whichever alphabet its letters were typed in. Ships' numbers go without the word before them. Null when it is too short to tell anybody, or no number.
 */
export function plainNumber(number: string): string | null {
  const signs = number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(LOOKING_ALIKE, (letter) => LOOK_ALIKE.get(letter) ?? letter);
  const plain = signs.replace(/^IMO(?=\d{7}$)/, '');
  return plain.length < SHORTEST || !/\d/.test(plain) ? null : plain;
}
