import { boundingBox, mapQuad, type Point, type TextLine } from '@bonafide/domain';

/** Fewer long lines say nothing sure about how a document leans. */
const LEAST_LINES = 5;
const LEAST_LETTERS = 3;
/** Rows of one document lean alike; what leans otherwise is printed across it or lies beside it. */
const ALIKE = 0.06;
/** A line is long enough for its direction to be telling from this many heights on. */
const LONG = 3;

/**
 * The lines in a frame in which text runs to the right, however the photo was turned or tilted: boxes along the image's
 * axes overlap when text is tilted; in this frame rows and columns part again. Where the document was photographed at an
 * angle its rows run apart, so that the frame follows the rows' own directions too. A mirrored photo is mirrored back.
 */
export function straightenLines(printed: readonly TextLine[]): readonly TextLine[] {
  const lines = isMirrored(printed) ? printed.map((line) => mapped(line, ({ x, y }) => ({ x: -x, y }))) : printed;
  const angle = readingAngle(lines.filter(isText));
  const turned = lines.map((line) =>
    mapped(line, ({ x, y }) => ({
      x: x * Math.cos(angle) + y * Math.sin(angle),
      y: y * Math.cos(angle) - x * Math.sin(angle),
    })),
  );
  const { middle, slope, change } = rowSlopes(turned);
  return turned.map((line) =>
    mapped(line, ({ x, y }) => ({ x, y: y - (slope + change * (y - middle.y)) * (x - middle.x) })),
  );
}

function mapped(line: TextLine, move: (point: Point) => Point): TextLine {
  const quad = mapQuad(line.quad, move);
  return { ...line, quad, box: boundingBox(quad) };
}

/** Seen from the front, the way down a line is a right turn from the way along it. */
function isMirrored(lines: readonly TextLine[]): boolean {
  const turn = lines
    .filter(isText)
    .reduce((sum, { quad: [a, b, , d] }) => sum + Math.sign((b.x - a.x) * (d.y - a.y) - (b.y - a.y) * (d.x - a.x)), 0);
  return turn < 0;
}

/** Patterns of a table that the detector took for text have no say in how the document lies. */
function isText({ text }: TextLine): boolean {
  return (text.match(/[\p{Script=Latin}\d]/gu)?.length ?? 0) >= LEAST_LETTERS;
}

/** Mean direction of the text in radians, every line weighing as much as it is long. */
function readingAngle(lines: readonly TextLine[]): number {
  let x = 0;
  let y = 0;
  for (const { quad } of lines) {
    x += quad[1].x - quad[0].x;
    y += quad[1].y - quad[0].y;
  }
  return Math.atan2(y, x);
}

interface RowSlopes {
  readonly middle: Point;
  /** Rise per pixel to the right at the middle. */
  readonly slope: number;
  /** How much the slope grows per pixel downwards: rows that run apart. */
  readonly change: number;
}

const LEVEL: RowSlopes = { middle: { x: 0, y: 0 }, slope: 0, change: 0 };

/** Weighted least squares of the rows' slopes over their height on the page. */
function rowSlopes(lines: readonly TextLine[]): RowSlopes {
  const long = lines
    .filter(isText)
    .map(rowOf)
    .filter(({ length, height }) => length > LONG * height);
  const usual = long.toSorted((a, b) => a.slope - b.slope)[Math.floor(long.length / 2)]?.slope ?? 0;
  const rows = long.filter((row) => Math.abs(row.slope - usual) < ALIKE);
  if (rows.length < LEAST_LINES) return LEVEL;
  const weight = rows.reduce((sum, { length }) => sum + length, 0);
  const mean = (pick: (row: Row) => number) => rows.reduce((sum, row) => sum + row.length * pick(row), 0) / weight;
  const middle = { x: mean(({ x }) => x), y: mean(({ y }) => y) };
  const slope = mean((row) => row.slope);
  const spread = mean(({ y }) => (y - middle.y) ** 2);
  const together = mean((row) => (row.y - middle.y) * (row.slope - slope));
  return { middle, slope, change: spread === 0 ? 0 : together / spread };
}

interface Row {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly height: number;
  readonly slope: number;
}

function rowOf({ quad: [a, b, c, d] }: TextLine): Row {
  const length = Math.max(1, (b.x + c.x - a.x - d.x) / 2);
  return {
    x: (a.x + b.x + c.x + d.x) / 4,
    y: (a.y + b.y + c.y + d.y) / 4,
    length,
    height: Math.hypot(d.x - a.x, d.y - a.y),
    slope: (b.y + c.y - a.y - d.y) / 2 / length,
  };
}
