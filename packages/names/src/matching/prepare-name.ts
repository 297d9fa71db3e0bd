import type { NameKind, NameToken, PreparedName, TokenRole } from './name-score.ts';
import { naturalOrder } from './natural-order.ts';
import { scriptOf } from './scripts/scripts.ts';
import { legalFormAt } from './words/legal-forms.ts';
import { PARTICLES } from './words/particles.ts';
import { looksPatronymic } from './words/patronymics.ts';
import { TITLES } from './words/titles.ts';
import { wordForm } from './words/word-forms.ts';

/** Marks that belong into a word and vanish: O'Brien, ‘Abd, U.S.A. */
const INSIDE = /['’‘`´ʼʻʾʿ"“”]|\.(?=\p{L}\.|\p{L}$|\p{L}[\s,]|$|\s)/gu;

const BETWEEN = /[^\p{L}\p{M}\p{N}]+/u;

/**
 * Makes a name ready for matching: any script to lower-case ASCII words in natural order, each with the role it plays. Meant
 * to be done once per name. Words without a letter or digit vanish; a name of nothing else has no tokens.
 */
export function prepareName(text: string, kind: NameKind): PreparedName {
  const natural = kind === 'person' ? naturalOrder(text) : text;
  const words = natural
    .normalize('NFKC')
    .replace(INSIDE, '')
    .split(BETWEEN)
    .filter((word) => word !== '');
  const drafts = words.flatMap(romanised);
  const tokens = kind === 'person' ? personTokens(drafts) : organisationTokens(drafts);
  return { text, kind, script: scriptOf(natural.replace(/[\P{L}]+/gu, '')).name, tokens };
}

interface Draft {
  readonly text: string;
  readonly written: string;
  readonly syllable: boolean;
}

function romanised(word: string): readonly Draft[] {
  const script = scriptOf(word);
  const written = word.toLowerCase();
  const texts = script.romanise(written);
  const letters = script.syllabic ? [...written] : [written];
  return texts
    .map((text, index) => ({ text, written: letters[index] ?? written, syllable: script.syllabic === true }))
    .filter(({ text }) => text !== '');
}

function personTokens(drafts: readonly Draft[]): readonly NameToken[] {
  return drafts.map((draft, index) => token(draft, personRole(draft, index, drafts)));
}

function personRole(draft: Draft, index: number, drafts: readonly Draft[]): TokenRole {
  if (draft.syllable) return 'syllable';
  const { text } = draft;
  if (/^\d+$/.test(text)) return 'number';
  if (drafts.length > 1) {
    if (TITLES.has(text)) return 'title';
    if (PARTICLES.has(text)) return 'particle';
    if (text.length === 1) return 'initial';
  }
  return drafts.length > 2 && index > 0 && looksPatronymic(text) ? 'patronymic' : 'word';
}

function organisationTokens(drafts: readonly Draft[]): readonly NameToken[] {
  const words = drafts.map(({ text }) => text);
  const tokens: NameToken[] = [];
  for (let index = 0; index < drafts.length; ) {
    const form = index > 0 ? legalFormAt(words, index) : null;
    const draft = drafts[index];
    if (form)
      tokens.push({ text: form.form, role: 'legal-form', written: words.slice(index, index + form.length).join(' ') });
    else if (draft) tokens.push(token({ ...draft, text: wordForm(draft.text) }, organisationRole(draft)));
    index += form?.length ?? 1;
  }
  return tokens;
}

function organisationRole({ text, syllable }: Draft): TokenRole {
  if (syllable) return 'syllable';
  if (/^\d+$/.test(text)) return 'number';
  return PARTICLES.has(text) ? 'particle' : 'word';
}

function token({ text, written }: Draft, role: TokenRole): NameToken {
  return written === text ? { text, role } : { text, role, written };
}
