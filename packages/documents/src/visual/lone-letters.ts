import type { AttributeName, Point, Quad, TextLine } from '@bonafide/domain';
import { readFieldValue } from './field-value.ts';
import { type LabelMatch, matchLabels } from './label-match.ts';
import { type FoundPlace, valueHabit } from './value-habit.ts';

/** Where a single letter should stand that no line shows, as cuts of the image to read: three of one place, two of which must agree. */
export interface LonePlace {
  readonly attribute: AttributeName;
  /** Of the label beside it. */
  readonly languages: readonly string[];
  /** Corners from the top left as the text reads, px of the image. */
  readonly cuts: readonly Quad[];
  /** Where the letter is taken to stand. */
  readonly letter: Quad;
}

/** Values of one letter: detectors of text pass over them more than over anything else. */
const OF_ONE_LETTER: readonly AttributeName[] = ['sex', 'documentCode'];
/** Values, by whose height the letter's is known: capitals or numbers, well read. */
const VALUE = /^\P{Ll}*(?:\p{L}{3}|\d{4})\P{Ll}*$/u;
const WELL_READ = 0.9;
/** Cuts around a letter: room before it, room behind it, and the top below the label's, in heights of a value and of the label. */
const BELOW = [
  { before: 0.5, behind: 2.2, top: 0.75 },
  { before: 0.5, behind: 3, top: 0.95 },
  { before: 0.3, behind: 2.5, top: 1.05 },
] as const;
const RIGHT = [
  { from: 0.1, to: 2.6 },
  { from: 0, to: 3.2 },
  { from: 0.3, to: 2.2 },
] as const;

/**
 * The places of labels whose one letter is not among the values that were `found`: where this document sets its values; as
 * long as it shows no habit, below the label and right of it.
 */
export function lonePlaces(lines: readonly TextLine[], found: readonly FoundPlace[]): readonly LonePlace[] {
  const height = heightOfValues(lines);
  if (height === null) return [];
  const habit = valueHabit(lines, found);
  return lines.flatMap((line) =>
    matchLabels(line.text).flatMap((match) => {
      const attribute = OF_ONE_LETTER.find((name) => name === match.meaning);
      if (!attribute || found.some((field) => field.attribute === attribute) || match.rest !== '') return [];
      const there = habit?.(line, match) ?? null;
      const places = there ? [placeAt(there, line, height)] : besideOf(line, match, height);
      return places.map((place) => ({ attribute, languages: match.languages, ...place }));
    }),
  );
}

/** True when a text is a value of so few letters that it may stand at such a place. */
export function isLoneValue(
  { attribute, languages }: Pick<LonePlace, 'attribute' | 'languages'>,
  text: string,
): boolean {
  return /^\p{Lu}(?:\/?\p{Lu})?$/u.test(text) && readFieldValue(attribute, text, { languages }) !== null;
}

function heightOfValues(lines: readonly TextLine[]): number | null {
  const heights = lines
    .filter(({ text, confidence }) => confidence > WELL_READ && VALUE.test(text))
    .map(({ quad: [a, , , d] }) => Math.hypot(d.x - a.x, d.y - a.y))
    .sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? null;
}

/** Cuts around a letter whose place is known: room before and behind it, and how far they lie above it, in heights of a value. */
const THERE = [
  { before: 0.5, behind: 2.2, above: 0.5 },
  { before: 0.5, behind: 3, above: 0.6 },
  { before: 0.3, behind: 2.5, above: 0.42 },
] as const;

type Place = Pick<LonePlace, 'cuts' | 'letter'>;

/** A letter that begins at a point, in the direction of its label. */
function placeAt(start: Point, { quad: [a, b, , d] }: TextLine, height: number): Place {
  const [width, tall] = [Math.hypot(b.x - a.x, b.y - a.y) || 1, Math.hypot(d.x - a.x, d.y - a.y) || 1];
  const at = (along: number, across: number): Point => ({
    x: start.x + height * (((b.x - a.x) * along) / width + ((d.x - a.x) * across) / tall),
    y: start.y + height * (((b.y - a.y) * along) / width + ((d.y - a.y) * across) / tall),
  });
  const cut = (before: number, behind: number, above: number): Quad => [
    at(-before, -above),
    at(behind, -above),
    at(behind, 1 - above),
    at(-before, 1 - above),
  ];
  return { cuts: THERE.map(({ before, behind, above }) => cut(before, behind, above)), letter: cut(0, 1, 0.5) };
}

function besideOf(line: TextLine, { start, end }: LabelMatch, height: number): readonly Place[] {
  const share = (at: number) => at / Math.max(1, line.text.length);
  return placesBeside(line, { height, from: share(start), to: share(end) });
}

interface LabelPart {
  /** Of values, px. */
  readonly height: number;
  /** Parts of the line's width. */
  readonly from: number;
  readonly to: number;
}

/** Cuts in the line's own axes: `along` from its beginning, `across` from its top. */
function placesBeside({ quad }: TextLine, { height, from, to }: LabelPart): readonly Place[] {
  const [a, b, , d] = quad;
  const [width, tall] = [Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(d.x - a.x, d.y - a.y)];
  if (width === 0 || tall === 0) return [];
  const at = (along: number, across: number): Point => ({
    x: a.x + ((b.x - a.x) * along) / width + ((d.x - a.x) * across) / tall,
    y: a.y + ((b.y - a.y) * along) / width + ((d.y - a.y) * across) / tall,
  });
  const cut = (left: number, right: number, top: number): Quad => [
    at(left, top),
    at(right, top),
    at(right, top + height),
    at(left, top + height),
  ];
  const [start, end, level] = [from * width, to * width, (tall - height) / 2];
  const below = ({ before, behind, top }: (typeof BELOW)[number]) =>
    cut(start - before * height, start + behind * height, top * tall);
  const right = (edges: (typeof RIGHT)[number]) => cut(end + edges.from * height, end + edges.to * height, level);
  return [
    { cuts: BELOW.map(below), letter: cut(start, start + height, BELOW[1].top * tall) },
    { cuts: RIGHT.map(right), letter: cut(end + 0.5 * height, end + 1.5 * height, level) },
  ];
}
