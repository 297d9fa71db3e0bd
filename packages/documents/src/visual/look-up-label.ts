import { editSimilarity } from '@bonafide/names';
import { type KnownLabel, LABEL_BY_KEY, LABELS_BY_LENGTH } from './lexicon.ts';

export interface LabelLookup {
  readonly label: KnownLabel;
  /** [0,1], 1 when the label was met to the letter. */
  readonly score: number;
}

/** Least similarity of a misread label to one in the lexicon; labels under six letters must match to the letter. */
const LEAST_SIMILARITY = 0.8;
const SHORTEST_FUZZY = 6;

const COUNTS = new Map<KnownLabel, Uint8Array>();
const LOOKUPS = new Map<string, LabelLookup | null>();
/** Lines repeat from reading to reading; beyond this the memory would only grow. */
const MOST_LOOKUPS = 5000;

/** The label that a key (see `labelKey`) is, or is nearest to; null when none is near. */
export function lookUpLabel(key: string): LabelLookup | null {
  const known = LOOKUPS.get(key);
  if (known !== undefined) return known;
  const found = search(key);
  if (LOOKUPS.size >= MOST_LOOKUPS) LOOKUPS.clear();
  LOOKUPS.set(key, found);
  return found;
}

function search(key: string): LabelLookup | null {
  const exact = LABEL_BY_KEY.get(key);
  if (exact) return { label: exact, score: 1 };
  if (key.length < SHORTEST_FUZZY || /\d{3}/.test(key)) return null;
  const most = Math.floor((1 - LEAST_SIMILARITY) * (key.length + 2));
  const letters = countLetters(key);
  let best: LabelLookup | null = null;
  for (let length = Math.max(SHORTEST_FUZZY, key.length - most); length <= key.length + most; length++) {
    for (const label of LABELS_BY_LENGTH.get(length) ?? []) {
      if (leastEdits(lettersOf(label), letters) > (1 - LEAST_SIMILARITY) * Math.max(length, key.length)) continue;
      const score = editSimilarity(label.key, key);
      if (score >= LEAST_SIMILARITY && score > (best?.score ?? 0)) best = { label, score };
    }
  }
  return best;
}

function lettersOf(label: KnownLabel): Uint8Array {
  const known = COUNTS.get(label) ?? countLetters(label.key);
  COUNTS.set(label, known);
  return known;
}

/** How often each letter stands in a key; other scripts share the places, which only loosens the bound. */
function countLetters(key: string): Uint8Array {
  const counts = new Uint8Array(32);
  for (let index = 0; index < key.length; index++) {
    const place = key.charCodeAt(index) & 31;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** Edits that differing letter counts alone demand: a cheap bound that spares most of the alignments. */
function leastEdits(a: Uint8Array, b: Uint8Array): number {
  let missing = 0;
  let extra = 0;
  for (let place = 0; place < 32; place++) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference > 0) missing += difference;
    else extra -= difference;
  }
  return Math.max(missing, extra);
}
