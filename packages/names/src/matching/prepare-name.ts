import { cutWord } from './mrz-truncation.ts';
import type { NameKind, NameToken, PreparedName } from './name-score.ts';
import { naturalOrder } from './natural-order.ts';
import { organisationTokens } from './organisation-tokens.ts';
import { personTokens } from './person-tokens.ts';
import { type RomanWord, romaniseWord } from './roman-word.ts';
import { scriptOf } from './scripts/scripts.ts';

/** Marks that belong into a word and vanish: O'Brien, ‘Abd, Cho'ng; also signs that nobody sees, which copies bring along. */
const INSIDE = /['’‘`´ʼʻʾʿʹ"“”\u00ad\u2060\ufeff]/gu;

const BETWEEN = /[^\p{L}\p{M}\p{N}\u200c]+/u;

/** The same for ASCII, several times as fast. */
const INSIDE_ASCII = /['`"]/g;
const BETWEEN_ASCII = /[^a-z0-9]+/;

const FOREIGN_HAN = /\p{Script=Han}[·・‧•]\p{Script=Han}/u;

/** Japanese writes Han and Kana without a space between: 株式会社ブレニク. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN_OR_NOT = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;

/** Letters that abbreviate words, with dots: U.S., o.O.O.; organisations only, for a person's J. C. are two initials. */
const ABBREVIATION = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu;

/** The same with a stroke: M/V, A/S. */
const STROKE = /(?<![\p{L}\p{N}])(\p{L})\/(\p{L})(?![\p{L}\p{N}])/gu;

/** A legal form stuck to the name: SiemensAG. */
const STUCK = /(\p{Ll}{3})(\p{Lu}{2,4})(?=$|\s)/gu;

/**
 * Makes a name ready for matching: any script to lower-case ASCII words in natural order, each with the role it plays. Meant
 * to be done once per name. Signs without a letter or digit vanish; a name of nothing else has no tokens.
 */
export function prepareName(text: string, kind: NameKind): PreparedName {
  const ascii = isAscii(text);
  const plain = ascii ? text : text.normalize('NFKC');
  const ordered = kind === 'person' ? naturalOrder(plain) : unabbreviated(plain);
  const words = ascii ? asciiWords(ordered.toLowerCase()) : romanWords(ordered.toLowerCase());
  const tokens = kind === 'person' ? withCut(personTokens(words), cutWord(text)) : organisationTokens(words);
  return { text, kind, script: ascii ? 'Latin' : scriptOf(ordered).name, tokens };
}

function withCut(tokens: readonly NameToken[], cut: string | null): readonly NameToken[] {
  return cut === null ? tokens : tokens.map((token) => (token.text === cut ? { ...token, cut: true } : token));
}

function unabbreviated(name: string): string {
  return name
    .replace(STUCK, '$1 $2')
    .replace(STROKE, '$1$2')
    .replace(/&/g, ' and ')
    .replace(ABBREVIATION, (letters) => letters.replaceAll('.', ''));
}

function asciiWords(name: string): readonly RomanWord[] {
  const words: RomanWord[] = [];
  for (const text of name.replace(INSIDE_ASCII, '').split(BETWEEN_ASCII)) {
    if (text !== '') words.push({ text, written: text, syllable: false });
  }
  return words;
}

function romanWords(name: string): readonly RomanWord[] {
  const words: RomanWord[] = [];
  const foreign = FOREIGN_HAN.test(name);
  for (const word of name.replace(INSIDE, '').split(BETWEEN)) {
    const parts = KANA.test(word) ? (word.match(HAN_OR_NOT) ?? []) : [word];
    for (const part of parts) if (part !== '') romaniseWord(part, foreign, words);
  }
  return words;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}
