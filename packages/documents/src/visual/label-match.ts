import { editSimilarity } from '@bonafide/names';
import { type LineWord, lineWords } from './label-words.ts';
import type { LabelMeaning } from './languages/index.ts';
import { type KnownLabel, LABEL_BY_KEY, labelKey } from './lexicon.ts';
import { type LabelLookup, lookUpLabel } from './look-up-label.ts';

/** One label in a line of text: what it announces, where it stands, how well it fits, and what follows it. */
export interface LabelMatch {
  readonly meaning: LabelMeaning;
  /** BCP 47 codes of the languages that print the label so. */
  readonly languages: readonly string[];
  /** Text up to the next label; empty when the label stands alone. */
  readonly rest: string;
  /** [0,1], 1 when a label of the lexicon was met to the letter. */
  readonly score: number;
  /** Offsets of the label's first and last character (exclusive) in the line. */
  readonly start: number;
  readonly end: number;
}

/** Words that one label has at most. */
const MOST_WORDS = 7;
/** A label amid a value's words must be longer than this: `Sex F Height 180`, yet not every `NO` or `AD`. */
const LONGEST_INDEFINITE = 4;

/**
 * Reads the labels of a line from left to right. Labels come in several languages with strokes between (`Pavardė /
 * Surname / Nom`), numbered (`1. Surname`, `Surname (1)`), with lost spaces (`Dateofbirth`) and misread letters; labels
 * of several fields may stand in one line. Labels of one meaning side by side are one. Empty: the line holds no label.
 */
export function matchLabels(text: string): readonly LabelMatch[] {
  const words = lineWords(text);
  const hits = mergeTranslations(findHits(words));
  const matches = hits.map((hit, index) => {
    const next = hits[index + 1];
    const rest = restBehind({ text, words, hit, until: next ? next.start : text.length });
    return matchOf(text, index === 0 ? fromTranslation(hit, words) : hit, rest);
  });
  // `PASSPORT OFFICE` and `ART DIRECTOR` begin like labels, but go on as values.
  return matches.filter(
    ({ meaning, rest }) => rest === '' || (meaning !== 'other' && (meaning !== 'documentCode' || rest.length <= 2)),
  );
}

/** A label as one language prints it. */
export type SpokenLabel = Pick<KnownLabel, 'key' | 'meaning' | 'languages'>;

/** The labels of a line that were met to the letter, translations apart, so that each tells its own languages. */
export function spokenLabels(text: string): readonly SpokenLabel[] {
  return findHits(lineWords(text)).flatMap(({ label, score }) => (score === 1 ? [label] : []));
}

/** The line's first label, or null. */
export function matchLabel(text: string): LabelMatch | null {
  return matchLabels(text)[0] ?? null;
}

/** Likeness from which a text may be a badly misread label; real names rarely come so close to one. */
const MAYBE_LABEL = 0.6;
const SHORTEST_MAYBE = 6;

/** True when a text taken for a value may be a label after all: too unsure to hold it against anybody. */
export function resemblesLabel(text: string): boolean {
  const key = labelKey(text);
  for (const label of LABEL_BY_KEY.keys()) {
    if (label.length < SHORTEST_MAYBE || Math.abs(label.length - key.length) > 0.4 * key.length) continue;
    if (editSimilarity(label, key) >= MAYBE_LABEL) return true;
  }
  return false;
}

