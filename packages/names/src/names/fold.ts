import { LETTER_SPELLINGS } from './letters.ts';

/** Most ASCII spellings that are tried for one word; a long Cyrillic name would otherwise have thousands. */
const MOST_SPELLINGS = 256;

/** Such words have one spelling, which most comparisons then need not look for. */
const ASCII = /^[\0-\x7f]*$/;

/** The words of a name in upper case: apostrophes and dots vanish, hyphens, fillers and commas part words. */
export function nameWords(name: string): readonly string[] {
  return name
    .replaceAll('ß', 'ẞ')
    .normalize('NFC')
    .toUpperCase()
    .replace(/['’‘`´ʼ.\u00ad\u2060\ufeff]/gu, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

/** Base letters only: `ŽEMAITĖ` to `ZEMAITE`. Scripts without a table stay as they are, so they never fold to nothing. */
export function withoutDiacritics(word: string): string {
  if (ASCII.test(word)) return word;
  return [...word.normalize('NFC')].map((letter) => stripMarks(letter)).join('');
}

/** One ASCII spelling by the first recommendation of ICAO 9303-3 section 6, as it would stand in an MRZ. */
export function transliterate(word: string): string {
  return [...word.normalize('NFC')].map((letter) => spellingsOfLetter(letter)[0] ?? '').join('');
}

/** Every ASCII spelling in use for a word in upper case, the recommended one first (at most 256). */
export function asciiSpellings(word: string): readonly string[] {
  if (ASCII.test(word)) return [word];
  let spellings = [''];
  for (const letter of word.normalize('NFC')) {
    const options = spellingsOfLetter(letter);
    spellings = options.flatMap((option) => spellings.map((start) => start + option));
    if (spellings.length > MOST_SPELLINGS) spellings = spellings.slice(0, MOST_SPELLINGS);
  }
  return [...new Set(spellings)];
}

/** Upper-case ASCII letters and digits of any text, for comparing labels and numbers whatever their spacing. */
export function foldToAscii(text: string): string {
  return nameWords(text)
    .map((word) => withoutDiacritics(word))
    .join('')
    .replace(/[^A-Z0-9]/g, '');
}

function spellingsOfLetter(letter: string): readonly string[] {
  return LETTER_SPELLINGS[letter] ?? LETTER_SPELLINGS[stripMarks(letter)] ?? [stripMarks(letter)];
}

/** Letters such as Ø have no decomposition; their shortest spelling is what remains without the stroke. */
function stripMarks(letter: string): string {
  // Capitals print it as two letters, nobody as one.
  if (letter === 'ẞ') return 'SS';
  const base = letter.normalize('NFD').replace(/\p{M}/gu, '');
  if (/^[A-Z0-9]$/.test(base) || !/\p{Script=Latin}/u.test(base)) return base;
  const spellings = LETTER_SPELLINGS[letter] ?? [base];
  return spellings.reduce((shortest, spelling) => (spelling.length < shortest.length ? spelling : shortest));
}
