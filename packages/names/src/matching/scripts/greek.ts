import { replacer, toAscii } from './ascii.ts';
import type { Script } from './script.ts';

/** Two letters that are one sound at a word's beginning; within it passports spell both (ELOT 743: Παπαντωνίου Papantoniou). */
const INITIALS: Readonly<Record<string, string>> = { ντ: 'd', μπ: 'b', γκ: 'g' };

const digraphs = replacer({
  ντ: 'nt',
  μπ: 'mp',
  γκ: 'gk',
  γγ: 'ng',
  γχ: 'nch',
  γξ: 'nx',
  ου: 'ou',
  ει: 'i',
  οι: 'i',
  υι: 'i',
  αι: 'e',
  τζ: 'tz',
});

/** ΑΥ and ΕΥ end in V before vowels and voiced consonants, in F before the others. */
function breakDiphthongs(word: string): string {
  return word.replace(/([αεη])υ(?=[αεηιουωβγδζλμνρ])/gu, '$1β').replace(/([αεη])υ/gu, '$1φ');
}

function romanise(word: string): readonly string[] {
  const bare = word
    .normalize('NFD')
    .replace(/\u0308/gu, '|')
    .replace(/\p{M}/gu, '')
    .replaceAll('ς', 'σ');
  const parted = bare.replace(/^(ντ|μπ|γκ)/u, (stop) => INITIALS[stop] ?? stop);
  return [toAscii(digraphs(breakDiphthongs(parted)).replaceAll('|', '').replaceAll('β', 'v').replaceAll('η', 'i'))];
}

/** Greek: digraphs first, or Πούτιν becomes Poytin and Μπακογιάννης Mpakogiannis. */
export const GREEK: Script = { name: 'Greek', romanise };
