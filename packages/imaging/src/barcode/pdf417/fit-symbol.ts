import { distance, type Point, type Quad, sizeOfQuad } from '@bonafide/domain';
import type { GreyImage } from '../../image/index.ts';
import { alignToBarEnds } from './bar-ends.ts';
import { climbQuad, movesAcross, movesAlong } from './climb-quad.ts';
import { edgeLikeness, findEdges, type SymbolEdges } from './find-edges.ts';
import { sampleQuad } from './sample-grey.ts';
import { codewordContrast, rowContrast } from './symbol-evidence.ts';
import { rowModules } from './symbol-patterns.ts';

/** A PDF417 symbol on a picture: where each of its codewords lies. */
export interface SymbolFit {
  /** From the start pattern's upper end; pixels. */
  readonly quad: Quad;
  /** Data columns. */
  readonly columns: number;
  readonly rows: number;
}

/** Data columns that licences and other cards are printed with; the standard allows 30. */
const COLUMNS = { least: 3, most: 24 };
/** Pixels; a photo with fewer a module shows no modules. */
const LEAST_MODULE = 0.8;
/** Guesses that are looked at again, and how far the number of columns may be off where the quad was too large or small. */
const GUESSES = 5;
const COLUMNS_OFF = [-3, -2, -1, 0, 1, 2, 3] as const;
/** Likeness to start and stop below which a region is no PDF417, or too poor: seen ones have .9 and more. */
const LEAST_LIKENESS = 0.55;
/** Modules: rows are 3 high (ISO/IEC 15438 clause 5.8.2) or more, issuers' up to twice that; a slanted view changes both. */
const ROW_HEIGHT = { least: 1.8, most: 8 };
/** Part of a row that its upper and lower side may be moved by. */
const ROW_STEP = 0.25;

interface Guess {
  readonly quad: Quad;
  readonly columns: number;
}

/** Fits a symbol to a region whose longer sides run along its rows; null where none is seen. */
export function fitSymbol(image: GreyImage, region: Quad): SymbolFit | null {
  const [best] = guess(image, squared(region))
    .map((each) => refine(image, each))
    .sort((a, b) => b.worth - a.worth);
  return best && best.likeness >= LEAST_LIKENESS ? fitRows(image, best) : null;
}

/** The region's short sides are too short to tell how they lean: the rectangle of its length and height. */
function squared(region: Quad): Quad {
  const { width, height } = sizeOfQuad(region);
  const [a, b, c, d]: Quad = width >= height ? region : [region[1], region[2], region[3], region[0]];
  const [left, right] = [between(a, d), between(b, c)];
  const half = Math.min(width, height) / 2 / distance(left, right);
  const down = { x: (left.y - right.y) * half, y: (right.x - left.x) * half };
  const at = (from: Point, sign: 1 | -1): Point => ({ x: from.x + sign * down.x, y: from.y + sign * down.y });
  return [at(left, -1), at(right, -1), at(right, 1), at(left, 1)];
}

const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** By both patterns, either way round, for all numbers of columns; then by how dark codewords begin, for numbers near those. */
function guess(image: GreyImage, region: Quad): readonly Guess[] {
  const [a, b, c, d] = region;
  const ways: readonly Quad[] = [region, [c, d, a, b]];
  const found: (SymbolEdges & Guess)[] = [];
  for (let columns = COLUMNS.least; columns <= COLUMNS.most; columns++) {
    if (distance(a, b) < LEAST_MODULE * rowModules(columns)) break;
    for (const way of ways) found.push({ ...findEdges(image, way, columns), columns });
  }
  const best = found
    .sort((one, other) => other.score - one.score)
    .slice(0, GUESSES)
    .map(({ quad, columns }) => ({ columns, quad: alignToBarEnds(image, quad, columns) }));
  const near = best.flatMap(({ quad, columns }) => {
    const sample = sampleQuad(image, quad);
    return COLUMNS_OFF.map((off) => columns + off)
      .filter((count) => count > 0)
      .map((count) => ({ quad, columns: count, contrast: codewordContrast(sample, count) }));
  });
  return [...best, ...near.sort((one, other) => other.contrast - one.contrast).slice(0, GUESSES)];
}

interface Refined extends Guess {
  readonly likeness: number;
  /** Comparable between guesses on one picture. */
  readonly worth: number;
}

function refine(image: GreyImage, { quad, columns }: Guess): Refined {
  const aligned = alignToBarEnds(image, alongRows(image, quad, columns), columns);
  const found = alongRows(image, aligned, columns);
  const sample = sampleQuad(image, found);
  const likeness = edgeLikeness(sample, columns);
  return { quad: found, columns, likeness, worth: Math.max(0, likeness) * codewordContrast(sample, columns) };
}

function alongRows(image: GreyImage, quad: Quad, columns: number): Quad {
  const module = distance(quad[0], quad[1]) / rowModules(columns);
  return climbQuad(quad, movesAlong(quad), module, (moved) => codewordContrast(sampleQuad(image, moved), columns));
}

/** The number of rows, and the sides once more by both the rows and the codewords. */
function fitRows(image: GreyImage, { quad, columns }: Guess): SymbolFit | null {
  const sample = sampleQuad(image, quad);
  const { width, height } = sizeOfQuad(quad);
  const modules = (height / width) * rowModules(columns);
  let best = { rows: 0, contrast: 0 };
  for (let rows = Math.max(3, Math.floor(modules / ROW_HEIGHT.most)); rows <= modules / ROW_HEIGHT.least; rows++) {
    const contrast = rowContrast(sample, columns, rows);
    if (contrast > best.contrast) best = { rows, contrast };
  }
  if (best.rows === 0) return null;
  const codewords = codewordContrast(sample, columns);
  const across = climbQuad(quad, movesAcross(quad), (height / best.rows) * ROW_STEP, (moved) => {
    const seen = sampleQuad(image, moved);
    return rowContrast(seen, columns, best.rows) / best.contrast + codewordContrast(seen, columns) / codewords;
  });
  return { quad: alongRows(image, across, columns), columns, rows: best.rows };
}