interface Hit extends LabelLookup {
  /** Offsets in the text, and indexes of the first word and of the one behind the last. */
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

function findHits(words: readonly LineWord[]): readonly Hit[] {
  const hits: Hit[] = [];
  let from = 0;
  let covered = true;
  while (from < words.length) {
    const hit = exactHit(words, from);
    if (hit && mayStandHere(hit, words, covered)) {
      hits.push(hit);
      from = hit.to;
      covered = true;
    } else {
      from += 1;
      covered = false;
    }
  }
  return hits;
}

/** A label opens its line, follows another label or a stroke; amid other words it must be unmistakable. */
function mayStandHere(hit: Hit, words: readonly LineWord[], covered: boolean): boolean {
  const last = words[hit.to - 1];
  const { length } = hit.label.key;
  if (covered) return length > 3 || hit.score === 1;
  if (words[hit.from]?.afterStroke) return true;
  return hit.score === 1 && (length > LONGEST_INDEFINITE || last?.beforeColon === true);
}

/** A word so short may be the value before a label; a longer one is the label's own, misread: `Liey de naissance`. */
const LONGEST_STRAY = 3;

/** A misread label that would be met to the letter without its first word begins one word later: `F Height`. */
function exactHit(words: readonly LineWord[], from: number): Hit | null {
  const hit = bestHitAt(words, from);
  const stray = (words[from]?.text.length ?? 0) <= LONGEST_STRAY;
  const isLonger = stray && hit !== null && hit.score < 1 && hit.to - hit.from > 1;
  return isLonger && bestHitAt(words, from + 1)?.score === 1 ? bestHitAt(words, from, 1) : hit;
}

/** The label that explains most letters from a word on, misread ones counting less; none misread more than `least`. */
function bestHitAt(words: readonly LineWord[], from: number, least = 0): Hit | null {
  let best: Hit | null = null;
  let most = 0;
  let key = '';
  let parted = false;
  for (let to = from + 1; to <= Math.min(words.length, from + MOST_WORDS); to++) {
    const word = words[to - 1];
    if (!word || (to > from + 1 && words[to - 2]?.beforeColon)) break;
    parted ||= to > from + 1 && word.afterStroke;
    key = labelKey(
      words
        .slice(from, to)
        .map(({ text }) => text)
        .join(''),
    );
    const found = lookUpLabel(key);
    const explained = found ? found.score ** 2 * key.length : 0;
    // Two labels with a stroke between resemble many a third one.
    const fits = found !== null && found.score >= (parted ? 1 : least);
    if (fits && explained > most) {
      most = explained;
      best = { ...found, start: words[from]?.start ?? 0, end: word.end, from, to };
    }
  }
  return best;
}

/** `Surname / Nom / Nachname` is one label in three languages; the surest of them says how well it was read. */
function mergeTranslations(hits: readonly Hit[]): readonly Hit[] {
  const merged: Hit[] = [];
  for (const hit of hits) {
    const last = merged.at(-1);
    if (last && akin(last.label.meaning, hit.label.meaning) && hit.from - last.to <= 1) {
      const surer = moreTelling(last, hit);
      merged[merged.length - 1] = { ...surer, start: last.start, from: last.from, end: hit.end, to: hit.to };
    } else merged.push(hit);
  }
  return merged;
}

/** `Name / Nom` is the surname although `Name` alone may be the whole name. */
function akin(a: LabelMeaning, b: LabelMeaning): boolean {
  return a === b || (isNameLabel(a) && isNameLabel(b) && (a === 'fullName' || b === 'fullName'));
}

function isNameLabel(meaning: LabelMeaning): boolean {
  return meaning === 'surname' || meaning === 'givenNames' || meaning === 'fullName';
}

function moreTelling(a: Hit, b: Hit): Hit {
  if (a.label.meaning !== b.label.meaning) return a.label.meaning === 'fullName' ? b : a;
  const languages = [...new Set([...a.label.languages, ...b.label.languages])];
  const surer = b.score > a.score ? b : a;
  return { ...surer, label: { ...surer.label, languages } };
}

interface RestPlace {
  readonly text: string;
  readonly words: readonly LineWord[];
  readonly hit: Hit;
  readonly until: number;
}

/** What stands behind a label: nothing, when it is but a further language that was misread behind its stroke. */
function restBehind({ text, words, hit, until }: RestPlace): string {
  const next = words[hit.to];
  if (!next || next.start >= until) return '';
  const rest = text
    .slice(next.start, until)
    .replace(/[\s/|\\]+$/, '')
    .trim();
  if (next.afterStroke && !/\d{4}/.test(rest)) return '';
  return rest.replace(/^[:;.\-–—=]+\s*/, '');
}

/** What stands before a line's first label and its stroke is the same label in a language or script that was not read. */
function fromTranslation(hit: Hit, words: readonly LineWord[]): Hit {
  return words[hit.from]?.afterStroke ? { ...hit, start: words[0]?.start ?? hit.start } : hit;
}

function matchOf(text: string, hit: Hit, rest: string): LabelMatch {
  const { label, score, start, end } = hit;
  return { meaning: label.meaning, languages: label.languages, rest, score, start, end: Math.min(end, text.length) };
}
