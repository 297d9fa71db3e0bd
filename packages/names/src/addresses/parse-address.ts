import { countryNamed } from '../countries/index.ts';
import { foldLetters } from '../names/index.ts';
import { FILLERS, FLOOR_WORDS, SAME_WORDS, UNIT_WORDS } from './address-words.ts';

/** The parts of an address by which two of them can be told apart. Everything is folded: lower case, no marks. */
export interface ParsedAddress {
  /** Without spaces, hyphens and the country's letters before it; null: none is told apart from other figures. */
  readonly postalCode: string | null;
  /** Number of a flat or office that a word marks as such. */
  readonly unit: string | null;
  /** House numbers and all other figures, with their letters: `12a`. */
  readonly figures: readonly string[];
  /** Names of streets and towns, without what addresses leave out at will. A dot stays on what was shortened. */
  readonly words: readonly string[];
  readonly isLatin: boolean;
}

/**
 * Postal codes from the most to the least certain: with a country's letters before, hyphenated (Poland, Portugal, Brazil, United
 * States, Japan), United Kingdom, Canada, Ireland, spaced (Czechia, Greece, Sweden), six and five figures, Netherlands.
 */
const POSTAL_CODES: readonly RegExp[] = [
  /\b[a-z]{1,2}-(\d{4,6})\b/g,
  /\b(\d{2}-\d{3}|\d{4}-\d{3}|\d{5}-\d{3,4}|\d{3}-\d{4})\b/g,
  /\b([a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2})\b/g,
  /\b([a-z]\d[a-z] ?\d[a-z]\d)\b/g,
  /\b([a-z]\d[\dw] (?=[a-z]*\d)[a-z\d]{4})\b/g,
  /\b(\d{3} \d{2})\b/g,
  /\b(\d{6})\b/g,
  /\b(\d{5})\b/g,
  /(?<=[^\s].*)\b(\d{4} ?[a-z]{2})(?= |,|$)/g,
  // Four figures at the beginning are a house number (1600 Invented Avenue).
  /(?<=[^\s].*)\b(\d{4})\b/g,
];
const UNIT = new RegExp(
  `(?:\\b(?:${UNIT_WORDS})\\b\\.?|#)\\s*(?:no\\.?|nr\\.?|#)?\\s*([a-z]?\\d+[a-z]?|[a-z]\\b)`,
  'g',
);
const FLOOR = new RegExp(
  `\\b\\d+(?:st|nd|rd|th|\\.)?\\s*(?:${FLOOR_WORDS})\\b|\\b(?:${FLOOR_WORDS})\\.?\\s*\\d+\\b`,
  'g',
);
/** A number with its letter, which stands apart at an end alone: in `7 N Invented Avenue` it is a direction. */
const FIGURE = /\b(\d+)(?:([a-z])| ([a-z])(?=\s*(?:,|$|\d)))?(?![a-z\d])/g;
/** `5th Avenue` is a name. */
const WORD = /\d+(?:st|nd|rd|th)\b|[\p{L}][\p{L}'’]*\.?/gu;
/** Recognisers take ß for B. */
const ABBREVIATION_OF_STREET = /str(?:asse|abe)?\.?$/;
/** Figures amid letters are letters: `G6ra`. */
const FIGURES_IN_WORD = /(?<=\p{L})[01568]{1,2}(?=\p{L})/gu;
const LETTER_LIKE: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '5': 's', '6': 'o', '8': 'b' };

/** Takes an address apart; pure, and total: what is no address has words or nothing. */
export function parseAddress(address: string): ParsedAddress {
  const text = ` ${withoutCountry(foldLetters(address))} `.replace(/(?<=[a-z]{4})(?=\d)/g, ' ');
  const postal = findPostalCode(text);
  const units = [...postal.rest.matchAll(UNIT)].map(([, number]) => number ?? '');
  const rest = postal.rest
    .replace(UNIT, ' ')
    .replace(FLOOR, ' ')
    .replace(FIGURES_IN_WORD, (figures) => [...figures].map((figure) => LETTER_LIKE[figure] ?? figure).join(''));
  return {
    postalCode: postal.code,
    unit: units[0] ?? null,
    figures: [...rest.matchAll(FIGURE)].map(
      ([, digits, joined = '', apart = '']) => `${Number(digits)}${joined}${apart}`,
    ),
    words: wordsOf(rest.replace(FIGURE, ' ')),
    isLatin: /\p{Script=Latin}/u.test(text) || !/\p{L}/u.test(text),
  };
}

function withoutCountry(text: string): string {
  const parts = text.split(/[,;\n]/).map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  const named = parts.length > 1 && !/\d/.test(last) && countryNamed(last) !== null;
  return (named ? parts.slice(0, -1) : parts).join(' , ');
}

/** The last match counts: codes stand behind the street, or at least behind the house number. */
function findPostalCode(text: string): { readonly code: string | null; readonly rest: string } {
  for (const pattern of POSTAL_CODES) {
    const match = [...text.matchAll(pattern)].at(-1);
    if (!match?.[1]) continue;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    return { code: match[1].replace(/[\s-]/g, ''), rest };
  }
  return { code: null, rest: text };
}

function wordsOf(text: string): readonly string[] {
  const found = text.match(WORD) ?? [];
  const words = found.map((word) => SAME_WORDS[word.replace('.', '')] ?? word);
  return [...new Set(words.filter((word) => !FILLERS.has(word.replace('.', ''))).map(plainEnding))].filter(
    (word) => word.replace('.', '').length > 1,
  );
}

/** `Hauptstr.` and `Hauptstrasse` are one word. */
function plainEnding(word: string): string {
  const stem = word.replace(ABBREVIATION_OF_STREET, '');
  return stem.length >= 3 ? stem : word;
}
