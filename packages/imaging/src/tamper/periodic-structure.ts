import type { Quad } from '@bonafide/domain';
import { type RgbImage, release } from '../image/index.ts';
import { documentTiles } from './document-tiles.ts';
import { splitPowers, TILE, transform } from './fourier.ts';

/** A wave that runs through the whole document. */
export interface SharedWave {
  /** Power above that of neighbouring frequencies, decibels, in the middle tile. */
  readonly prominence: number;
  /** Waves a pixel, x to the right, y downwards. */
  readonly x: number;
  readonly y: number;
}

export interface PeriodicStructure {
  readonly luma: SharedWave;
  readonly chroma: SharedWave;
}

const LIMIT = 9;
const HALF = TILE / 2;
/** Slower waves are print: lines of text, background patterns. */
const SLOWEST = 0.12;
/** Faster ones are what interpolating a colour sensor's pixels leaves. */
const FASTEST = 0.46;
/** Rows and columns of the spectrum that hold the 8-pixel blocks of JPEG files. */
const AXIS = 2;
/** Lines of text and of background print follow each other down the document: waves within this angle (sine) do not count. */
const TEXT_ANGLE = 0.16;
/** Bins into which a strong wave leaks through the window. */
const LEAK = 3;
/** Neighbourhood that a frequency's power is compared with, bins on either side. */
const REACH = 6;
const WINDOW = Float32Array.from({ length: TILE }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / TILE));

const NONE: SharedWave = { prominence: 0, x: 0, y: 0 };

/**
 * Looks for waves that are there all over the document, in luma and in the difference of red and blue: grids of screens
 * and of printers' dots. What is printed on one part of the document only does not count: of all tiles the middle one
 * decides. Null when the document is too small.
 */
export function findPeriodicStructure(image: RgbImage, quad: Quad): PeriodicStructure | null {
  const places = documentTiles(quad, image, { side: TILE, limit: LIMIT });
  if (places.length < 4) return null;
  const spectra = places.map((place) => {
    const tile = cutTile(image, place);
    transform(tile);
    const powers = splitPowers(tile);
    release(tile.real, tile.imaginary);
    return powers;
  });
  const mask = admitted(quad);
  return {
    luma: strongestShared(
      spectra.map(({ first }) => prominence(first)),
      mask,
    ),
    chroma: strongestShared(
      spectra.map(({ second }) => prominence(second)),
      mask,
    ),
  };
}

function cutTile({ width, data }: RgbImage, place: { readonly x: number; readonly y: number }) {
  const real = new Float32Array(TILE * TILE);
  const imaginary = new Float32Array(TILE * TILE);
  let lumaSum = 0;
  let chromaSum = 0;
  for (let y = 0; y < TILE; y++) {
    let from = 3 * ((place.y + y) * width + place.x);
    for (let x = 0; x < TILE; x++, from += 3) {
      const r = data[from] as number;
      const g = data[from + 1] as number;
      const b = data[from + 2] as number;
      real[y * TILE + x] = 0.299 * r + 0.587 * g + 0.114 * b;
      imaginary[y * TILE + x] = r - b;
      lumaSum += real[y * TILE + x] as number;
      chromaSum += r - b;
    }
  }
  const [luma, chroma] = [lumaSum / TILE ** 2, chromaSum / TILE ** 2];
  for (let i = 0; i < TILE * TILE; i++) {
    const weight = (WINDOW[i % TILE] as number) * (WINDOW[Math.floor(i / TILE)] as number);
    real[i] = ((real[i] as number) - luma) * weight;
    imaginary[i] = ((imaginary[i] as number) - chroma) * weight;
  }
  return { real, imaginary };
}

/** Decibels above the mean of the neighbourhood, then the best of the nearest bins: perspective bends waves a little. Gives `power` back. */
function prominence(power: Float32Array): Float32Array {
  const decibels = power.map((value) => 10 * Math.log10(value + 1));
  const around = boxMean(decibels, REACH);
  const raised = decibels.map((value, i) => value - (around[i] as number));
  const prominent = spread(raised);
  release(power, decibels, around, raised);
  return prominent;
}

