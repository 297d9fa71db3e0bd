import type { Point, Quad, Size } from '@bonafide/domain';
import { between } from './line.ts';
import type { CellMap, OutlineMaps } from './outline-maps.ts';

/** What the maps say about a quad, each [0,1]. */
export interface QuadEvidence {
  /** Mean probability of a side along the quad's sides; sides outside the picture and along its border count half. */
  readonly sides: number;
  /** The same of its weakest side. */
  readonly weakest: number;
  /** Mean probability of being covered, inside. */
  readonly inside: number;
  /** The same just outside. */
  readonly outside: number;
}

const PLACES = 20;
const MARGIN = 0.05;
/** Cells between the side and the places that are called outside. */
const BESIDE = 3;
const AT_BORDER = 1.2;
/** What an unseen side counts: it speaks neither for nor against. */
const UNSEEN = 0.5;

export function quadEvidence(quad: Quad, { covered, sides }: OutlineMaps): QuadEvidence {
  const strengths = quad.map((corner, i) => sideStrength(sides, corner, quad[(i + 1) % 4] ?? corner));
  return {
    sides: mean(strengths),
    weakest: Math.min(...strengths),
    inside: mean(placesInside(quad).flatMap((at) => (isOn(at, covered, 0) ? [valueAt(covered, at)] : []))),
    outside: mean(placesOutside(quad).flatMap((at) => (isOn(at, covered, 0) ? [valueAt(covered, at)] : [0]))),
  };
}

/** Places between two opposite sides at which a side of another document is looked for. */
const ACROSS = Array.from({ length: 13 }, (_, i) => 0.2 + i * 0.05);

/** How clearly a side runs through the quad from end to end, [0,1]: then it holds two documents that touch. */
export function innerSide([a, b, c, d]: Quad, { sides }: OutlineMaps): number {
  const strengths = ACROSS.flatMap((share) => [
    sideStrength(sides, between(a, b, share), between(d, c, share)),
    sideStrength(sides, between(a, d, share), between(b, c, share)),
  ]);
  return Math.max(...strengths);
}

/** One number to choose among quads for the same document. */
export function quadScore({ sides, weakest, inside, outside }: QuadEvidence): number {
  return (0.7 * sides + 0.3 * weakest) * inside * (1 - 0.3 * outside);
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const isOn = ({ x, y }: Point, { width, height }: Size, border: number): boolean =>
  x > border && y > border && x < width - border && y < height - border;

function sideStrength(sides: CellMap, from: Point, to: Point): number {
  const seen: number[] = [];
  for (let i = 0; i < PLACES; i++) {
    const at = between(from, to, MARGIN + ((1 - 2 * MARGIN) * (i + 0.5)) / PLACES);
    seen.push(isOn(at, sides, AT_BORDER) ? valueAt(sides, at) : UNSEEN);
  }
  return mean(seen);
}

function placesInside([a, b, c, d]: Quad): Point[] {
  const shares = [0.1, 0.26, 0.42, 0.58, 0.74, 0.9];
  return shares.flatMap((v) => shares.map((u) => between(between(a, b, u), between(d, c, u), v)));
}

function placesOutside(quad: Quad): Point[] {
  return quad.flatMap((from, i) => {
    const to = quad[(i + 1) % 4] ?? from;
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const out = { x: ((to.y - from.y) / length) * BESIDE, y: (-(to.x - from.x) / length) * BESIDE };
    return [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => {
      const at = between(from, to, share);
      return { x: at.x + out.x, y: at.y + out.y };
    });
  });
}

/** Bilinear value; cells have their centres at half coordinates. */
export function valueAt({ width, height, data }: CellMap, { x, y }: Point): number {
  const column = Math.max(0, Math.min(width - 1.001, x - 0.5));
  const row = Math.max(0, Math.min(height - 1.001, y - 0.5));
  const left = Math.floor(column);
  const top = Math.floor(row);
  const [fx, fy] = [column - left, row - top];
  const from = top * width + left;
  const upper = (data[from] ?? 0) * (1 - fx) + (data[from + 1] ?? 0) * fx;
  const lower = (data[from + width] ?? 0) * (1 - fx) + (data[from + width + 1] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}
