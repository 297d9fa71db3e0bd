import type { AttributeName, TextLine } from '@bonafide/domain';
import { readDates } from './dates.ts';
import { type FieldValue, readFieldValue } from './field-value.ts';
import type { FoundValue } from './found-value.ts';
import { similarityInside } from './guess-label.ts';
import type { LabelMeaning } from './languages/index.ts';
import { type Direction, distanceTo } from './layout.ts';
import { LABEL_BY_KEY, labelKey } from './lexicon.ts';

/** Lines that no label that was read claimed, and what the document shows of its labels. */
export interface Unclaimed {
  readonly lines: readonly TextLine[];
  /** Where this document has its values. */
  readonly direction: Direction;
  /** BCP 47 codes of the languages of its labels. */
  readonly languages: ReadonlySet<string>;
  /** Meanings of labels that were read. */
  readonly met: ReadonlySet<LabelMeaning>;
}

/** What is sought so: the rest is inferred from its form. */
const SOUGHT: readonly AttributeName[] = ['placeOfBirth', 'authority', 'address', 'personalNumber', 'nationality'];
/** Likeness of a label to one of the meaning, in the place where a label must be, from which on it counts. */
const LEAST_LIKENESS = 0.5;
/** By how much a meaning must resemble the line more than any other meaning. */
const LEAST_LEAD = 0.1;
/** Shorter ones lie in almost any text. */
const SHORTEST = 5;
/** A label is lower than its value, or has small letters beside capitals. */
const LOWER = 0.85;
/** From a label to its value, in line heights. */
const FARTHEST = 1;

interface Match {
  readonly attribute: AttributeName;
  readonly label: TextLine;
  readonly line: TextLine;
  readonly value: FieldValue;
  readonly likeness: number;
  readonly distance: number;
}

/**
 * Values beside labels that are too badly misread to be told by their letters alone: what is printed like a label and
 * stands where a label must stand may resemble it less, and its value must be one of the meaning.
 */
export function besideUnreadLabels(unclaimed: Unclaimed): readonly FoundValue[] {
  const matches = unclaimed.lines
    .flatMap((label) => matchesOf(label, unclaimed))
    .sort((a, b) => b.likeness - a.likeness);
  const taken = new Set<TextLine | AttributeName>();
  return matches.flatMap(({ attribute, label, line, value, likeness, distance }) => {
    if (taken.has(attribute) || taken.has(label) || taken.has(line)) return [];
    for (const used of [attribute, label, line]) taken.add(used);
    const evidence = { label: 0.85 * likeness, place: 1 / (1 + distance) };
    return [{ attribute, value, line, found: 'label', evidence } as const];
  });
}

function matchesOf(label: TextLine, { lines, direction, languages, met }: Unclaimed): readonly Match[] {
  const [nearest] = lines
    .flatMap((line) => {
      const distance = line === label ? null : distanceTo(direction, label.box, line.box);
      return distance === null || distance > FARTHEST || !isPrintedAsLabel(label, line) ? [] : [{ line, distance }];
    })
    .sort((a, b) => a.distance - b.distance);
  if (!nearest) return [];
  const likenesses = likenessOf(label.text, languages);
  return SOUGHT.flatMap((attribute) => {
    const value = met.has(attribute) ? null : fittingValue(attribute, nearest.line.text);
    const likeness = likenesses.get(attribute) ?? 0;
    const rival = Math.max(0, ...[...likenesses].flatMap(([meaning, other]) => (meaning === attribute ? [] : [other])));
    if (!value || likeness < LEAST_LIKENESS || likeness < rival + LEAST_LEAD) return [];
    return [{ attribute, label, value, likeness, ...nearest }];
  });
}

function isPrintedAsLabel(label: TextLine, value: TextLine): boolean {
  const small = /\p{Ll}{2}/u.test(label.text) && !/\p{Ll}/u.test(value.text);
  return !/\d{3}/.test(label.text) && (small || label.box.height < LOWER * value.box.height);
}

/** Free text may be anything, so it must look the part. */
function fittingValue(attribute: AttributeName, text: string): FieldValue | null {
  const isPlace = attribute === 'placeOfBirth' || attribute === 'authority';
  if (readDates(text).length > 0 || (isPlace && /\d/.test(text)) || (attribute === 'address' && !/\d/.test(text))) {
    return null;
  }
  return readFieldValue(attribute, text);
}

/** How much a line resembles the labels of each meaning, translations side by side speaking together. */
function likenessOf(text: string, languages: ReadonlySet<string>): ReadonlyMap<LabelMeaning, number> {
  const parts = [text, ...text.split(/[/|\\]/)].map(labelKey).filter(({ length }) => length >= SHORTEST);
  const best = new Map<LabelMeaning, number>();
  for (const label of LABEL_BY_KEY.values()) {
    if (label.key.length < SHORTEST || !label.languages.some((language) => languages.has(language))) continue;
    for (const part of parts) {
      const likeness = wholeLikeness(label.key, part);
      if (likeness > (best.get(label.meaning) ?? 0)) best.set(label.meaning, likeness);
    }
  }
  return best;
}

/** Likeness of the label to some part of the line, less what of the line it leaves unexplained. */
function wholeLikeness(label: string, part: string): number {
  const covered = Math.min(1, label.length / part.length);
  return similarityInside(label, part) * (0.6 + 0.4 * covered);
}
