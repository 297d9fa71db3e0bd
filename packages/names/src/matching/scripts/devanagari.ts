import { toAscii } from './ascii.ts';
import type { Script } from './script.ts';

const VIRAMA = '\u094d';

function isConsonant(letter: string | undefined): boolean {
  return letter !== undefined && /[\u0915-\u0939\u0958-\u095f]/u.test(letter);
}

/** A consonant carries an A unless another vowel or a virama follows. */
function withInherentVowels(letters: readonly string[]): string {
  let latin = '';
  for (const [index, letter] of letters.entries()) {
    latin += toAscii(letter);
    const next = letters[index + 1];
    if (isConsonant(letter) && next !== VIRAMA && !isVowelSign(next)) latin += 'a';
  }
  return latin;
}

function isVowelSign(letter: string | undefined): boolean {
  return letter !== undefined && /[\u093e-\u094c\u0962\u0963]/u.test(letter);
}

/** Hindi does not speak the last A of a word after a single consonant: राम is Ram, but चन्द्र stays Chandra. */
function dropLastVowel(latin: string): string {
  return /[aeiou][^aeiou]h?a$/.test(latin) && latin.length > 3 ? latin.slice(0, -1) : latin;
}

/** The dot of a nasal is the N or M of the consonant behind it: पांडे Pande, अंबा Amba. */
function nasalised(word: string): string {
  return word.replace(/\u0902(?=[\u092a-\u092e])/gu, 'म्').replace(/\u0902(?=[\u0915-\u0939])/gu, 'न्');
}

/** Names whose usual spelling is not that of their letters. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['सिंह', 'singh'],
  ['सिंघ', 'singh'],
  ['चौधरी', 'chaudhary'],
  ['ज्ञानेश', 'gyanesh'],
  ['लक्ष्मी', 'lakshmi'],
  ['कृष्ण', 'krishna'],
  ['कृष्णा', 'krishna'],
  ['विष्णु', 'vishnu'],
  ['पांडे', 'pandey'],
]);

function romanise(word: string): readonly string[] {
  const known = NAMES.get(word.normalize('NFC'));
  if (known !== undefined) return [known];
  const letters = [...nasalised(word.normalize('NFC').replace(/\u093c/gu, ''))];
  const latin = withInherentVowels(letters);
  return [isConsonant(letters.at(-1)) ? dropLastVowel(latin) : latin];
}

/** Devanagari writes no A after consonants; it is put back. */
export const DEVANAGARI: Script = { name: 'Devanagari', romanise };
