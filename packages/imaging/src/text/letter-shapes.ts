const PAIRS: Readonly<Record<string, string>> = { Æ: 'AE', Œ: 'OE', ß: 'SS', ẞ: 'SS', Þ: 'TH' };
const SINGLES: Readonly<Record<string, string>> = {
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Ħ: 'H',
  ı: 'I',
  Ŧ: 'T',
  Ŋ: 'N',
  Ə: 'E',
};

/**
 * What a reader that does not know a letter takes it for, besides the letter without its marks. Of the readings of photographed papers
 * and of the letters' shapes.
 */
const TAKEN_FOR: Readonly<Record<string, string>> = {
  ß: 'Bb8βpf6&',
  ẞ: 'B8β',
  Ł: 'tE1k',
  ł: 'tfiI1',
  Ø: 'Q0@',
  ø: 'e0a6',
  Æ: 'E',
  æ: 'eo',
  Œ: 'C',
  œ: 'eac',
  Þ: 'PDpbF',
  þ: 'pbP',
  Đ: 'BO',
  đ: 'cl',
  ð: 'o68a',
  ħ: 'n',
  ı: 'l1r',
  ģ: 'q',
  ğ: 'q9',
  ş: '$5',
  ç: 'g',
  ľ: 'i1I',
  ť: 'f',
  ə: 'a',
  ų: 'ygqv',
  ű: 'i',
  ó: '6',
  ő: '6',
  ö: '6',
  í: 'f',
};

/** The letter or letters of A to Z, in capitals, that a letter with marks stands for. */
export function plainOf(char: string): string {
  const upper = char === 'ß' ? char : char.toUpperCase();
  return PAIRS[upper] ?? SINGLES[upper] ?? upper.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Whether a reader that does not know `letter` may have meant it by `other`. */
export function isTakenFor(letter: string, other: string): boolean {
  return TAKEN_FOR[letter]?.includes(other) ?? false;
}

/** Whether a letter is none of A to Z. */
export function isMarked(char: string): boolean {
  return /\p{L}/u.test(char) && !/[A-Za-z]/.test(char);
}
