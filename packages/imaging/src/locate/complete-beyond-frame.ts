import { CARD_SIZES, type CardFormat, type Point, type Quad, type Size } from '@bonafide/domain';
import { formatError } from './card-format.ts';
import { between, distance, lineThrough } from './line.ts';
import { plainRatio } from './side-ratio.ts';
import { beginningAt } from './turn-quad.ts';

/** Documents come in these shapes; ID-2 has that of ID-3. */
const FORMATS: readonly CardFormat[] = ['ID-1', 'ID-3'];
const RATIOS = FORMATS.map((format) => CARD_SIZES[format].width / CARD_SIZES[format].height);
/** Places this near the picture's border, in its longest sides, show where the picture ends and not where a document does. */
const AT_BORDER = 0.012;
const PLACES = 20;
/** A side of which more than this is unseen may be anywhere beyond the border. */
const UNSEEN = 0.8;
/** An outline of which the visible part has a format's shape so nearly ends where the picture happens to. */
const WHOLE = 0.03;
/** By so much the visible part may seem longer than a format allows. */
const MEASURED_LONGER = 1.03;
/** With less seen than this leaves, the shape tells too little: then the outline itself is more likely to be wrong. */
const MOST_MISSING = 0.4;
/** The far side's length follows from the flanks', and they from it; a few rounds settle both. */
const ROUNDS = 6;

/**
 * An outline whose one side lies beyond the picture, made as long as a document is; what is seen of it tells which of the shapes
 * it can have. ID-1 and ID-3 differ by a tenth: where either is long enough, it ends between them. Null when nothing is
 * missing, or when more than one side is, which leaves the size open.
 */
export function completeBeyondFrame(quad: Quad, size: Size): Quad | null {
  const unseen = [0, 1, 2, 3].filter((side) => {
    const [from, to] = beginningAt(quad, side);
    return 1 - shareOnImage(from, to, size) > UNSEEN;
  });
  const [side] = unseen;
  if (side === undefined || unseen.length > 1) return null;
  const [from, to, under, beside] = beginningAt(quad, side + 3);
  const flanks = { from, beside, forward: lineThrough(from, to).along, along: lineThrough(beside, under).along };
  const seen = Math.max(visibleLength(from, to, size), visibleLength(beside, under, size));
  const visible = farEnd(flanks, seen);
  if (formatError(plainRatio([from, visible[0], visible[1], beside])) < WHOLE) return null;
  const ratio = wholeRatio(seen / meanWidth(flanks, seen));
  if (ratio === null || seen < (1 - MOST_MISSING) * lengthFor(ratio, flanks)) return null;
  const [right, below] = farEnd(flanks, lengthFor(ratio, flanks));
  return beginningAt([from, right, below, beside], 1 - side);
}

/** The two sides that leave the picture: where they begin, and their directions. */
interface Flanks {
  readonly from: Point;
  readonly beside: Point;
  readonly forward: Point;
  readonly along: Point;
}

const ahead = ({ x, y }: Point, along: Point, length: number): Point => ({
  x: x + along.x * length,
  y: y + along.y * length,
});

const farEnd = ({ from, beside, forward, along }: Flanks, length: number): readonly [Point, Point] => [
  ahead(from, forward, length),
  ahead(beside, along, length),
];

function meanWidth(flanks: Flanks, length: number): number {
  return (distance(flanks.from, flanks.beside) + distance(...farEnd(flanks, length))) / 2;
}

/** Length over width of the whole document, of which so much is seen; null when no format is as long. */
function wholeRatio(seen: number): number | null {
  const longEnough = (ratio: number): boolean => seen <= ratio * MEASURED_LONGER;
  const upright = RATIOS.map((ratio) => 1 / ratio).filter(longEnough);
  const possible = upright.length > 0 ? upright : RATIOS.filter(longEnough);
  if (possible.length === 0) return null;
  return Math.max(seen, Math.exp(possible.reduce((sum, ratio) => sum + Math.log(ratio), 0) / possible.length));
}

function lengthFor(ratio: number, flanks: Flanks): number {
  let length = 0;
  for (let i = 0; i < ROUNDS; i++) length = ratio * meanWidth(flanks, length);
  return length;
}

const visibleLength = (from: Point, to: Point, size: Size): number => shareOnImage(from, to, size) * distance(from, to);

function shareOnImage(from: Point, to: Point, { width, height }: Size): number {
  const border = AT_BORDER * Math.max(width, height);
  let seen = 0;
  for (let i = 0; i < PLACES; i++) {
    const { x, y } = between(from, to, (i + 0.5) / PLACES);
    if (x > border && y > border && x < width - border && y < height - border) seen++;
  }
  return seen / PLACES;
}