/** Mean over a square of bins; the spectrum goes on at its other side horizontally and is mirrored vertically. */
function boxMean(values: Float32Array, reach: number): Float32Array {
  const rows = new Float32Array(values.length);
  const size = 2 * reach + 1;
  for (let v = 0; v < HALF; v++) {
    let sum = 0;
    for (let u = -reach; u <= reach; u++) sum += values[v * TILE + ((u + TILE) % TILE)] as number;
    for (let u = 0; u < TILE; u++) {
      rows[v * TILE + u] = sum / size;
      sum += values[v * TILE + ((u + reach + 1) % TILE)] as number;
      sum -= values[v * TILE + ((u - reach + TILE) % TILE)] as number;
    }
  }
  const result = new Float32Array(values.length);
  const sums = new Float64Array(TILE);
  for (let v = 0; v < HALF; v++) {
    sums.fill(0);
    for (let w = v - reach; w <= v + reach; w++) {
      const row = Math.max(0, Math.min(HALF - 1, w)) * TILE;
      for (let u = 0; u < TILE; u++) sums[u] = (sums[u] as number) + (rows[row + u] as number);
    }
    for (let u = 0; u < TILE; u++) result[v * TILE + u] = (sums[u] as number) / size;
  }
  release(rows);
  return result;
}

/** The most of each bin and its eight neighbours. */
function spread(values: Float32Array): Float32Array {
  const rows = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const start = i - (i % TILE);
    const before = values[start + ((i - 1 + TILE) % TILE)] as number;
    const after = values[start + ((i + 1) % TILE)] as number;
    rows[i] = Math.max(before, values[i] as number, after);
  }
  const most = rows.map((own, i) => Math.max(rows[i - TILE] ?? own, own, rows[i + TILE] ?? own));
  release(rows);
  return most;
}

/** Unit vector down the document. */
function downwards([topLeft, topRight, bottomRight, bottomLeft]: Quad): { readonly x: number; readonly y: number } {
  const x = bottomLeft.x + bottomRight.x - topLeft.x - topRight.x;
  const y = bottomLeft.y + bottomRight.y - topLeft.y - topRight.y;
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
}

/** Which frequencies count on a document that lies this way. */
function admitted(quad: Quad): Uint8Array {
  const down = downwards(quad);
  const mask = new Uint8Array(TILE * HALF);
  for (let v = AXIS + 1; v < HALF; v++) {
    for (let u = 0; u < TILE; u++) {
      const [x, y] = [frequency(u), v / TILE];
      const length = Math.hypot(x, y);
      const alongText = Math.abs(x * down.y - y * down.x) < TEXT_ANGLE * length + LEAK / TILE;
      const measured = Math.abs(x) > AXIS / TILE && length > SLOWEST && Math.max(Math.abs(x), y) < FASTEST;
      if (measured && !alongText) mask[v * TILE + u] = 1;
    }
  }
  return mask;
}

const frequency = (u: number): number => (u < HALF ? u : u - TILE) / TILE;

function strongestShared(tiles: readonly Float32Array[], mask: Uint8Array): SharedWave {
  let best = NONE;
  const column = new Float32Array(tiles.length);
  for (let at = 0; at < mask.length; at++) {
    if (mask[at] === 0) continue;
    let above = 0;
    for (let i = 0; i < tiles.length; i++) {
      column[i] = tiles[i]?.[at] as number;
      if ((column[i] as number) > best.prominence) above++;
    }
    // The middle one is above the best only where half of them are: few frequencies need sorting.
    if (above < tiles.length - (tiles.length >> 1)) continue;
    const middle = column.sort()[tiles.length >> 1] as number;
    if (middle > best.prominence)
      best = { prominence: middle, x: frequency(at % TILE), y: Math.floor(at / TILE) / TILE };
  }
  return best;
}
