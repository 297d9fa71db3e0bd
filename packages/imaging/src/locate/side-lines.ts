import { type Line, meeting } from './line.ts';
import type { CellMap } from './outline-maps.ts';

const ANGLES = 120;
/** Cells less likely to be on a side do not vote. */
const FAINT = 0.25;
/** Lines with fewer votes, as a share of the picture's shorter side, are too short to bound a document. */
const SHORTEST = 0.1;
/** Lines closer than this in direction and place are one line. */
const SAME_ANGLE = (7 * Math.PI) / 180;
const SAME_PLACE = 3.5;
const MOST_LINES = 14;

/** The straight lines along which the network sees sides, the strongest first (Duda and Hart 1972). */
export function sideLines(sides: CellMap): Line[] {
  const { votes, reach } = vote(sides);
  const order = votes
    .map((count, bin) => ({ count, bin }))
    .filter(({ count }) => count >= SHORTEST * Math.min(sides.width, sides.height))
    .sort((a, b) => b.count - a.count);
  const lines: Line[] = [];
  for (const { bin } of order) {
    if (lines.length === MOST_LINES) break;
    const line = lineOf(bin, reach, sides);
    if (lines.every((other) => !isSame(other, line, sides))) lines.push(line);
  }
  return lines;
}

function vote({ width, height, data }: CellMap): { votes: number[]; reach: number } {
  const reach = Math.ceil(Math.hypot(width, height) / 2) + 1;
  const votes = new Array<number>(ANGLES * (2 * reach + 1)).fill(0);
  const directions = Array.from({ length: ANGLES }, (_, i) => (i * Math.PI) / ANGLES);
  const [cos, sin] = [directions.map(Math.cos), directions.map(Math.sin)];
  data.forEach((value, cell) => {
    if (value < FAINT) return;
    const x = (cell % width) + 0.5 - width / 2;
    const y = Math.floor(cell / width) + 0.5 - height / 2;
    for (let angle = 0; angle < ANGLES; angle++) {
      const place = Math.round(y * (cos[angle] ?? 0) - x * (sin[angle] ?? 0)) + reach;
      const bin = angle * (2 * reach + 1) + place;
      votes[bin] = (votes[bin] ?? 0) + value;
    }
  });
  return { votes, reach };
}

function lineOf(bin: number, reach: number, { width, height }: CellMap): Line {
  const angle = (Math.floor(bin / (2 * reach + 1)) * Math.PI) / ANGLES;
  const place = (bin % (2 * reach + 1)) - reach;
  const along = { x: Math.cos(angle), y: Math.sin(angle) };
  return { at: { x: width / 2 - place * along.y, y: height / 2 + place * along.x }, along };
}

/** Sine of the angle between two lines. */
export const sineBetween = (a: Line, b: Line): number => Math.abs(a.along.x * b.along.y - a.along.y * b.along.x);

/** Distance of the second line's point nearest to the picture's middle from the first. */
function isSame(a: Line, b: Line, { width, height }: CellMap): boolean {
  if (sineBetween(a, b) > Math.sin(SAME_ANGLE)) return false;
  const apart = Math.abs((b.at.x - a.at.x) * a.along.y - (b.at.y - a.at.y) * a.along.x);
  const crossing = meeting(a, b);
  const crossesInside =
    crossing !== null && crossing.x > 0 && crossing.y > 0 && crossing.x < width && crossing.y < height;
  return apart < SAME_PLACE || (crossesInside && apart < 2 * SAME_PLACE);
}
