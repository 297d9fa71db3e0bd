import type { GreyImage } from '../../image/index.ts';
import { blurredPattern, dot, unit } from './blurred-pattern.ts';
import type { SymbolFit } from './fit-symbol.ts';
import { sampleQuad } from './sample-grey.ts';
import { CODEWORD_MODULES, clusterPatterns, type Pattern, rowModules, START } from './symbol-patterns.ts';

/** The codewords of a symbol as printed, row indicators included. */
export interface SymbolReading {
  /** Row by row. */
  readonly rows: readonly (readonly Pattern[])[];
  /** Mean likeness of the codewords to what was seen, [-1,1]. */
  readonly likeness: number;
}

const PER_MODULE = 3;
/** Blurs that are tried, modules. */
const SIGMAS = [0.3, 0.45, 0.6, 0.75, 0.9, 1.1, 1.3] as const;
/** Parts of a row's height that are averaged: not its ends, where neighbouring rows shine in. */
const PARTS = [0.26, 0.34, 0.42, 0.5, 0.58, 0.66, 0.74] as const;
/** Samples that a codeword may lie beside its place. */
const SHIFTS = [-1, 0, 1] as const;
const PADDING = PER_MODULE;
/** Samples of a codeword. */
const LENGTH = CODEWORD_MODULES * PER_MODULE;
/** Mean likeness that only the right order of rows reaches. */
const SURELY_UPRIGHT = 0.95;

/**
 * The pattern of its row's cluster that each codeword looks most like, blurred as the symbol's own start pattern is. Nothing
 * is told ink from paper first, so modules of hardly a pixel are read. A mirrored symbol, which has its rows from the bottom
 * up where its start pattern is on the left, is read as such.
 */
export function readCodewords(image: GreyImage, fit: SymbolFit): SymbolReading {
  const lines = inkOfRows(image, fit);
  const clusters = blurredClusters(blurOf(lines));
  const upright = readRows(lines, clusters, fit.columns);
  if (upright.likeness >= SURELY_UPRIGHT) return upright;
  const mirrored = readRows(lines.toReversed(), clusters, fit.columns);
  return mirrored.likeness > upright.likeness ? mirrored : upright;
}

function readRows(lines: readonly Float32Array[], clusters: readonly BlurredCluster[], columns: number): SymbolReading {
  let sum = 0;
  const rows = lines.map((line, row) => {
    const cluster = clusters[row % clusters.length];
    return Array.from({ length: columns + 2 }, (_, column) => {
      const { pattern, likeness } = mostLike(line, PADDING + (column + 1) * LENGTH, cluster);
      sum += likeness;
      return pattern;
    });
  });
  return { rows, likeness: sum / (lines.length * (columns + 2)) };
}

/** Mean darkness along each row, with a margin of a module at either end. */
function inkOfRows(image: GreyImage, { quad, columns, rows }: SymbolFit): readonly Float32Array[] {
  const sample = sampleQuad(image, quad);
  const modules = rowModules(columns);
  const length = modules * PER_MODULE + 2 * PADDING;
  return Array.from({ length: rows }, (_, row) => {
    const line = new Float32Array(length);
    for (let i = 0; i < length; i++) {
      const u = (i - PADDING + 0.5) / PER_MODULE / modules;
      for (const part of PARTS) line[i] = (line[i] ?? 0) - sample(u, (row + part) / rows);
    }
    return line;
  });
}

/** Blur at which the start pattern, averaged over the rows, is most like itself. */
function blurOf(lines: readonly Float32Array[]): number {
  const mean = new Float32Array((CODEWORD_MODULES + 1) * PER_MODULE);
  for (const line of lines) for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) + (line[i] ?? 0);
  const seen = unit(mean);
  const sampling = { from: -1, to: CODEWORD_MODULES, perModule: PER_MODULE };
  const likenesses = SIGMAS.map((sigma) => dot(seen, blurredPattern(START, sigma, sampling)));
  return SIGMAS[likenesses.indexOf(Math.max(...likenesses))] ?? SIGMAS[0];
}

interface BlurredCluster {
  readonly patterns: readonly Pattern[];
  /** The patterns' pictures, one behind the other: this loop is the hottest of all. */
  readonly ink: Float32Array;
}

function blurredClusters(sigma: number): readonly BlurredCluster[] {
  const sampling = { from: 0, to: CODEWORD_MODULES, perModule: PER_MODULE };
  return clusterPatterns().map((patterns) => {
    const ink = new Float32Array(patterns.length * LENGTH);
    patterns.forEach((pattern, i) => {
      ink.set(blurredPattern(pattern, sigma, sampling), i * LENGTH);
    });
    return { patterns, ink };
  });
}

function mostLike(line: Float32Array, from: number, cluster: BlurredCluster | undefined) {
  let best: { pattern: Pattern; likeness: number } = { pattern: [], likeness: -1 };
  if (!cluster) return best;
  const { patterns, ink } = cluster;
  for (const shift of SHIFTS) {
    const seen = unit(line.slice(from + shift, from + shift + LENGTH));
    for (let i = 0, at = 0; i < patterns.length; i++) {
      let likeness = 0;
      for (let k = 0; k < LENGTH; k++, at++) likeness += (seen[k] as number) * (ink[at] as number);
      if (likeness > best.likeness) best = { pattern: patterns[i] ?? [], likeness };
    }
  }
  return best;
}
