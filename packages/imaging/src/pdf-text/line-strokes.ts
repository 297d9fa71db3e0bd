import { type Quad, sizeOfQuad } from '@bonafide/domain';
import { type RgbImage, rectify, toGrey } from '../image/index.ts';

/** Lines are looked at in this height, pixels; smaller print has strokes too short for it. */
const HEIGHT = 48;
const LEAST_HEIGHT = 12;
const LEAST_WIDTH = 32;
/** Share of ink's contrast from which a step in brightness is the edge of a stroke. */
const EDGE = 0.35;
const FEWEST_EDGES = 60;
const INK = 0.03;
const PAPER = 0.8;
/** Shares of the contrast: pixels darker are ink through and through, lighter ones paper. */
const DARKEST = 0.25;
const LIGHTEST = 0.9;

/** What tells a pen from a printer. */
export interface LineStrokes {
  /**
   * How far the strokes lean, as the tangent of the angle to their height: 0 upright, positive to the right; the median over the
   * edges of all strokes. Print stands upright, italics lean by about .2, most handwriting by more. 0 where too little is seen.
   */
  readonly slant: number;
  /** Colour of the ink in parts of the paper's, each 0 for grey: red less green, and blue less both. */
  readonly tint: readonly [redGreen: number, blueYellow: number];
}

const NOTHING: LineStrokes = { slant: 0, tint: [0, 0] };

/** Measures the strokes of one line of an upright or slanted picture. */
export function lineStrokes(image: RgbImage, quad: Quad): LineStrokes {
  const { width: wide, height: high } = sizeOfQuad(quad);
  if (high < LEAST_HEIGHT) return NOTHING;
  const width = Math.max(LEAST_WIDTH, Math.round((wide / high) * HEIGHT));
  const strip = rectify(image, quad, { width, height: HEIGHT });
  const { data: grey } = toGrey(strip);
  const levels = Uint8Array.from(grey).sort();
  const ink = levels[Math.floor(INK * levels.length)] ?? 0;
  const paper = levels[Math.floor(PAPER * levels.length)] ?? 0;
  const leanings = edgeLeanings(grey, width, EDGE * (paper - ink));
  if (leanings.length < FEWEST_EDGES) return NOTHING;
  return { slant: leanings[Math.floor(leanings.length / 2)] ?? 0, tint: tintOf(strip, grey, { ink, paper }) };
}

/** Leaning of every edge that runs more up than across, in order. */
function edgeLeanings(grey: Uint8Array, width: number, least: number): Float32Array {
  const found: number[] = [];
  for (let y = 1; y < HEIGHT - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const across = (grey[at + 1] as number) - (grey[at - 1] as number);
      const down = (grey[at + width] as number) - (grey[at - width] as number);
      if (Math.abs(across) > Math.abs(down) && Math.hypot(across, down) > least) found.push(down / across);
    }
  }
  return Float32Array.from(found).sort();
}

/** Middles of strokes against the ground around them. */
function tintOf(
  { data }: RgbImage,
  grey: Uint8Array,
  { ink, paper }: { ink: number; paper: number },
): LineStrokes['tint'] {
  const sums = { ink: [0, 0, 0, 0], paper: [0, 0, 0, 0] };
  grey.forEach((level, i) => {
    const share = (level - ink) / Math.max(1, paper - ink);
    const sum = share < DARKEST ? sums.ink : share > LIGHTEST ? sums.paper : null;
    if (!sum) return;
    for (let channel = 0; channel < 3; channel++) sum[channel] = (sum[channel] ?? 0) + (data[3 * i + channel] ?? 0);
    sum[3] = (sum[3] ?? 0) + 1;
  });
  const [red = 0, green = 0, blue = 0] = [0, 1, 2].map(
    (channel) => mean(sums.ink, channel) / Math.max(1, mean(sums.paper, channel)),
  );
  return [red - green, blue - (red + green) / 2];
}

const mean = (sum: readonly number[], channel: number): number => (sum[channel] ?? 0) / Math.max(1, sum[3] ?? 0);
