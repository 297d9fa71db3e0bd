import type { NameToken, TokenRole } from './name-score.ts';
import type { RomanWord } from './roman-word.ts';
import { composeNames } from './words/compound-names.ts';
import { digitsAsLetters } from './words/misread-digits.ts';
import { isParticle } from './words/particles.ts';
import { looksPatronymic } from './words/patronymics.ts';
import { TITLES } from './words/titles.ts';

/** Legal forms that somebody hung on a person's name; unlike As or Se they are nobody's name. */
const LEGAL_FORMS: ReadonlySet<string> = new Set('llc ltd inc gmbh plc corp ooo llp sa sarl'.split(' '));

/** The words of a person's name with what they do in it. */
export function personTokens(words: readonly RomanWord[]): readonly NameToken[] {
  const composed = composeNames(words.map(withLetters));
  const tokens = composed.map((word, index) => {
    const role = roleOf(word, index, composed);
    return word.written === word.text ? { text: word.text, role } : { text: word.text, role, written: word.written };
  });
  // A name of titles alone (General Marshal) is somebody's name after all.
  return tokens.some(({ role }) => role !== 'title' && role !== 'particle')
    ? tokens
    : tokens.map((token) => ({ ...token, role: 'word' }));
}

function withLetters(word: RomanWord): RomanWord {
  const text = digitsAsLetters(word.text);
  return text === word.text ? word : { ...word, text };
}

function roleOf({ text, syllable }: RomanWord, index: number, words: readonly RomanWord[]): TokenRole {
  if (syllable) return 'syllable';
  if (words.length === 1) return 'word';
  if (TITLES.has(text)) return 'title';
  if (isParticle(text, index, words.length)) return 'particle';
  if (text.length === 1) return 'initial';
  if (index > 1 && index === words.length - 1 && LEGAL_FORMS.has(text)) return 'legal-form';
  if (isPatronymic(index, words)) return 'patronymic';
  return /^\d+$/.test(text) ? 'number' : 'word';
}

/** Behind the given name, with a third word; the second of two such words is the surname (Arkadyevich Abramovich). */
function isPatronymic(index: number, words: readonly RomanWord[]): boolean {
  if (index === 0 || words.length < 3 || !looksPatronymic(words[index]?.text ?? '')) return false;
  return index < words.length - 1 || !looksPatronymic(words[index - 1]?.text ?? '');
}
