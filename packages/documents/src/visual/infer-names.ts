import type { AttributeName, Box, TextLine } from '@bonafide/domain';
import { countryMentioned, foldToAscii } from '@bonafide/names';
import { KIND_WORDS } from '../recognise/kind-words.ts';

import { readFieldValue } from './field-value.ts';
import type { FoundValue } from './found-value.ts';
import { resemblesLabel } from './label-match.ts';

/** A value that is known and where it stands. */
export interface PlacedField {
  readonly attribute: AttributeName;
  readonly box: Box;
}

/** Beside a name that a label announced, the next line of its column is the other one; without any label it is a guess. */
const BESIDE = { label: 0.5, place: 0.8 };
const PAIR = { label: 0.35, place: 0.7 };
/** Rows of names follow each other this closely, in heights of a row; labels have room between. */
const FARTHEST = 1.6;
/** Names start where the other name starts, within so many heights. */
const ALIGNED = 0.8;
const LEAST_HEIGHT_RATIO = 0.65;
const LEAST_CONFIDENCE = 0.8;
const SHORTEST_TITLE = 5;

const TITLES = KIND_WORDS.flatMap(([, words]) => words).filter(({ length }) => length >= SHORTEST_TITLE);

/**
 * Names whose labels were not read. ICAO 9303-3 clause 3.4 and the common models of cards set the given names under the
 * surname: the line above the given names is the surname, the one below the surname the given names, and two lines
 * alone above the date of birth are both.
 */
export function inferNames(left: readonly TextLine[], known: readonly PlacedField[]): readonly FoundValue[] {
  const placed = (name: AttributeName) => known.find(({ attribute }) => attribute === name)?.box;
  const [surname, givenNames] = [placed('surname'), placed('givenNames')];
  if (surname && givenNames) return [];
  const candidates = left.filter(mayBeName);
  if (givenNames) return named('surname', nearestAbove(givenNames, candidates, known), BESIDE);
  if (surname) return named('givenNames', nearestBelow(surname, candidates, known), BESIDE);
  const birth = placed('dateOfBirth');
  return birth ? pairAbove(birth, candidates) : [];
}

function mayBeName({ text, confidence }: TextLine): boolean {
  if (confidence < LEAST_CONFIDENCE || /\p{Ll}/u.test(text) || readFieldValue('surname', text) === null) return false;
  const folded = foldToAscii(text);
  return countryMentioned(text) === null && !TITLES.some((title) => folded.includes(title)) && !resemblesLabel(text);
}

function nearestAbove(below: Box, lines: readonly TextLine[], known: readonly PlacedField[]): TextLine | undefined {
  return nearest(lines.filter(({ box }) => follows(box, below) && isFree(box, below, known)).toReversed());
}

function nearestBelow(above: Box, lines: readonly TextLine[], known: readonly PlacedField[]): TextLine | undefined {
  return nearest(lines.filter(({ box }) => follows(above, box) && isFree(above, box, known)));
}

/** Several lines that could be the name are none. */
function nearest(lines: readonly TextLine[]): TextLine | undefined {
  return lines.length === 1 ? lines[0] : undefined;
}

/** Whether `lower` is the next row of the column in which `upper` stands. */
function follows(upper: Box, lower: Box): boolean {
  const [low, high] = [upper.height, lower.height].sort((a, b) => a - b);
  if (low === undefined || high === undefined || low < LEAST_HEIGHT_RATIO * high) return false;
  const gap = lower.y - (upper.y + upper.height);
  return gap > -0.3 * low && gap < FARTHEST * high && Math.abs(lower.x - upper.x) < ALIGNED * high;
}

/** No other value stands between the rows. */
function isFree(upper: Box, lower: Box, known: readonly PlacedField[]): boolean {
  return !known.some(({ box }) => box.y > upper.y + 0.5 * upper.height && box.y + 0.5 * box.height < lower.y);
}

/** The one column of exactly two rows above the birth. */
function pairAbove(birth: Box, candidates: readonly TextLine[]): readonly FoundValue[] {
  const above = candidates.filter(({ box }) => box.y + box.height < birth.y + 0.5 * birth.height);
  const pairs = above.flatMap((upper) =>
    above.filter((lower) => follows(upper.box, lower.box)).map((lower) => [upper, lower]),
  );
  const [pair] = pairs;
  return pair && pairs.length === 1 ? [...named('surname', pair[0], PAIR), ...named('givenNames', pair[1], PAIR)] : [];
}

function named(
  attribute: 'surname' | 'givenNames',
  line: TextLine | undefined,
  evidence: FoundValue['evidence'],
): readonly FoundValue[] {
  const value = line ? readFieldValue(attribute, line.text) : null;
  return line && value ? [{ attribute, value, line, found: 'inference', evidence }] : [];
}
