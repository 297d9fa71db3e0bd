import type { Box } from '@bonafide/domain';
import { release } from '../image/index.ts';
import { type BlockFrequencies, blockFrequencies, FREQUENCIES } from './block-frequencies.ts';
import type { LumaPlane } from './luma-plane.ts';

/** What the file's last compression did, in the orientation of the image that is looked at. */
export interface LastCompression {
  /** Quantisation steps of luma, 8 x 8. */
  readonly steps: Uint16Array;
  /** Where the grid of blocks starts. */
  readonly phase: { readonly x: number; readonly y: number };
}

export interface DoubleCompression {
  /** Mean evidence per coefficient that the document was compressed before, with other steps; natural logarithms. */
  readonly overall: number;
  /** The place whose evidence says most clearly that it was not; larger is more suspicious, 0 for none. */
  readonly deviation: number;
  readonly box: Box | null;
  /** The same of a place that was asked for; 0 where it has too little detail. */
  readonly askedDeviation: number;
}

export interface PlacesToJudge {
  /** A place of special interest, such as the portrait. */
  readonly asked: Box | null;
  readonly last: LastCompression;
}

/** Quantised values that are told apart, up and down. */
const REACH = 30;
const BINS = 2 * REACH + 1;
const COARSEST_STEP = 40;
/** Side of the places that are judged, blocks: about a word of a document that fills a photo. */
const WINDOW = 6;
/** Fewest coefficients of such a place that say something. */
const FEWEST = 40;
const FEWEST_BLOCKS = 400;
/** Burnt out blocks were clipped in between, which no model of quantisation foresees, levels. */
const BRIGHTEST = 247;
/** Evidence of an earlier compression below this is chance, nats per coefficient. */
const CLEAR = 0.02;

const NONE: DoubleCompression = { overall: 0, deviation: 0, box: null, askedDeviation: 0 };

/**
 * A photo that was changed and saved again was compressed twice, its new parts but once. Quantising twice leaves gaps in
 * the histogram of each frequency (Popescu and Farid 2004); where a place lacks them although the rest has them, it is
 * newer (after Bianchi and Piva 2012). Says nothing of files that were compressed once, or resized in between.
 */
export function findDoubleCompression(plane: LumaPlane, { asked, last }: PlacesToJudge): DoubleCompression {
  const { steps, phase } = last;
  const blocks = blockFrequencies(plane, phase);
  if (blocks.columns * blocks.rows < FEWEST_BLOCKS) return NONE;
  // Blocks across the grid have forgotten the first quantisation: they tell what the frequencies were before it.
  const calibrated = blockFrequencies(plane, { x: phase.x + 4, y: phase.y + 4 });
  const evidence = FREQUENCIES.map(([down, across], frequency) =>
    evidenceTable({ blocks, calibrated, frequency, step: steps[down * 8 + across] ?? 1 }),
  );
  const map = evidenceMap(blocks, evidence);
  release(blocks.values, blocks.brightest, calibrated.values, calibrated.brightest);
  const overall = map.total / Math.max(1, map.counted);
  if (overall < CLEAR) return { ...NONE, overall };
  return { overall, ...leastEvident(map, blocks), askedDeviation: asked ? deviationOf(map, blocks, asked) : 0 };
}

interface TableInput {
  readonly blocks: BlockFrequencies;
  readonly calibrated: BlockFrequencies;
  readonly frequency: number;
  readonly step: number;
}

interface EvidenceTable {
  readonly step: number;
  /** Per quantised value: logarithm of how much likelier it is after two compressions than after one. */
  readonly logRatios: Float64Array | null;
}

/** Finds the first compression's step of one frequency, and what every value then says. */
function evidenceTable({ blocks, calibrated, frequency, step }: TableInput): EvidenceTable {
  const seen = new Float64Array(BINS);
  for (let i = frequency; i < blocks.values.length; i += FREQUENCIES.length) {
    count(seen, Math.round((blocks.values[i] as number) / step), 1);
  }
  const before = fineHistogram(calibrated.values, frequency, step);
  const once = requantised(before, 0, step);
  const single = logLikelihood(seen, once);
  let best = { likelihood: single, model: null as Float64Array | null };
  for (let first = 2; first <= COARSEST_STEP; first++) {
    if (first === step) continue;
    const model = requantised(before, first, step);
    const likelihood = logLikelihood(seen, model);
    if (likelihood > best.likelihood) best = { likelihood, model };
  }
  const counted = seen.reduce((sum, n, i) => (i === REACH ? sum : sum + n), 0);
  if (!best.model || best.likelihood - single < CLEAR * counted) return { step, logRatios: null };
  const [twice, plain] = [shares(best.model), shares(once)];
  return { step, logRatios: twice.map((share, i) => (i === REACH ? 0 : Math.log(share / (plain[i] as number)))) };
}

function count(bins: Float64Array, value: number, weight: number): void {
  const bin = value + REACH;
  if (bin >= 0 && bin < BINS) bins[bin] = (bins[bin] as number) + weight;
}

interface FineHistogram {
  readonly counts: Float64Array;
  /** Value of the first bin. */
  readonly least: number;
}

/** Bins a unit of the unquantised values. */
const FINENESS = 4;

