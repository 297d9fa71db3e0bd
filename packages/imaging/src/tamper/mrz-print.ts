import { CARD_SIZES, type DocumentOutline, type Quad } from '@bonafide/domain';
import { type RgbImage, release } from '../image/index.ts';
import { documentPlane } from './document-plane.ts';
import { CELL, OCR_B, RIVALS, type Typeface } from './mrz-shapes.ts';
import { drawStrip, findLineGrid, type LineGrid, type PrintedLine, ROWS, type Strip } from './mrz-strip.ts';

/** How one line is printed. */
export interface LinePrint {
  /** Mean correlation of the characters' shapes with OCR-B. */
  readonly likeOcrB: number;
  /** The same with the rival face that fits best. */
  readonly likeRival: number;
  /** Deviation of characters from an even pitch, parts of it. */
  readonly unevenness: number;
  readonly grid: LineGrid;
}

const AREA = CELL.width * CELL.height;
/** Fillers are half of many lines and look alike in all faces. */
const FILLER = '<';
/** Rows by which a line may lie higher or lower, columns by which a character may stand aside: sixteenths of the pitch. */
const RISES = 5;
const SHIFTS = 4;
/** Lines are tried flatter and taller. */
const HEIGHTS = [0.9, 1, 1.1];
/** Characters that find a line's height; more would only cost time. */
const PROBES = 10;
/** Below this a line does not stand where it was said to, and nothing can be told of it. */
const FEWEST_CHARACTERS = 12;

export function measureLine(image: RgbImage, line: PrintedLine, quad: Quad | null): LinePrint | null {
  const letters = [...line.text].flatMap((char, at) => (char !== FILLER && OCR_B.has(char) ? [{ char, at }] : []));
  if (letters.length < FEWEST_CHARACTERS) return null;
  const grid = findLineGrid(image, line, quad);
  const strips = HEIGHTS.map((height) => drawStrip(image, grid, line.text.length, height));
  const ocrB = fit(strips, OCR_B, letters);
  const rivals = RIVALS.map((face) => fit(strips, face, letters));
  release(...strips.map(({ ink }) => ink));
  return {
    likeOcrB: ocrB.likeness,
    likeRival: Math.max(...rivals.map(({ likeness }) => likeness)),
    unevenness: ocrB.unevenness,
    grid,
  };
}

interface Letter {
  readonly char: string;
  readonly at: number;
}

/** Finds the line's height with a few characters, then compares all of them, each at the shift that suits it best. */
function fit(strips: readonly Strip[], face: Typeface, letters: readonly Letter[]) {
  const every = Math.max(1, Math.floor(letters.length / PROBES));
  const probes = letters.filter((_, i) => i % every === 0);
  let best = { score: -1, rise: 0, strip: strips[0] };
  for (const strip of strips) {
    for (let rise = -RISES; rise <= RISES; rise++) {
      const score = mean(probes.map(({ char, at }) => correlate(strip, face.get(char), { at, shift: 0, rise })));
      if (score > best.score) best = { score, rise, strip };
    }
  }
  const { strip, rise } = best;
  if (!strip) return { likeness: 0, unevenness: 0 };
  const places = letters.map(({ char, at }) => {
    let top = { at, shift: 0, score: -1 };
    for (let shift = -SHIFTS; shift <= SHIFTS; shift++) {
      const score = correlate(strip, face.get(char), { at, shift, rise });
      if (score > top.score) top = { at, shift: shift / CELL.width, score };
    }
    return top;
  });
  return { likeness: mean(places.map(({ score }) => score)), unevenness: scatter(places) };
}

interface CellPlace {
  /** Which character of the line. */
  readonly at: number;
  /** Columns and rows aside. */
  readonly shift: number;
  readonly rise: number;
}

/** Correlation of the strip's cell with a shape. */
function correlate({ width, ink }: Strip, shape: Float32Array | undefined, { at, shift, rise }: CellPlace): number {
  if (!shape) return 0;
  const from = ((ROWS - CELL.height) / 2 + rise) * width + (at + 1) * CELL.width + shift;
  let [sum, squares, product] = [0, 0, 0];
  for (let row = 0; row < CELL.height; row++) {
    for (let column = 0; column < CELL.width; column++) {
      const value = ink[from + row * width + column] as number;
      sum += value;
      squares += value * value;
      product += value * (shape[row * CELL.width + column] as number);
    }
  }
  // The shape's mean is 0 and its length 1.
  return product / (Math.sqrt(squares - (sum * sum) / AREA) || 1);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Deviation of shifts from the parabola that perspective and a bent page allow; the largest fifth does not count. */
function scatter(places: readonly { readonly at: number; readonly shift: number }[]): number {
  const centre = mean(places.map(({ at }) => at));
  let rest = places.map(({ at, shift }) => ({ t: at - centre, shift }));
  for (const power of [0, 1, 2]) {
    const scale = mean(rest.map(({ t }) => t ** (2 * power))) || 1;
    const part = mean(rest.map(({ t, shift }) => shift * t ** power)) / scale;
    rest = rest.map(({ t, shift }) => ({ t, shift: shift - part * t ** power }));
  }
  const sizes = rest.map(({ shift }) => Math.abs(shift)).sort((a, b) => a - b);
  const kept = sizes.slice(0, Math.ceil(sizes.length * 0.8));
  return Math.sqrt(mean(kept.map((size) => size * size)));
}

/** Pitch in millimetres by the document's own width; null when its format is unknown or a side of it is cut off. */
export function pitchInMillimetres(grid: LineGrid, count: number, outline: DocumentOutline): number | null {
  if (!outline.format || outline.cutOff) return null;
  const toDocument = documentPlane(outline.quad, CARD_SIZES[outline.format]);
  const { plane, start, step } = grid;
  const from = toDocument(plane.toImage(start));
  const to = toDocument(plane.toImage({ x: start.x + step.x * count, y: start.y + step.y * count }));
  return Math.hypot(to.x - from.x, to.y - from.y) / count;
}
