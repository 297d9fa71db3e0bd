import type { NameToken } from './name-score.ts';
import type { RomanWord } from './roman-word.ts';
import { type LegalForm, legalFormAt } from './words/legal-forms.ts';
import { numberOf } from './words/number-words.ts';
import { isFiller } from './words/particles.ts';
import { wordForm } from './words/word-forms.ts';

/** What stands before a ship's name: motor vessel, motor tanker, steamship. */
const VESSEL_PREFIXES: ReadonlySet<string> = new Set('mv mt ss ms mts msv fv sv tss mtr'.split(' '));

/** The words of the name of an organisation, vessel or aircraft with what they do in it. */
export function organisationTokens(words: readonly RomanWord[]): readonly NameToken[] {
  const texts = words.map(({ text }) => text);
  const tokens: NameToken[] = [];
  for (let index = 0; index < words.length; ) {
    const form = legalFormAt(texts, index);
    const word = words[index];
    if (form) tokens.push(formToken(form, texts.slice(index, index + form.length).join(' ')));
    else if (word) tokens.push(wordToken(word, index, words.length));
    index += form?.length ?? 1;
  }
  return tokens.some(({ role }) => role !== 'legal-form')
    ? tokens
    : words.map(({ text }) => ({ text, role: 'word' }) as const);
}

function formToken({ form }: LegalForm, written: string): NameToken {
  return written === form ? { text: form, role: 'legal-form' } : { text: form, role: 'legal-form', written };
}

function wordToken({ text, written, syllable }: RomanWord, index: number, count: number): NameToken {
  if (syllable) return { text, role: 'syllable', written };
  const number = numberOf(text);
  if (number !== null) return { text: number, role: 'number', written };
  if (index === 0 && count > 1 && VESSEL_PREFIXES.has(text)) return { text, role: 'title' };
  if (isFiller(text)) return { text, role: 'particle' };
  const form = wordForm(text);
  return form === written ? { text: form, role: 'word' } : { text: form, role: 'word', written };
}
