import { SAME_WORD, type WordAlignment, type WordPair } from './align-words.ts';
import type { AddressWord, AddressZone, ParsedAddress } from './parsed-address.ts';

/** How far streets or towns agree; null similarity: one side names none. */
export interface PlaceComparison {
  /** [0,1] */
  readonly similarity: number | null;
  /** Share of the shorter side's words that surely are in the other; 1 where one side names none. */
  readonly shared: number;
}

/** A word that one side has more: streets are called by few words, while towns get districts, counties and states added. */
const EXTRA = { street: 0.35, locality: 0.1 } as const;
/** Words that may be a building's or a town's. */
const EXTRA_OPEN = 0.1;

/** What one side calls a street and the other a town: `Paris Street, London` is not `London Street, Paris`. */
const APART = 0.5;

/** Words of one zone held against each other. What may be either counts as the street where no street is told apart. */
export function comparePlace(
  alignment: WordAlignment,
  zone: 'street' | 'locality',
  ofStreet: readonly AddressZone[],
): PlaceComparison {
  const zones: readonly string[] = zone === 'street' ? ofStreet : ['locality'];
  const pairs = alignment.pairs.filter((pair) => zones.includes(pair.zone));
  const apart = alignment.pairs.filter((pair) => pair.zone === 'apart').length;
  const onlyA = alignment.onlyA.filter((word) => zones.includes(word.zone)).length;
  const onlyB = alignment.onlyB.filter((word) => zones.includes(word.zone)).length;
  const fewest = pairs.length + apart + Math.min(onlyA, onlyB);
  if (fewest === 0) return { similarity: null, shared: 1 };
  const matched = pairs.reduce((sum, { similarity }) => sum + similarity, 0) + APART * apart;
  const open = zone === 'street' ? EXTRA_OPEN * openExtras(alignment, ofStreet) : 0;
  return {
    similarity: matched / (fewest + EXTRA[zone] * Math.abs(onlyA - onlyB) + open),
    shared: pairs.filter(isSure).length / fewest,
  };
}

const isSure = ({ similarity }: WordPair): boolean => similarity >= SAME_WORD;

function openExtras({ onlyA, onlyB }: WordAlignment, ofStreet: readonly AddressZone[]): number {
  if (ofStreet.includes('open')) return 0;
  const [a, b] = [onlyA, onlyB].map((words) => words.filter(({ zone }) => zone === 'open').length);
  return Math.abs((a ?? 0) - (b ?? 0));
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
  if (left.join(' ') === right.join(' ')) return 'same';
  return left.some((text) => right.includes(text)) ? 'partial' : 'different';
}

const beside = ({ words }: ParsedAddress, role: 'kind' | 'direction'): readonly string[] =>
  words.filter((word) => word.role === role && word.zone !== 'locality').map(({ text }) => text);
