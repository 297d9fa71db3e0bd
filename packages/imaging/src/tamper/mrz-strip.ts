import type { Box, Point, Quad } from '@bonafide/domain';
import { project, type RgbImage, rectangleToQuad } from '../image/index.ts';
import { documentPlane } from './document-plane.ts';
import { CELL, expectedProfile } from './mrz-shapes.ts';

/** A printed line of a machine-readable zone. */
export interface PrintedLine {
  readonly text: string;
  /** Upright box around it, pixels of the image; the line may slant inside. */
  readonly box: Box;
}

/**
 * The plane in which a line is straight and its pitch even: the document's own where its outline is known, else the
 * image's. Its unit is about a pixel of the image.
 */
export interface LinePlane {
  readonly toImage: (point: Point) => Point;
  readonly fromImage: (point: Point) => Point;
  readonly rectified: boolean;
}

/** Where characters stand: the middle of the line's left end and the step to the next character, in its plane. */
export interface LineGrid {
  readonly plane: LinePlane;
  readonly start: Point;
  readonly step: Point;
  /** Ink of the whole line as expected against what was found, correlation by columns. */
  readonly agreement: number;
}

/** Slants that are tried, radians: outlines are a little wrong, and without one the photo may be turned. */
const SLANTS = { known: 0.02, unknown: 0.1, steps: 8 } as const;
/** The box's length may be wrong by this much; characters by which it may start too early or late. */
const LENGTHS = { reach: 0.1, step: 0.005 } as const;
const STARTS = { reach: 2.5, step: 1 / 8 } as const;
/** Half the height of a line in characters' widths: capitals are nearly as high as their pitch. */
const HALF_HEIGHT = 0.55;
const PROFILE_ROWS = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1];

export function linePlane(quad: Quad | null): LinePlane {
  if (!quad) return { toImage: (point) => point, fromImage: (point) => point, rectified: false };
  const [a, b, c, d] = quad;
  const width = (Math.hypot(b.x - a.x, b.y - a.y) + Math.hypot(c.x - d.x, c.y - d.y)) / 2;
  const height = (Math.hypot(d.x - a.x, d.y - a.y) + Math.hypot(c.x - b.x, c.y - b.y)) / 2;
  const homography = rectangleToQuad({ width, height }, quad);
  return {
    toImage: (point) => project(homography, point),
    fromImage: documentPlane(quad, { width, height }),
    rectified: true,
  };
}

function unit({ x, y }: Point): Point {
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
}

/** Luma between pixels; 255 outside the image. */
function lumaAt({ width, height, data }: RgbImage, { x, y }: Point): number {
  const left = Math.floor(x - 0.5);
  const top = Math.floor(y - 0.5);
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 255;
  const fx = x - 0.5 - left;
  const fy = y - 0.5 - top;
  const from = 3 * (top * width + left);
  const below = from + 3 * width;
  const upper = lumaOf(data, from) * (1 - fx) + lumaOf(data, from + 3) * fx;
  const lower = lumaOf(data, below) * (1 - fx) + lumaOf(data, below + 3) * fx;
  return upper * (1 - fy) + lower * fy;
}

const lumaOf = (data: Uint8Array, at: number): number =>
  0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);

/** Ends of a line's middle in its plane; without an outline it may run up or down a little inside its box. */
function lineEnds({ box }: PrintedLine, plane: LinePlane): readonly [Point, Point] {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const centre = plane.fromImage(middle);
  const ahead = plane.toImage({ x: centre.x + 1, y: centre.y });
  const direction = plane.rectified
    ? unit({ x: ahead.x - middle.x, y: ahead.y - middle.y })
    : box.height > box.width
      ? { x: 0, y: 1 }
      : { x: 1, y: 0 };
  const upright = Math.abs(direction.y) > Math.abs(direction.x);
  const half = (upright ? box.height / Math.abs(direction.y) : box.width / Math.abs(direction.x)) / 2;
  const at = (reach: number) =>
    plane.fromImage({ x: middle.x + direction.x * reach, y: middle.y + direction.y * reach });
  return [at(-half), at(half)];
}

/** Finds slant, start and pitch of a line whose text is known. */
export function findLineGrid(image: RgbImage, line: PrintedLine, quad: Quad | null): LineGrid {
  const plane = linePlane(quad);
  const [from, to] = lineEnds(line, plane);
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const pitch = Math.hypot(to.x - from.x, to.y - from.y) / line.text.length;
  const direction = unit({ x: to.x - from.x, y: to.y - from.y });
  const reach = plane.rectified ? SLANTS.known : SLANTS.unknown;
  let best = { contrast: -1, direction };
  for (let i = -SLANTS.steps; i <= SLANTS.steps; i++) {
    const angle = (i / SLANTS.steps) * reach;
    const turned = {
      x: direction.x * Math.cos(angle) - direction.y * Math.sin(angle),
      y: direction.x * Math.sin(angle) + direction.y * Math.cos(angle),
    };
    const { contrast } = inkProfile(image, plane, {
      middle,
      direction: turned,
      pitch,
      count: line.text.length,
      every: 2,
    });
    if (contrast > best.contrast) best = { contrast, direction: turned };
  }
  const stretch = { middle, direction: best.direction, pitch, count: line.text.length, every: 1 };
  return align(image, line.text, { plane, stretch });
}

