import { withoutDiacritics } from './fold.ts';
import { LETTER_SPELLINGS } from './letters.ts';

/** Latin letters that no mark makes (`ø`, `ł`, `þ`) and what remains of them; `ı` is no other capital than I. */
const FOLDED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.keys(LETTER_SPELLINGS)
      .filter((letter) => /^\p{Script=Latin}$/u.test(letter.normalize('NFD')))
      .map((letter) => [letter.toLowerCase(), withoutDiacritics(letter).toLowerCase()]),
  ),
  ı: 'i',
};
const UNDECOMPOSED = new RegExp(`[${Object.keys(FOLDED).join('')}]`, 'gu');

/** Lower case without marks; everything else stays as it is. */
export function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(UNDECOMPOSED, (letter) => FOLDED[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** Lower case without marks, everything but letters, digits and % as single spaces, framed by spaces. */
export function foldWords(text: string): string {
  return ` ${foldLetters(text)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()} `;
}
