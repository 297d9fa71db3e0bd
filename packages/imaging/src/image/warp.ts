import type { Quad, Size } from '@bonafide/domain';
import { type Homography, project, rectangleToQuad } from './homography.ts';
import type { GreyImage, RgbImage } from './rgb-image.ts';

type Pixels = RgbImage | GreyImage;

const MAX_SAMPLES_PER_AXIS = 4;

/** Source pixels per target pixel, estimated at the target's middle; above 1 the warp reduces and must average. */
function reduction(toSource: Homography, { width, height }: Size): number {
  const middle = project(toSource, { x: width / 2, y: height / 2 });
  const right = project(toSource, { x: width / 2 + 1, y: height / 2 });
  const down = project(toSource, { x: width / 2, y: height / 2 + 1 });
  return Math.max(Math.hypot(right.x - middle.x, right.y - middle.y), Math.hypot(down.x - middle.x, down.y - middle.y));
}

/** Where each sample of a row's pixels lies, as `[left upper corner, its right share, its lower share]` a sample. */
interface Samples {
  readonly perAxis: number;
  /** Pixels of the row. */
  readonly width: number;
  readonly from: Int32Array;
  readonly right: Float32Array;
  readonly down: Float32Array;
}

/** Finds the samples of one target row; points off the source move to its edge, whose pixels thereby repeat outwards. */
function placeRow(h: Homography, row: number, source: Size, { perAxis, width, from, right, down }: Samples): void {
  const [a, b, c, d, e, f, g, k] = h;
  const [lastX, lastY] = [source.width - 1, source.height - 1];
  let at = 0;
  for (let column = 0; column < width; column++) {
    for (let j = 0; j < perAxis; j++) {
      const y = row + (j + 0.5) / perAxis;
      for (let i = 0; i < perAxis; i++, at++) {
        const x = column + (i + 0.5) / perAxis;
        const w = 1 / (g * x + k * y + 1);
        // Pixel centres lie at half coordinates.
        const sourceX = Math.max(0, Math.min(lastX, (a * x + b * y + c) * w - 0.5));
        const sourceY = Math.max(0, Math.min(lastY, (d * x + e * y + f) * w - 0.5));
        // The last pixel is reached as the right or lower share of the one before it.
        const left = Math.min(Math.floor(sourceX), Math.max(0, lastX - 1));
        const top = Math.min(Math.floor(sourceY), Math.max(0, lastY - 1));
        from[at] = top * source.width + left;
        right[at] = sourceX - left;
        down[at] = sourceY - top;
      }
    }
  }
}

function warpChannels(source: Pixels, h: Homography, size: Size, channels: number): Uint8Array {
  const target = new Uint8Array(size.width * size.height * channels);
  const perAxis = Math.max(1, Math.min(MAX_SAMPLES_PER_AXIS, Math.ceil(reduction(h, size) - 0.25)));
  const count = perAxis * perAxis;
  const total = size.width * count;
  const samples = {
    perAxis,
    width: size.width,
    from: new Int32Array(total),
    right: new Float32Array(total),
    down: new Float32Array(total),
  };
  for (let row = 0; row < size.height; row++) {
    placeRow(h, row, source, samples);
    const line = target.subarray(row * size.width * channels, (row + 1) * size.width * channels);
    for (let channel = 0; channel < channels; channel++) drawRow(source, samples, { line, channel, channels });
  }
  return target;
}

/** Averages each pixel's samples of one channel, bilinear in the source. */
function drawRow(
  { data, width, height }: Pixels,
  { perAxis, from, right, down }: Samples,
  { line, channel, channels }: { line: Uint8Array; channel: number; channels: number },
): void {
  const stepX = width > 1 ? channels : 0;
  const stepY = height > 1 ? width * channels : 0;
  const count = perAxis * perAxis;
  let at = 0;
  for (let to = channel; to < line.length; to += channels) {
    let sum = 0;
    for (let i = 0; i < count; i++, at++) {
      const upperLeft = (from[at] ?? 0) * channels + channel;
      const fx = right[at] ?? 0;
      const left = data[upperLeft] ?? 0;
      const lowerLeft = data[upperLeft + stepY] ?? 0;
      const upper = left + ((data[upperLeft + stepX] ?? 0) - left) * fx;
      const lower = lowerLeft + ((data[upperLeft + stepY + stepX] ?? 0) - lowerLeft) * fx;
      sum += upper + (lower - upper) * (down[at] ?? 0);
    }
    line[to] = sum / count + 0.5;
  }
}

/** Draws a new image of `size`; `toSource` maps its pixel coordinates to those of `source`. Averages when reducing. */
export function warp(source: RgbImage, toSource: Homography, size: Size): RgbImage {
  return { width: size.width, height: size.height, data: warpChannels(source, toSource, size, 3) };
}

/** The same for one channel. */
export function warpGrey(source: GreyImage, toSource: Homography, size: Size): GreyImage {
  return { width: size.width, height: size.height, data: warpChannels(source, toSource, size, 1) };
}

/** Straightens the quad (clockwise from the content's top left) to a rectangle of `size`. */
export function rectify(source: RgbImage, quad: Quad, size: Size): RgbImage {
  return warp(source, rectangleToQuad(size, quad), size);
}