function fineHistogram(values: Float32Array, frequency: number, step: number): FineHistogram {
  const least = -(REACH + 1) * step;
  const counts = new Float64Array(2 * (REACH + 1) * step * FINENESS + 1);
  for (let i = frequency; i < values.length; i += FREQUENCIES.length) {
    const bin = Math.round(((values[i] as number) - least) * FINENESS);
    if (bin >= 0 && bin < counts.length) counts[bin] = (counts[bin] as number) + 1;
  }
  return { counts, least };
}

/** Between the compressions pixels were rounded to whole levels: what that does to a frequency, and how often. */
const ROUNDING = [
  [-1, 1 / 16],
  [-0.5, 4 / 16],
  [0, 6 / 16],
  [0.5, 4 / 16],
  [1, 1 / 16],
] as const;
const UNROUNDED = [[0, 1]] as const;

/** What the values become by quantising with `first` (0: not at all), rounding, and quantising with `step`. */
function requantised({ counts, least }: FineHistogram, first: number, step: number): Float64Array {
  const result = new Float64Array(BINS);
  const [unit, spread] = first === 0 ? [1 / FINENESS, UNROUNDED] : [first, ROUNDING];
  // Neighbouring bins become the same value: where it goes is found once for all of them.
  for (let i = 0; i < counts.length; ) {
    const quantised = Math.round((least + i / FINENESS) / unit);
    let weight = 0;
    do weight += counts[i++] as number;
    while (i < counts.length && Math.round((least + i / FINENESS) / unit) === quantised);
    if (weight === 0) continue;
    for (const [error, share] of spread) count(result, Math.round((quantised * unit + error) / step), weight * share);
  }
  return result;
}

/** Shares of the values that are not zero: zeros are what flat places have, whatever was done to them. */
function shares(counts: Float64Array): Float64Array {
  const total = counts.reduce((sum, count, i) => (i === REACH ? sum : sum + count), 0);
  return counts.map((count) => (count + 0.5) / (total + 0.5 * BINS));
}

function logLikelihood(seen: Float64Array, model: Float64Array): number {
  const expected = shares(model);
  return seen.reduce((sum, count, i) => (i === REACH ? sum : sum + count * Math.log(expected[i] as number)), 0);
}

interface EvidenceMap {
  readonly sums: Float32Array;
  readonly counts: Float32Array;
  readonly total: number;
  readonly counted: number;
}

function evidenceMap(
  { values, brightest, columns, rows }: BlockFrequencies,
  tables: readonly EvidenceTable[],
): EvidenceMap {
  const sums = new Float32Array(columns * rows);
  const counts = new Float32Array(columns * rows);
  let [total, counted] = [0, 0];
  for (let block = 0; block < sums.length; block++) {
    if ((brightest[block] as number) > BRIGHTEST) continue;
    for (let frequency = 0; frequency < tables.length; frequency++) {
      const { step, logRatios } = tables[frequency] as EvidenceTable;
      const bin = Math.round((values[block * FREQUENCIES.length + frequency] as number) / step) + REACH;
      if (!logRatios || bin === REACH || bin < 0 || bin >= BINS) continue;
      const ratio = Math.max(-3, Math.min(3, logRatios[bin] as number));
      sums[block] = (sums[block] as number) + ratio;
      counts[block] = (counts[block] as number) + 1;
      total += ratio;
      counted++;
    }
  }
  return { sums, counts, total, counted };
}

/** How far the evidence of some blocks falls short of what their number of coefficients should give, in deviations of chance. */
function shortfall({ total, counted }: EvidenceMap, sum: number, count: number): number {
  if (count < FEWEST || sum >= 0) return 0;
  return Math.max(0, ((total / counted) * count - sum) / Math.sqrt(count));
}

interface BlockRange {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function gather({ sums, counts }: EvidenceMap, columns: number, { left, top, right, bottom }: BlockRange) {
  let [sum, count] = [0, 0];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      sum += sums[y * columns + x] as number;
      count += counts[y * columns + x] as number;
    }
  }
  return { sum, count };
}

function leastEvident(map: EvidenceMap, { columns, rows, origin }: BlockFrequencies) {
  const side = 8 * WINDOW;
  let worst = { deviation: 0, box: null as Box | null };
  for (let top = 0; top + WINDOW <= rows; top += 2) {
    for (let left = 0; left + WINDOW <= columns; left += 2) {
      const { sum, count } = gather(map, columns, { left, top, right: left + WINDOW, bottom: top + WINDOW });
      const deviation = shortfall(map, sum, count);
      if (deviation <= worst.deviation) continue;
      worst = { deviation, box: { x: origin.x + 8 * left, y: origin.y + 8 * top, width: side, height: side } };
    }
  }
  return worst;
}

function deviationOf(map: EvidenceMap, { columns, rows, origin }: BlockFrequencies, box: Box): number {
  const block = (at: number, start: number, most: number) => Math.max(0, Math.min(most, Math.round((at - start) / 8)));
  const { sum, count } = gather(map, columns, {
    left: block(box.x, origin.x, columns),
    top: block(box.y, origin.y, rows),
    right: block(box.x + box.width, origin.x, columns),
    bottom: block(box.y + box.height, origin.y, rows),
  });
  return shortfall(map, sum, count);
}
