import { decodeImage, encodePng, type RgbImage } from '../pixels/index.ts';
import { seededRandom } from '../random/random.ts';
import { LIGHT_OF_LEVEL } from './linear-light.ts';
import type { Surface } from './surface.ts';

/** How a screen makes a pixel: stripes of red, green, blue, or two emitters a pixel in turns (most phones' OLED). */
export type ScreenLayout = 'stripes' | 'two in turns';

export interface ScreenOptions {
  readonly seed: number;
  /** Pixels of the screen across the document's width: about 700 on a monitor, over 2000 on a good phone. */
  readonly pixelsAcross: number;
  readonly layout: ScreenLayout;
  /** How deep the light falls between emitters, 0 to 1. */
  readonly contrast: number;
  /** Light of the background around the document, 0 to 1. */
  readonly background: number;
  /** Strength of a window's reflection in the glass. */
  readonly reflection: number;
  readonly banding: number;
}

export function screenOptions(seed: number): ScreenOptions {
  const random = seededRandom(seed + 1100);
  return {
    seed,
    pixelsAcross: random.integer(700, 2200),
    layout: random.pick(['stripes', 'stripes', 'two in turns']),
    contrast: random.between(0.5, 0.95),
    background: random.pick([0.01, 0.03, 0.2, 0.85]),
    reflection: random.between(0, 0.12),
    banding: random.next() < 0.4 ? random.between(0.02, 0.12) : 0,
  };
}

/**
 * Light at a place of the screen (in its pixels) in parts of the mean. Only the fundamental waves are drawn: edges of
 * emitters lie far beyond what the lens passes, and drawing them would alias in this simulation rather than in the camera.
 */
function emission({ layout, contrast }: ScreenOptions): (column: number, row: number, channel: number) => number {
  const wave = (phase: number): number => 1 + contrast * Math.cos(2 * Math.PI * phase);
  if (layout === 'stripes') {
    return (column, row, channel) => wave(column - (channel + 0.5) / 3) * (0.8 + 0.2 * wave(row - 0.5));
  }
  // Green in every pixel; red and blue in every other one, in turns.
  return (column, row, channel) => {
    if (channel === 1) return wave(column - 0.25) * wave(row - 0.5);
    const turn = channel === 0 ? 0 : 0.5;
    return wave((column + row) / 2 + turn) * wave((column - row) / 2 + turn);
  };
}

/** The document shown on a screen that lies where the document would. */
export async function screenSurface(document: RgbImage, options: ScreenOptions): Promise<Surface> {
  const shown = await decodeImage(await encodePng(document), options.pixelsAcross);
  const random = seededRandom(options.seed + 1101);
  const scale = shown.width / document.width;
  const emit = emission(options);
  const window = { x: random.between(0, 1), y: random.between(0, 1), reach: random.between(0.15, 0.4) };
  return {
    size: document,
    light: (x, y, channel) => {
      const column = Math.floor(x * scale);
      const row = Math.floor(y * scale);
      const inside = column >= 0 && row >= 0 && column < shown.width && row < shown.height;
      const level = inside
        ? (LIGHT_OF_LEVEL[shown.data[3 * (row * shown.width + column) + channel] as number] as number)
        : options.background;
      const dx = (x / document.width - window.x) / window.reach;
      const dy = (y / document.height - window.y) / window.reach;
      const reflected = options.reflection * Math.exp(-dx * dx - dy * dy);
      return 0.85 * level * emit(x * scale, y * scale, channel) + reflected;
    },
    banding: { depth: options.banding, height: random.between(0.05, 0.3) },
  };
}
