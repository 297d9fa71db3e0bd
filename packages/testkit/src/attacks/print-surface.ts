import type { RgbImage } from '../pixels/index.ts';
import { seededRandom } from '../random/random.ts';
import { valueNoise } from '../random/value-noise.ts';
import { lightBetween } from './linear-light.ts';
import { NOTHING, type Surface } from './surface.ts';

/** Colour laser and offset screens have dots in rows, inkjets scatter drops of one size. */
export type PrintMethod = 'halftone' | 'inkjet' | 'photocopy';

export interface PrintOptions {
  readonly seed: number;
  readonly method: PrintMethod;
  /** Rows of dots, or drops, across the document's width. */
  readonly dotsAcross: number;
  /** Strip of white paper left around the document, parts of its width; a corner of it may curl up. */
  readonly margin: number;
  readonly curl: number;
}

/** Widths of documents lie about 85 to 125 mm: 106 to 212 rows of dots an inch, 300 to 600 drops an inch. */
export function printOptions(seed: number, method: PrintMethod): PrintOptions {
  const random = seededRandom(seed + 1200);
  const [fewest, most] = method === 'inkjet' ? [1000, 2200] : [400, 900];
  return {
    seed,
    method,
    dotsAcross: random.between(fewest, most),
    margin: random.next() < 0.5 ? 0 : random.between(0.005, 0.04),
    curl: random.next() < 0.5 ? 0 : random.between(0.1, 0.5),
  };
}

/** Cyan, magenta, yellow and black screens, turned against each other to keep rosettes small (ISO 12647-2 clause 4.2.4). */
const ANGLES = [15, 75, 0, 45].map((degrees) => (degrees * Math.PI) / 180);
const COSINES = ANGLES.map(Math.cos);
const SINES = ANGLES.map(Math.sin);
const BLACK = 3;
/** Light that solid ink leaves, and paper reflects. */
const INK = 0.07;
const PAPER = 0.88;

/** Threshold in [0,1] at a place: a dot grows around the middle of its cell as more ink is asked for. */
function dotThreshold(x: number, y: number, ink: number): number {
  const [cos, sin] = [COSINES[ink] as number, SINES[ink] as number];
  return 0.5 + 0.25 * (Math.cos(2 * Math.PI * (x * cos + y * sin)) + Math.cos(2 * Math.PI * (y * cos - x * sin)));
}

/** A threshold by chance for each drop's place. */
function dropThreshold(x: number, y: number, ink: number): number {
  const mixed = Math.imul(Math.floor(x) * 374761393 + Math.floor(y) * 668265263 + ink * 97, 1274126177);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
}

/** Part of ink asked for by an amount of light; copiers steepen tones towards black and white. */
function coverage(light: number, method: PrintMethod): number {
  const wanted = 1 - Math.max(0, Math.min(1, (light - 0.02) / 0.9)) ** 0.6;
  return method === 'photocopy' ? Math.max(0, Math.min(1, 0.5 + (wanted - 0.42) * 1.7)) : wanted;
}

/** A print on paper, cut out or not, lying where the document would. */
export function printSurface(document: RgbImage, options: PrintOptions): Surface {
  const { width, height } = document;
  const dots = options.dotsAcross / width;
  const threshold = options.method === 'inkjet' ? dropThreshold : dotThreshold;
  const margin = options.margin * width;
  const at = { x: 0, y: 0 };
  const side = seededRandom(options.seed + 1201).next() < 0.5 ? 0 : width;
  const asked = (channel: number): number => {
    if (options.method !== 'photocopy') return coverage(lightBetween(document, at, channel), options.method);
    const grey = [0.21, 0.72, 0.07].reduce((sum, part, c) => sum + part * lightBetween(document, at, c), 0);
    return coverage(grey, 'photocopy');
  };
  return {
    size: { width, height },
    light: (x, y, channel) => {
      if (x < -margin || y < -margin || x > width + margin || y > height + margin) return NOTHING;
      const fibre = 1 + 0.03 * (valueNoise(x / 2.2, y / 2.2) - 0.5);
      const paper = PAPER * fibre * (1 - options.curl * Math.exp(-Math.abs(x - side) / (0.06 * width)));
      if (x < 0 || y < 0 || x >= width || y >= height) return paper;
      at.x = x;
      at.y = y;
      const ink = options.method === 'photocopy' ? BLACK : channel;
      return asked(channel) > threshold(x * dots, y * dots, ink) ? paper * INK : paper;
    },
  };
}
