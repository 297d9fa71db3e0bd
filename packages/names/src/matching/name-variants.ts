import { naturalOrder } from './natural-order.ts';
import { isParticle } from './words/particles.ts';
import { shortNameClasses } from './words/short-names.ts';

/** One of the names that a written name tells. */
export interface NameVariant {
  readonly text: string;
  /** What its agreement is worth, (0,1]: half of a double surname may be another family's. */
  readonly worth: number;
}

const HALF_WORTH = 0.8;

/** What stands before the name that somebody was born with, in the languages whose documents and lists tell it. */
const BORN =
  'née|geb|geborene[rn]?|geboren|born|z domu|roz|rozená|rod|rodená|szül|született|född|født|o\\.s|omaa sukua|nata|nacida|nascida|născută|gim|mergautinė|dzim|rođena|рођена|урожд|урождённая|урожденная|уроджена|γεννημένη|το γένος|kızlık soyadı';
/** What stands before any earlier name. */
const EARLIER =
  'formerly known as|formerly|previously|f\\.?k\\.?a|fka|ehemals|vormals|früher|anciennement|antes|бывшая|ранее';
/** Without its accent the first is a surname as well (Nee), so small letters tell; in names of capitals only what is nobody's name. */
const CUES = `(?:${BORN}|nee|né|NÉE|GEB|GEBORENE|Z DOMU|УРОЖДЕННАЯ)|(${EARLIER}|FORMERLY|FKA|F\\.K\\.A)`;
const FORMER = new RegExp(`^(.+?)[\\s([]+(?:${CUES})[.:]?\\s+([^()[\\]]+)[)\\]]?$`, 'u');
/** `Anna Ohm, née Farad`: this comma puts no surname in front. */
const COMMA = new RegExp(`[,;]\\s*(?=[([]?(?:${CUES})[.:]?\\s)`, 'u');

/** Two halves with capitals of their own; Korean given names have small letters behind the hyphen, or their family's in front. */
const DOUBLE = /^(\p{L}.*\s)(\p{Lu}[\p{L}’']{2,})[-‐‑](\p{Lu}[\p{L}’']{2,})$/u;
const SCRIPTS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\s\p{P}\p{M}]+$/u;

/**
 * The names that a person's written name tells, itself first: `Anna Ohm née Farad` is also Anna Ohm and Anna Farad, and
 * `Anna Ohm-Farad` may be Anna Ohm or Anna Farad elsewhere. Most names tell only themselves.
 */
export function nameVariants(text: string): readonly NameVariant[] {
  const itself = { text, worth: 1 };
  if (text.includes('<') || !/\p{Lu}/u.test(text) || !SCRIPTS.test(text)) return [itself];
  const name = inOrder(text);
  const former = formerNames(name);
  if (former !== null) return [itself, ...former.map((variant) => ({ text: variant, worth: 1 }))];
  return [itself, ...halves(name).map((variant) => ({ text: variant, worth: HALF_WORTH }))];
}

/** Whether a name tells an earlier one as well. */
export function tellsFormerName(text: string): boolean {
  return formerNames(inOrder(text)) !== null;
}

function inOrder(text: string): string {
  return naturalOrder(text.replace(COMMA, ' ')).trim().replace(/\s+/g, ' ');
}

function formerNames(name: string): readonly string[] | null {
  const [, now = '', earlier, then = ''] = FORMER.exec(name) ?? [];
  if (now === '' || then === '') return null;
  const words = then.trim().split(/\s+/);
  // `Anna Ohm, formerly Beta Farad`: a whole name; `formerly Farad` a surname.
  if (earlier !== undefined && words.length > 1) return [now, then.trim()];
  return [now, `${givenNames(now)} ${then}`.trim()];
}

/** All but the surname with what belongs to it: `von Ohm`. */
function givenNames(name: string): string {
  const words = name.split(/\s+/);
  let end = words.length - 1;
  while (end > 1 && isParticle((words[end - 1] ?? '').toLowerCase(), end - 1, words.length)) end -= 1;
  return words.slice(0, end).join(' ');
}

function halves(name: string): readonly string[] {
  const [, given = '', first = '', second = ''] = DOUBLE.exec(name) ?? [];
  const isArticle = (word: string): boolean => isParticle(word.toLowerCase(), 1, 3) || /^ab[du]/i.test(word);
  if (given === '' || isArticle(first) || isArticle(second)) return [];
  const family = given.trim().split(/[\s-]+/)[0] ?? '';
  if (shortNameClasses(family.toLowerCase()).length > 0) return [];
  return [`${given}${first}`, `${given}${second}`];
}
