import type { AttributeName, Box, Point, TextLine } from '@bonafide/domain';
import { type LabelMatch, matchLabels } from './label-match.ts';

/** A value that was found, by where it stands. */
export interface FoundPlace {
  readonly attribute: AttributeName;
  readonly box: Box;
}

/** From the middle of a label's left edge to the middle of its value's, px along the label's line and across it (down). */
export interface ValueOffset {
  readonly along: number;
  readonly across: number;
}

/** A label that stands alone, with its value elsewhere. */
interface Pair extends ValueOffset {
  /** Middle of the label's left edge, px. */
  readonly start: Point;
  readonly direction: 'below' | 'right' | 'above';
}

/** Fewer labels with their values show no habit. */
const LEAST_PAIRS = 2;
/** A value within so much of a label's height from its level stands beside it. */
const BESIDE = 0.75;
/** Labels of one column begin within so many of their heights. */
const COLUMN = 1.5;
/** Neighbours in a column whose values show where a row's value begins. */
const NEIGHBOURS = 3;

/**
 * Where a document sets its values, as far as labels show whose values were found: a function from a label to its value's
 * place; null when too few agree.
 */
export function valueHabit(
  lines: readonly TextLine[],
  found: readonly FoundPlace[],
): ((label: TextLine, match: Pick<LabelMatch, 'start'>) => ValueOffset | null) | null {
  const pairs = lines.flatMap((line) => pairsOf(line, lines, found));
  const directions = Object.entries(Object.groupBy(pairs, ({ direction }) => direction));
  const [most] = directions.map(([, alike]) => alike).sort((a, b) => b.length - a.length);
  if (!most || most.length < LEAST_PAIRS || most.length < 0.6 * pairs.length) return null;
  return (label, { start }) => offsetAt(axesOf(label, start), most);
}

/** A line's left end behind `start` characters, its direction and the direction down it. */
interface Axes {
  readonly start: Point;
  readonly right: Point;
  readonly down: Point;
  readonly height: number;
}

/** Glyphs are taken as equally wide. */
function axesOf({ quad: [a, b, , d], text }: TextLine, start: number): Axes {
  const width = Math.max(1, Math.hypot(b.x - a.x, b.y - a.y));
  const height = Math.max(1, Math.hypot(d.x - a.x, d.y - a.y));
  const share = start / Math.max(1, text.length);
  return {
    start: {
      x: (a.x + d.x) / 2 + (b.x - a.x) * share,
      y: (a.y + d.y) / 2 + (b.y - a.y) * share,
    },
    right: { x: (b.x - a.x) / width, y: (b.y - a.y) / width },
    down: { x: (d.x - a.x) / height, y: (d.y - a.y) / height },
    height,
  };
}

function pairsOf(line: TextLine, lines: readonly TextLine[], found: readonly FoundPlace[]): readonly Pair[] {
  return matchLabels(line.text).flatMap(({ meaning, rest, start }) => {
    const place = found.find(({ attribute }) => attribute === meaning);
    const value = place && lines.find((other) => other !== line && other.box === place.box);
    if (!value || rest !== '') return [];
    const axes = axesOf(line, start);
    const { along, across } = offsetTo(axes, axesOf(value, 0).start);
    const direction = Math.abs(across) < BESIDE * axes.height ? 'right' : across > 0 ? 'below' : 'above';
    return [{ start: axes.start, along, across, direction }];
  });
}

function offsetTo({ start, right, down }: Axes, to: Point): ValueOffset {
  const [x, y] = [to.x - start.x, to.y - start.y];
  return { along: x * right.x + y * right.y, across: x * down.x + y * down.y };
}

/** Above and below a label the offset is the same everywhere; beside it, values of one column begin at one place. */
function offsetAt(axes: Axes, pairs: readonly Pair[]): ValueOffset | null {
  const fitting =
    pairs[0]?.direction === 'right'
      ? pairs.filter(({ start }) => Math.abs(offsetTo(axes, start).along) < COLUMN * axes.height)
      : pairs;
  const near = fitting
    .toSorted((a, b) => distance(a.start, axes.start) - distance(b.start, axes.start))
    .slice(0, NEIGHBOURS);
  return near.length === 0
    ? null
    : { along: median(near.map(({ along }) => along)), across: median(near.map(({ across }) => across)) };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