interface Stretch {
  readonly middle: Point;
  readonly direction: Point;
  readonly pitch: number;
  readonly count: number;
  /** Every n-th column is looked at. */
  readonly every: number;
}

/** Ink by column, 16 columns a character, with room at both ends; `contrast` is highest when rows and letters line up. */
function inkProfile(image: RgbImage, plane: LinePlane, { middle, direction, pitch, count, every }: Stretch) {
  const columns = Math.round(((count + 2 * STARTS.reach) * CELL.width) / every);
  const ink = new Float32Array(columns);
  for (let i = 0; i < columns; i++) {
    const along = ((i + 0.5) * every * (1 / CELL.width) - STARTS.reach - count / 2) * pitch;
    for (const row of PROFILE_ROWS) {
      const across = row * HALF_HEIGHT * pitch;
      const x = middle.x + direction.x * along - direction.y * across;
      const y = middle.y + direction.y * along + direction.x * across;
      ink[i] = (ink[i] as number) + 255 - lumaAt(image, plane.toImage({ x, y }));
    }
  }
  const flat = withoutSlowChanges(ink, (1.5 * CELL.width) / every);
  const mean = flat.reduce((sum, value) => sum + value, 0) / flat.length;
  return { ink: flat, contrast: flat.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
}

/** Takes off what changes over `reach` columns to either side: light, and patterns of the ground. */
function withoutSlowChanges(values: Float32Array, reach: number): Float32Array {
  return values.map((value, i) => {
    let sum = 0;
    let count = 0;
    for (let j = Math.max(0, Math.round(i - reach)); j <= Math.min(values.length - 1, i + reach); j += 3) {
      sum += values[j] as number;
      count++;
    }
    return value - sum / count;
  });
}

/** Shifts and stretches the expected ink along the line until it fits best. */
function align(image: RgbImage, text: string, { plane, stretch }: { plane: LinePlane; stretch: Stretch }): LineGrid {
  const { middle, direction, pitch, count } = stretch;
  const { ink } = inkProfile(image, plane, stretch);
  const expected = withoutSlowChanges(expectedProfile(text), 1.5 * CELL.width);
  let best = { score: -1, scale: 1, shift: 0 };
  for (let scale = 1 - LENGTHS.reach; scale <= 1 + LENGTHS.reach; scale += LENGTHS.step) {
    const slack = (count * (1 - scale)) / 2;
    for (let shift = slack - STARTS.reach; shift <= slack + STARTS.reach; shift += STARTS.step) {
      const score = correlation(expected, ink, { scale, from: (STARTS.reach + shift) * CELL.width });
      if (score > best.score) best = { score, scale, shift };
    }
  }
  const offset = (best.shift - count / 2) * pitch;
  return {
    plane,
    start: { x: middle.x + direction.x * offset, y: middle.y + direction.y * offset },
    step: { x: direction.x * pitch * best.scale, y: direction.y * pitch * best.scale },
    agreement: best.score,
  };
}

function correlation(
  expected: Float32Array,
  ink: Float32Array,
  { scale, from }: { readonly scale: number; readonly from: number },
): number {
  let sum = 0;
  let sumA = 0;
  let sumB = 0;
  // Every other column is enough to find the place.
  for (let i = 0; i < expected.length; i += 2) {
    const at = Math.round(from + i * scale);
    if (at < 0 || at >= ink.length) continue;
    const a = expected[i] as number;
    const b = ink[at] as number;
    sum += a * b;
    sumA += a * a;
    sumB += b * b;
  }
  return sum / (Math.sqrt(sumA * sumB) || 1);
}

/** A line drawn straight: 16 columns a character, one cell of room at both ends, `ROWS` rows around its middle. */
export interface Strip {
  readonly width: number;
  readonly ink: Float32Array;
}

export const ROWS = 40;

/** Draws the line; `height` stretches it upwards and downwards. */
export function drawStrip(image: RgbImage, { plane, start, step }: LineGrid, count: number, height: number): Strip {
  const width = (count + 2) * CELL.width;
  const ink = new Float32Array(width * ROWS);
  for (let row = 0; row < ROWS; row++) {
    const across = ((row + 0.5 - ROWS / 2) / CELL.width) * height;
    for (let column = 0; column < width; column++) {
      const along = (column + 0.5) / CELL.width - 1;
      const x = start.x + step.x * along - step.y * across;
      const y = start.y + step.y * along + step.x * across;
      ink[row * width + column] = 255 - lumaAt(image, plane.toImage({ x, y }));
    }
  }
  return { width, ink };
}
