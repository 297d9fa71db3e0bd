import type { Quad, TamperSignal } from '@bonafide/domain';
import { boundingBox } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';
import { isInQuad } from './document-tiles.ts';

/** Mean colours of small squares: what is left of colour once noise and JPEG's coarse chroma are averaged away. */
const CELL = 8;
/** Cells that are nearly black or burnt out have no colour to speak of. */
const DARKEST = 40;
const BRIGHTEST = 250;
/** Fewest cells that say something. */
const FEWEST = 60;
/** Colour, in levels of 255, at which a document counts as fully coloured. */
const COLOURED = 40;

export interface ColourStatistics {
  /** Deviation from grey that one cell in fifty exceeds, levels; the light's own tint is taken off. */
  readonly spread: number;
  /** The same without taking off the tint: 0 for pixels that are exactly grey. */
  readonly raw: number;
  readonly cells: number;
}

/** How coloured the part of the image inside the quad is. */
export function colourStatistics(image: RgbImage, quad: Quad): ColourStatistics {
  const cells = meanColours(image, quad);
  if (cells.length < FEWEST) return { spread: COLOURED, raw: COLOURED, cells: cells.length };
  const redTint = middle(cells.map(({ r, luma }) => r / luma));
  const blueTint = middle(cells.map(({ b, luma }) => b / luma));
  const spread = cells.map(({ r, b, luma }) => Math.max(Math.abs(r - redTint * luma), Math.abs(b - blueTint * luma)));
  const raw = cells.map(({ r, b, luma }) => Math.max(Math.abs(r - luma), Math.abs(b - luma)));
  return { spread: upper(spread), raw: upper(raw), cells: cells.length };
}

/** Grey pixels (a picture turned to black and white) and a grey document on a coloured picture (a copy). */
export function monochromeSignals(image: RgbImage, quad: Quad): readonly TamperSignal[] {
  const document = colourStatistics(image, quad);
  const boxes = [boundingBox(quad)];
  return [
    { name: 'black_and_white', score: greyness(document.raw), boxes: [] },
    { name: 'photocopy', score: greyness(document.spread), boxes },
  ];
}

const greyness = (colour: number): number => Math.max(0, 1 - colour / COLOURED);

interface Cell {
  readonly r: number;
  readonly b: number;
  readonly luma: number;
}

function meanColours(image: RgbImage, quad: Quad): readonly Cell[] {
  const area = boundingBox(quad);
  const cells: Cell[] = [];
  const right = Math.min(image.width, area.x + area.width) - CELL;
  const bottom = Math.min(image.height, area.y + area.height) - CELL;
  // Every other cell in both directions is enough.
  for (let y = Math.max(0, Math.floor(area.y)); y <= bottom; y += 2 * CELL) {
    for (let x = Math.max(0, Math.floor(area.x)); x <= right; x += 2 * CELL) {
      if (!isInQuad(quad, { x: x + CELL / 2, y: y + CELL / 2 })) continue;
      const cell = meanColour(image, x, y);
      if (cell.luma > DARKEST && cell.luma < BRIGHTEST) cells.push(cell);
    }
  }
  return cells;
}

function meanColour({ width, data }: RgbImage, left: number, top: number): Cell {
  let [r, g, b] = [0, 0, 0];
  for (let y = top; y < top + CELL; y++) {
    for (let x = left; x < left + CELL; x++) {
      const at = 3 * (y * width + x);
      r += data[at] as number;
      g += data[at + 1] as number;
      b += data[at + 2] as number;
    }
  }
  const n = CELL * CELL;
  return { r: r / n, b: b / n, luma: (0.299 * r + 0.587 * g + 0.114 * b) / n };
}

const sorted = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();
const middle = (values: readonly number[]): number => sorted(values)[values.length >> 1] ?? 0;
const upper = (values: readonly number[]): number => sorted(values)[Math.floor(values.length * 0.98)] ?? 0;
