import { type Box, boundingBox, quadOfBox, type TextLine } from '@bonafide/domain';
import { matchLabel } from './label-match.ts';

/** Widest gap between two pieces of one text, in heights of the lower piece; columns stand further apart. */
const WIDEST_GAP = 0.75;
/** Pieces of one text are about equally high. */
const LEAST_HEIGHT_RATIO = 0.65;
/** A letter or two that were read less surely are part of an ornament or an overprint, not of the value beside them. */
const SHORT = 2;
const UNSURE = 0.6;

/** A line and the place that it has on the image, before the text was straightened. */
export interface PlacedLine {
  readonly line: TextLine;
  readonly origin: Box;
}

/**
 * Joins what the detector parted: words of one value that stand in one row, close together. Labels are left alone, so
 * that no value is glued to the label before it.
 */
export function joinPieces(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const joined: PlacedLine[] = [];
  for (const piece of [...lines].sort((a, b) => a.line.box.x - b.line.box.x)) {
    const index =
      matchLabel(piece.line.text) || isScrap(piece.line)
        ? -1
        : joined.findIndex((other) => continues(other.line, piece.line));
    const before = joined[index];
    if (before) joined[index] = join(before, piece);
    else joined.push(piece);
  }
  return joined.sort((a, b) => a.line.box.y - b.line.box.y);
}

const isScrap = ({ text, confidence }: TextLine): boolean => text.length <= SHORT && confidence < UNSURE;

function continues(left: TextLine, right: TextLine): boolean {
  const [low, high] = [left.box.height, right.box.height].sort((a, b) => a - b);
  if (
    low === undefined ||
    high === undefined ||
    low < LEAST_HEIGHT_RATIO * high ||
    matchLabel(left.text) ||
    isScrap(left)
  )
    return false;
  const rows =
    Math.min(left.box.y + left.box.height, right.box.y + right.box.height) - Math.max(left.box.y, right.box.y);
  const gap = right.box.x - (left.box.x + left.box.width);
  return rows > 0.7 * low && gap > -0.5 * low && gap < WIDEST_GAP * low;
}

function join(left: PlacedLine, right: PlacedLine): PlacedLine {
  const box = union(left.line.box, right.line.box);
  const confidence = Math.min(left.line.confidence, right.line.confidence);
  const text = `${left.line.text} ${right.line.text}`;
  return { line: { text, confidence, box, quad: quadOfBox(box) }, origin: union(left.origin, right.origin) };
}

function union(a: Box, b: Box): Box {
  return boundingBox([a, b].flatMap(quadOfBox));
}
