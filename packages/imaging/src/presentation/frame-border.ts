import type { Box, PresentationSignal } from '@bonafide/domain';
import { type GreyImage, type RgbImage, resize, toGrey } from '../image/index.ts';

/** Longest side of the picture in which straight edges are looked for. */
const SIDE = 256;
/** Least difference of brightness across an edge, levels between pixels two apart. */
const LEAST_STEP = 9;
/** Steepest lean of a border, pixels across by pixels along: about 17 degrees. */
const STEEPEST = 0.3;
const LEAN_STEP = 0.015;
/** A border passes the face at this distance at least, and goes on this far beyond it, in parts of the face. */
const CLEARANCE = 0.12;
const OVERHANG = 0.35;

/** Beside a smaller face any short line would do, px of the reduced picture. */
const SMALLEST_FACE = 24;

/** A side of the rectangle: how much of its line is one and the same edge, and where it lies. */
interface Side {
  readonly score: number;
  readonly at: number;
}

/**
 * Looks for a straight-edged rectangle around the face: the frame of a screen, the edge of a sheet. Each of the four sides is the
 * straight line beside the face along which the most is one edge, always from dark to light or always the reverse. Rooms have
 * straight lines too, seldom on three sides of a face: the third best side is the score, 0 to 1. Null: the face fills the image, or
 * is too small in it.
 */
export async function frameBorder(image: RgbImage, face: Box): Promise<PresentationSignal | null> {
  const scale = Math.min(1, SIDE / Math.max(image.width, image.height));
  const [width, height] = [Math.round(image.width * scale), Math.round(image.height * scale)];
  const grey = toGrey(scale < 1 ? await resize(image, width, height) : image);
  const small: Box = {
    x: face.x * scale,
    y: face.y * scale,
    width: face.width * scale,
    height: face.height * scale,
  };
  if (small.width < SMALLEST_FACE) return null;
  const turned = transposed(grey);
  const turnedFace: Box = { x: small.y, y: small.x, width: small.height, height: small.width };
  const sides = [
    ...verticalSides(grey, small).map((side) => ({ ...side, down: true })),
    ...verticalSides(turned, turnedFace).map((side) => ({ ...side, down: false })),
  ];
  if (sides.length < 3) return null;
  const best = sides.toSorted((a, b) => b.score - a.score).slice(0, 3);
  return { name: 'frame_border', score: best[2]?.score ?? 0, boxes: [aroundOf(best, image, scale)] };
}

/** The best line left and right of the face; a side without room for a line is left out. */
function verticalSides(grey: GreyImage, face: Box): readonly Side[] {
  const clearance = CLEARANCE * face.width;
  const spans: readonly (readonly [number, number])[] = [
    [2, face.x - clearance],
    [face.x + face.width + clearance, grey.width - 3],
  ];
  const from = Math.max(1, Math.round(face.y - OVERHANG * face.height));
  const to = Math.min(grey.height - 2, Math.round(face.y + (1 + OVERHANG) * face.height));
  return spans.flatMap(([left, right]) => (right - left < 3 ? [] : [bestLine(grey, { left, right, from, to })]));
}

interface Strip {
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
}

function bestLine(grey: GreyImage, { left, right, from, to }: Strip): Side {
  const middle = (from + to) / 2;
  let best: Side = { score: 0, at: (left + right) / 2 };
  for (let lean = -STEEPEST; lean <= STEEPEST + 1e-9; lean += LEAN_STEP) {
    for (let at = left; at <= right; at += 1) {
      const score = edgeShare(grey, { at, lean, middle, from, to });
      if (score > best.score) best = { score, at };
    }
  }
  return best;
}

/** The larger share of the line's points that are an edge of one direction; points off the image count as none. */
function edgeShare(
  { width, data }: GreyImage,
  { at, lean, middle, from, to }: Omit<Strip, 'left' | 'right'> & { at: number; lean: number; middle: number },
): number {
  let [rising, falling] = [0, 0];
  for (let y = from; y <= to; y++) {
    const x = Math.round(at + lean * (y - middle));
    if (x < 1 || x >= width - 1) continue;
    const step = (data[y * width + x + 1] as number) - (data[y * width + x - 1] as number);
    if (step >= LEAST_STEP) rising++;
    else if (step <= -LEAST_STEP) falling++;
  }
  return Math.max(rising, falling) / (to - from + 1);
}

function transposed({ width, height, data }: GreyImage): GreyImage {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turned[x * height + y] = data[y * width + x] as number;
  return { width: height, height: width, data: turned };
}

/** The box within the sides that were found, in pixels of the image; as wide or high as the image where one is missing. */
function aroundOf(sides: readonly (Side & { down: boolean })[], { width, height }: RgbImage, scale: number): Box {
  const across = sides.filter(({ down }) => down).map(({ at }) => at / scale);
  const along = sides.filter(({ down }) => !down).map(({ at }) => at / scale);
  const [left, right] = spanOf(across, width);
  const [top, bottom] = spanOf(along, height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function spanOf(places: readonly number[], end: number): readonly [number, number] {
  const [first, second] = places.toSorted((a, b) => a - b);
  if (first === undefined) return [0, end];
  if (second !== undefined) return [first, second];
  return first < end / 2 ? [first, end] : [0, first];
}
