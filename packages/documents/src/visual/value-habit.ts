import type { AttributeName, Box, Point, TextLine } from '@bonafide/domain';
import { type LabelMatch, matchLabels } from './label-match.ts';

/** A value that was found, by where it stands. */
export interface FoundPlace {
  readonly attribute: AttributeName;
  readonly box: Box;
}

/** A label that stands alone, with its value elsewhere. */
interface Pair {
  /** Middle of the label's left edge, px. */
  readonly start: Point;
  /** From there to the middle of the value's left edge, px of the image: a short label's own direction is unsure. */
  readonly way: Point;
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
 * Where a document sets its values, as far as labels show whose values were found: a function from a label to the middle of
 * its value's left edge, px; null when too few agree.
 */
export function valueHabit(
  lines: readonly TextLine[],
  found: readonly FoundPlace[],
): ((label: TextLine, match: Pick<LabelMatch, 'start'>) => Point | null) | null {
  const pairs = lines.flatMap((line) => pairsOf(line, lines, found));
  const directions = Object.entries(Object.groupBy(pairs, ({ direction }) => direction));
  const [most] = directions.map(([, alike]) => alike).sort((a, b) => b.length - a.length);
  if (!most || most.length < LEAST_PAIRS || most.length < 0.6 * pairs.length) return null;
  return (label, { start }) => valueAt(axesOf(label, start), most);
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
    const to = axesOf(value, 0).start;
    const way = { x: to.x - axes.start.x, y: to.y - axes.start.y };
    const across = along(axes.down, way);
    const direction = Math.abs(across) < BESIDE * axes.height ? 'right' : across > 0 ? 'below' : 'above';
    return [{ start: axes.start, way, direction }];
  });
}

/** Length of a way in a direction of length 1. */
function along(direction: Point, { x, y }: Point): number {
  return x * direction.x + y * direction.y;
}

/** Above and below a label the way is the same everywhere; beside it, values of one column begin at one place. */
function valueAt({ start, right, height }: Axes, pairs: readonly Pair[]): Point | null {
  const inColumn = (other: Point) =>
    Math.abs(along(right, { x: other.x - start.x, y: other.y - start.y })) < COLUMN * height;
  const fitting = pairs[0]?.direction === 'right' ? pairs.filter((pair) => inColumn(pair.start)) : pairs;
  const near = fitting.toSorted((a, b) => distance(a.start, start) - distance(b.start, start)).slice(0, NEIGHBOURS);
  return near.length === 0
    ? null
    : { x: start.x + median(near.map(({ way }) => way.x)), y: start.y + median(near.map(({ way }) => way.y)) };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
