import type { AttributeName } from '@bonafide/domain';
import { editSimilarity, foldToAscii } from '../names/index.ts';
import { ATTRIBUTE_BY_LABEL, LONGEST_LABEL } from './labels.ts';

/** What a line of text says as a label: for which attribute, what follows on the same line, and how well it fits. */
export interface LabelMatch {
  /** Null for a label whose value we do not keep. */
  readonly attribute: AttributeName | null;
  /** Text behind the label in the same line; empty when the label stands alone. */
  readonly rest: string;
  /** [0,1], 1 when a label of the lexicon was met to the letter. */
  readonly score: number;
}

/** Least similarity of a misread label to one in the lexicon; labels under six letters must match to the letter. */
const LEAST_SIMILARITY = 0.8;
const SHORTEST_FUZZY = 6;

/**
 * Reads a line as a label. Labels come in several languages with strokes between (`Pavardė / Surname / Nom`), numbered
 * (`1. Surname`, `Surname (1)`), with lost spaces (`Dateofbirth`) and misread letters. Null: not a label.
 */
export function matchLabel(text: string): LabelMatch | null {
  const segments = withoutNumbering(text).split(/[/|\\]/);
  const matches = segments.map((segment) => matchSegment(segment));
  const best = matches.reduce((a, b) => ((b?.score ?? 0) > (a?.score ?? 0) ? b : a), null);
  if (!best) return null;
  const lastIndex = segments.length - 1;
  const last = matches[lastIndex];
  if (segments.length === 1) return best;
  return { ...best, rest: last ? last.rest : unlabelledRest(segments[lastIndex] ?? '') };
}

/** Likeness from which a text may be a badly misread label; real names rarely come so close to one. */
const MAYBE_LABEL = 0.6;

/** True when a text taken for a value may be a label after all: too unsure to hold it against anybody. */
export function resemblesLabel(text: string): boolean {
  const folded = foldToAscii(text);
  return FUZZY_LABELS.some(({ label }) => editSimilarity(label, folded) >= MAYBE_LABEL);
}

/** `1. `, `(1)` and `4a)` number the fields of passports and cards; they are no part of the label. */
function withoutNumbering(text: string): string {
  return text.replace(/^\s*\(?\d{1,2}[.)]\s*/, '').replace(/\(\d{1,2}[.,)]*\s*$/, '');
}

/** A misread last language is no value; a date or a number behind the stroke is. */
function unlabelledRest(segment: string): string {
  return /\d{4}/.test(segment) ? segment.trim() : '';
}

function matchSegment(segment: string): LabelMatch | null {
  const words = segment
    .trim()
    .split(/[\s:]+/)
    .filter((word) => word !== '');
  let best: LabelMatch | null = null;
  for (let count = words.length; count > 0; count--) {
    const folded = foldToAscii(words.slice(0, count).join(''));
    const hit = lookUp(folded);
    if (hit && hit.score > (best?.score ?? 0)) best = { ...hit, rest: words.slice(count).join(' ') };
  }
  return best && withoutSecondLabel(best);
}

/** Labels of two languages without a stroke between them: the second is no value. */
function withoutSecondLabel(match: LabelMatch): LabelMatch | null {
  // `PASSPORT OFFICE` begins like a label that we leave alone, but goes on as a value.
  if (match.attribute === null && match.rest !== '' && !lookUp(foldToAscii(match.rest))) return null;
  return lookUp(foldToAscii(match.rest)) ? { ...match, rest: '' } : match;
}

interface KnownLabel {
  readonly label: string;
  readonly attribute: AttributeName | null;
  readonly letters: Uint8Array;
}

/** Labels long enough to be recognised when misread. */
const FUZZY_LABELS: readonly KnownLabel[] = [...ATTRIBUTE_BY_LABEL]
  .filter(([label]) => label.length >= SHORTEST_FUZZY)
  .map(([label, attribute]) => ({ label, attribute, letters: countLetters(label) }));

function lookUp(folded: string): { attribute: AttributeName | null; score: number } | null {
  const exact = ATTRIBUTE_BY_LABEL.get(folded);
  if (exact !== undefined) return { attribute: exact, score: 1 };
  if (folded.length < SHORTEST_FUZZY || folded.length > LONGEST_LABEL + 2) return null;
  const letters = countLetters(folded);
  let best: { attribute: AttributeName | null; score: number } | null = null;
  for (const known of FUZZY_LABELS) {
    const most = Math.floor((1 - LEAST_SIMILARITY) * Math.max(known.label.length, folded.length));
    if (leastEdits(known.letters, letters) > most) continue;
    const score = editSimilarity(known.label, folded);
    if (score >= LEAST_SIMILARITY && score > (best?.score ?? 0)) best = { attribute: known.attribute, score };
  }
  return best;
}

function countLetters(folded: string): Uint8Array {
  const counts = new Uint8Array(128);
  for (let index = 0; index < folded.length; index++) {
    const code = folded.charCodeAt(index);
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** Edits that differing letter counts alone demand: a cheap bound that spares most of the alignments. */
function leastEdits(a: Uint8Array, b: Uint8Array): number {
  let missing = 0;
  let extra = 0;
  for (let code = 48; code <= 90; code++) {
    const difference = (a[code] ?? 0) - (b[code] ?? 0);
    if (difference > 0) missing += difference;
    else extra -= difference;
  }
  return Math.max(missing, extra);
}
