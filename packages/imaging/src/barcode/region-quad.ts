import type { Point, Quad } from '@bonafide/domain';
import { minAreaRectangle, type RotatedBox } from '../text/index.ts';
import type { TexturedRegion } from './barcode-texture.ts';

/** A line in the frame of a region: `across = offset + slope * along`. */
interface Line {
  readonly offset: number;
  readonly slope: number;
}

/** Busy cells over the area of the rectangle around them: a seen barcode fills most of it, scattered print does not. */
const LEAST_FILL = 0.5;
/** Cells; a thinner find is a line of print. */
const LEAST_SIDE = 4;
/** Parts of the extremes left out at each side before a line is fitted: stray print beside the barcode. */
const TRIM = 0.2;

/**
 * The four corners of a region that has the shape of a barcode seen in perspective; null for any other. A straight line is
 * fitted to each side, so that print that touches the barcode does not pull a corner away.
 */
export function regionQuad(region: TexturedRegion): Quad | null {
  const around = minAreaRectangle(region.cells);
  if (!around) return null;
  const { cellSize } = region;
  const [width, height] = [around.width + cellSize, around.height + cellSize];
  if (Math.min(width, height) < LEAST_SIDE * cellSize) return null;
  if ((region.cells.length * cellSize * cellSize) / (width * height) < LEAST_FILL) return null;
  const local = region.cells.map((cell) => toFrame(around, cell));
  const turned = local.map(({ x, y }) => ({ x: y, y: x }));
  const [top, bottom] = sidesOf(local, cellSize);
  const [left, right] = sidesOf(turned, cellSize);
  const corners = [meet(top, left), meet(top, right), meet(bottom, right), meet(bottom, left)];
  const [a, b, c, d] = corners.map((corner) => fromFrame(around, corner));
  return a && b && c && d ? [a, b, c, d] : null;
}

/** The upper and the lower line around points, half a cell outside their outermost ones. */
function sidesOf(points: readonly Point[], cellSize: number): readonly [Line, Line] {
  const bins = new Map<number, { low: number; high: number }>();
  for (const { x, y } of points) {
    const bin = Math.round(x / cellSize);
    const seen = bins.get(bin);
    if (!seen) bins.set(bin, { low: y, high: y });
    else bins.set(bin, { low: Math.min(seen.low, y), high: Math.max(seen.high, y) });
  }
  const edges = [...bins].map(([bin, { low, high }]) => ({ x: bin * cellSize, low, high }));
  const upper = robustLine(edges.map(({ x, low }) => ({ x, y: low - cellSize / 2 })));
  const lower = robustLine(edges.map(({ x, high }) => ({ x, y: high + cellSize / 2 })));
  return [upper, lower];
}

/** Least squares, then once more without the points that lie farthest off. */
function robustLine(points: readonly Point[]): Line {
  const first = fitLine(points);
  const off = ({ x, y }: Point): number => Math.abs(y - first.offset - first.slope * x);
  const near = [...points].sort((a, b) => off(a) - off(b)).slice(0, Math.ceil(points.length * (1 - 2 * TRIM)));
  return fitLine(near);
}

function fitLine(points: readonly Point[]): Line {
  const count = Math.max(1, points.length);
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / count;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / count;
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const shared = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  const slope = spread > 0 ? shared / spread : 0;
  return { slope, offset: meanY - slope * meanX };
}

/** Where a line along (y of x) meets a line across (x of y). */
function meet(along: Line, across: Line): Point {
  const x = (across.offset + across.slope * along.offset) / (1 - across.slope * along.slope);
  return { x, y: along.offset + along.slope * x };
}

function toFrame({ centre, angle }: RotatedBox, { x, y }: Point): Point {
  const [dx, dy] = [x - centre.x, y - centre.y];
  return { x: dx * Math.cos(angle) + dy * Math.sin(angle), y: dy * Math.cos(angle) - dx * Math.sin(angle) };
}

function fromFrame({ centre, angle }: RotatedBox, { x, y }: Point): Point {
  return {
    x: centre.x + x * Math.cos(angle) - y * Math.sin(angle),
    y: centre.y + x * Math.sin(angle) + y * Math.cos(angle),
  };
}
