import type { Quad } from '@bonafide/domain';
import { type GreyImage, project, rectangleToQuad } from '../../image/index.ts';
import { blurredPattern, dot, unit } from './blurred-pattern.ts';
import { type Sample, sampleQuad } from './sample-grey.ts';
import { rowModules, START, STOP, stopModule } from './symbol-patterns.ts';

/** A quad whose left and right sides lie along the start and stop patterns, and how well these are seen, [-1,1]. */
export interface SymbolEdges {
  readonly quad: Quad;
  readonly score: number;
}

const PER_MODULE = 2;
/** Modules; between a sharp and a poor photo's. */
const SIGMA = 0.5;
/** Parts of the width within which, and beyond which, an edge may lie. */
const REACH = { beyond: 0.2, within: 0.15 };
/** Lines across the quad, from FIRST to 1 - FIRST of its height. */
const LINES = 12;
const FIRST = 0.1;
/** How far an edge may lean against the quad's side, parts of the width. */
const MOST_LEAN = 0.07;
/** Samples between leans that are tried. */
const LEAN_STEP = 2;
/** Variance of levels below which nothing is printed. */
const LEAST_VARIANCE = 4;
const STOP_START_MARGIN = { start: 2, stop: 1 };

const START_INK = blurredPattern(START, SIGMA, { from: -STOP_START_MARGIN.start, to: 18, perModule: PER_MODULE });
const STOP_INK = blurredPattern(STOP, SIGMA, { from: -STOP_START_MARGIN.stop, to: 20, perModule: PER_MODULE });
/** Samples from the begin of the stop's picture to its last bar's end. */
const STOP_END = (STOP_START_MARGIN.stop + 18) * PER_MODULE;
const START_BEGIN = STOP_START_MARGIN.start * PER_MODULE;

/** Looks for both patterns about a quad's sides, for a symbol with `columns` data columns that fills the quad nearly. */
export function findEdges(image: GreyImage, quad: Quad, columns: number): SymbolEdges {
  const sample = sampleQuad(image, quad);
  const count = Math.round(rowModules(columns) * PER_MODULE * (1 + 2 * REACH.beyond));
  const step = (1 + 2 * REACH.beyond) / count;
  const reach = Math.round((REACH.beyond + REACH.within) / step);
  const last = count - STOP_INK.length;
  const lines = Array.from({ length: LINES }, (_, j) => {
    const v = FIRST + ((1 - 2 * FIRST) * j) / (LINES - 1);
    return Float32Array.from({ length: count }, (_sample, i) => sample(-REACH.beyond + (i + 0.5) * step, v));
  });
  const lean = Math.round(MOST_LEAN / step);
  const start = bestLine(
    lines.map((line) => likeness(line, START_INK, 0, Math.min(reach, last))),
    lean,
  );
  const from = Math.max(0, last - reach);
  const stop = bestLine(
    lines.map((line) => likeness(line, STOP_INK, from, last)),
    lean,
  );
  const toImage = rectangleToQuad({ width: 1, height: 1 }, quad);
  const place = ({ offset, slope }: BestLine, shift: number, v: number) => {
    const t = (v - FIRST) / (1 - 2 * FIRST);
    return project(toImage, { x: -REACH.beyond + (offset + slope * t + shift) * step, y: v });
  };
  const [left, right] = [START_BEGIN, from + STOP_END];
  return {
    quad: [place(start, left, 0), place(stop, right, 0), place(stop, right, 1), place(start, left, 1)],
    score: (start.score + stop.score) / 2,
  };
}

/** How well both patterns are seen where the quad has them, [-1,1]. */
export function edgeLikeness(sample: Sample, columns: number): number {
  const modules = rowModules(columns);
  const at = (first: number, ink: Float32Array, v: number): number => {
    const seen = ink.map((_, i) => sample((first + (i + 0.5) / PER_MODULE) / modules, v));
    return -dot(unit(seen), ink);
  };
  let sum = 0;
  for (let j = 0; j < LINES; j++) {
    const v = FIRST + ((1 - 2 * FIRST) * j) / (LINES - 1);
    sum += at(-STOP_START_MARGIN.start, START_INK, v) + at(stopModule(columns) - STOP_START_MARGIN.stop, STOP_INK, v);
  }
  return sum / (2 * LINES);
}

/** Correlation of the ink's picture with a line of levels, at every offset of [from, to). */
function likeness(line: Float32Array, ink: Float32Array, from: number, to: number): Float32Array {
  const length = ink.length;
  const found = new Float32Array(Math.max(1, to - from));
  let [sum, squares] = [0, 0];
  for (let i = from; i < from + length; i++) {
    sum += line[i] ?? 0;
    squares += (line[i] ?? 0) ** 2;
  }
  for (let at = from; at < to; at++) {
    let product = 0;
    for (let i = 0; i < length; i++) product += (line[at + i] as number) * (ink[i] as number);
    const spread = squares - (sum * sum) / length;
    found[at - from] = spread > LEAST_VARIANCE * length ? -product / Math.sqrt(spread) : 0;
    const [old, next] = [line[at] ?? 0, line[at + length] ?? 0];
    sum += next - old;
    squares += next * next - old * old;
  }
  return found;
}

interface BestLine {
  readonly offset: number;
  /** Offset at the last line less that at the first. */
  readonly slope: number;
  readonly score: number;
}

/** The straight line through the offsets of all lines with the greatest mean likeness. */
function bestLine(likenesses: readonly Float32Array[], lean: number): BestLine {
  const width = likenesses[0]?.length ?? 0;
  let best: BestLine = { offset: 0, slope: 0, score: -1 };
  for (let slope = -lean; slope <= lean; slope += LEAN_STEP) {
    for (let offset = Math.max(0, -slope); offset < width - Math.max(0, slope); offset++) {
      let sum = 0;
      for (let j = 0; j < LINES; j++) {
        sum += likenesses[j]?.[Math.round(offset + (slope * j) / (LINES - 1))] as number;
      }
      if (sum / LINES > best.score) best = { offset, slope, score: sum / LINES };
    }
  }
  return best;
}
