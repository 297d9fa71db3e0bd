import { sizeOfQuad, type TextLine } from '@bonafide/domain';

/** Heights of a line: lines of a block follow each other more closely, from about the same left edge; found boxes are higher than print and overlap. */
const LINE_GAP = 1.6;
const OVERLAP = 0.55;
const LEFT_SLACK = 2.5;
const MOST_LINES_ABOVE = 5;
/** Senders print themselves over a window in smaller letters: such a line ends the block. Boxes of one size differ by a fifth. */
const SMALL_PRINT = 0.75;
/** A line this many times farther away than the nearest two of the block are from each other is another block's. */
const LEAP = 2.2;
const LONGEST = 60;

/** Height of the print: of a slanted line the box is far higher. */
export function printHeight({ quad }: TextLine): number {
  return sizeOfQuad(quad).height;
}

/** Whether a line is the next one of the same block. Measured at the left ends, so that slanted lines follow each other too. */
export function follows(upper: TextLine, lower: TextLine): boolean {
  const height = Math.max(printHeight(upper), printHeight(lower));
  const [, , , end] = upper.quad;
  const [begin] = lower.quad;
  const gap = begin.y - end.y;
  return (
    upper !== lower &&
    begin.y > upper.quad[0].y &&
    gap > -height * OVERLAP &&
    gap < height * LINE_GAP &&
    Math.abs(begin.x - end.x) < height * LEFT_SLACK
  );
}

/** Lines of the same block above, the topmost first, up to the first that `ends` the block. */
export function linesAbove(
  start: TextLine,
  lines: readonly TextLine[],
  ends: (line: TextLine) => boolean,
): readonly TextLine[] {
  const block: TextLine[] = [];
  let current = start;
  let nearest = Infinity;
  while (block.length < MOST_LINES_ABOVE) {
    const below = current;
    const [next] = lines.filter((line) => follows(line, below)).sort((a, b) => b.box.y - a.box.y);
    if (!next || next.text.length > LONGEST || ends(next)) break;
    const apart = below.quad[0].y - next.quad[0].y;
    if (printHeight(next) < SMALL_PRINT * printHeight(start) || apart > LEAP * nearest) break;
    nearest = Math.min(nearest, apart);
    block.unshift(next);
    current = next;
  }
  return block;
}
