import { SAME_WORD, type WordAlignment, type WordPair } from './align-words.ts';
import type { AddressWord, ParsedAddress } from './parsed-address.ts';

/** How far streets or towns agree; null similarity: one side names none. */
export interface PlaceComparison {
  /** [0,1] */
  readonly similarity: number | null;
  /** Share of the shorter side's words that surely are in the other; 1 where one side names none. */
  readonly shared: number;
  /** Each side has words that the other lacks. */
  readonly contradicts: boolean;
}

/** What a word weighs that one side has more: streets are called by few words, while towns get districts and states added. */
const EXTRA = { street: 0.35, open: 0.1, locality: 0.1 } as const;
/** What one side calls a street and the other a town: `Paris Street, London` is not `London Street, Paris`. */
const APART = 0.5;

/**
 * Words of one zone held against each other. Where not both sides tell their streets for sure (`areTold`), what may be either and what
 * stands in another zone counts as the street.
 */
export function comparePlace(alignment: WordAlignment, zone: 'street' | 'locality', areTold: boolean): PlaceComparison {
  const isLoose = zone === 'street' && !areTold;
  const zones: readonly string[] = isLoose ? ['street', 'open', 'apart'] : [zone];
  const pairs = alignment.pairs.filter((pair) => zones.includes(pair.zone));
  const apart = areTold ? alignment.pairs.filter((pair) => pair.zone === 'apart').length : 0;
  const [onlyA, onlyB] = [alignment.onlyA, alignment.onlyB].map(
    (words) => words.filter((word) => word.zone === zone).length,
  );
  const least = Math.min(onlyA ?? 0, onlyB ?? 0);
  const fewest = pairs.length + apart + least;
  if (fewest === 0) return { similarity: null, shared: 1, contradicts: false };
  const matched = pairs.reduce((sum, { similarity }) => sum + similarity, 0) + APART * apart;
  const extra = EXTRA[zone] * Math.abs((onlyA ?? 0) - (onlyB ?? 0)) + (zone === 'street' ? openExtras(alignment) : 0);
  return {
    similarity: matched / (fewest + extra),
    shared: pairs.filter(isSure).length / fewest,
    contradicts: least > 0,
  };
}

const isSure = ({ similarity }: WordPair): boolean => similarity >= SAME_WORD;

/** Words of buildings or towns that both sides have, each its own, count more than those that one has more. */
function openExtras({ onlyA, onlyB }: WordAlignment): number {
  const [a = 0, b = 0] = [onlyA, onlyB].map((words) => words.filter(({ zone }) => zone === 'open').length);
  return EXTRA.street * Math.min(a, b) + EXTRA.open * Math.abs(a - b);
}

/** Streets are told apart by their numbers: 5th Street is not 6th Street, whatever else they share. */
export function haveOtherOrdinals({ onlyA, onlyB }: WordAlignment): boolean {
  const [a, b] = [onlyA, onlyB].map((words) => words.some(({ role }) => role === 'ordinal'));
  return a === true && b === true;
}

/** Share of the shorter address's words that surely are in the other, whatever they name. */
export function sharedWords({ pairs, onlyA, onlyB }: WordAlignment): number {
  const fewest = pairs.length + Math.min(onlyA.length, onlyB.length);
  return fewest === 0 ? 0 : pairs.filter(isSure).length / fewest;
}

export const namesOf = ({ words }: ParsedAddress): readonly AddressWord[] =>
  words.filter(({ role }) => role === 'name' || role === 'ordinal');

export type BesideVerdict = 'same' | 'partial' | 'different' | 'only_a' | 'only_b' | 'absent';

/** Kinds or directions beside a street: `different` only where both sides have some and share none. */
export function compareBeside(a: ParsedAddress, b: ParsedAddress, role: 'kind' | 'direction'): BesideVerdict {
  const [left, right] = [beside(a, role), beside(b, role)];
  if (left.length === 0) return right.length === 0 ? 'absent' : 'only_b';
  if (right.length === 0) return 'only_a';
  const shared = left.filter((text) => right.some((other) => mayMeanSame(text, other))).length;
  if (shared === 0) return 'different';
  return shared === left.length && left.length === right.length ? 'same' : 'partial';
}

/** `pl` is a place, a square or a highway: words that may mean several say all of them. */
const mayMeanSame = (a: string, b: string): boolean => a.split('/').some((kind) => b.split('/').includes(kind));

const beside = ({ words }: ParsedAddress, role: 'kind' | 'direction'): readonly string[] =>
  words.filter((word) => word.role === role && word.zone !== 'locality').map(({ text }) => text);
