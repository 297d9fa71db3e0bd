import type { Quad, Size } from '@bonafide/domain';
import { type Homography, project, rectangleToQuad } from './homography.ts';
import { release } from './release.ts';
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
  const stride = source.width;
  const [lastX, lastY] = [source.width - 1, source.height - 1];
  // The last pixel is reached as the right or lower share of the one before it.
  const [lastLeft, lastTop] = [Math.max(0, lastX - 1), Math.max(0, lastY - 1)];
  const step = 1 / perAxis;
  let at = 0;
  for (let column = 0; column < width; column++) {
    for (let j = 0; j < perAxis; j++) {
      const y = row + (j + 0.5) * step;
      for (let i = 0; i < perAxis; i++, at++) {
        const x = column + (i + 0.5) * step;
        const w = 1 / (g * x + k * y + 1);
        // Pixel centres lie at half coordinates.
        const seenX = (a * x + b * y + c) * w - 0.5;
        const seenY = (d * x + e * y + f) * w - 0.5;
        const sourceX = seenX < 0 ? 0 : seenX > lastX ? lastX : seenX;
        const sourceY = seenY < 0 ? 0 : seenY > lastY ? lastY : seenY;
        // Whole numbers, which a cut of the fraction keeps as such: indices of a loop this hot must not be floats.
        const left = Math.min(sourceX | 0, lastLeft);
        const top = Math.min(sourceY | 0, lastTop);
        from[at] = top * stride + left;
        right[at] = sourceX - left;
        down[at] = sourceY - top;
      }
    }
  }
}

function warpChannels(source: Pixels, h: Homography, size: Size, channels: number): Uint8Array {
  const target = new Uint8Array(size.width * size.height * channels);
  const perAxis = Math.max(1, Math.min(MAX_SAMPLES_PER_AXIS, Math.ceil(reduction(h, size) - 0.25)));
  const total = size.width * perAxis * perAxis;
  const samples = {
    perAxis,
    width: size.width,
    from: new Int32Array(total),
    right: new Float32Array(total),
    down: new Float32Array(total),
  };
  const drawRow = channels === 3 ? drawColours : drawGrey;
  for (let row = 0; row < size.height; row++) {
    placeRow(h, row, source, samples);
    drawRow(source, samples, target.subarray(row * size.width * channels, (row + 1) * size.width * channels));
  }
  release(samples.from, samples.right, samples.down);
  return target;
}

/** Averages each pixel's samples, bilinear in the source. */
function drawGrey({ data, width, height }: Pixels, samples: Samples, line: Uint8Array): void {
  const { perAxis, from, right, down } = samples;
  const stepX = width > 1 ? 1 : 0;
  const stepY = height > 1 ? width : 0;
  const count = perAxis * perAxis;
  let at = 0;
  for (let to = 0; to < line.length; to++) {
    let sum = 0;
    for (let i = 0; i < count; i++, at++) {
      const corner = from[at] as number;
      const fx = right[at] as number;
      const upper = along(data, corner, stepX, fx);
      sum += upper + (along(data, corner + stepY, stepX, fx) - upper) * (down[at] as number);
    }
    line[to] = sum / count + 0.5;
  }
}

/** The same for red, green and blue together: where a sample lies is looked up once. */
function drawColours({ data, width, height }: Pixels, samples: Samples, line: Uint8Array): void {
  const { perAxis, from, right, down } = samples;
  const stepX = width > 1 ? 3 : 0;
  const stepY = height > 1 ? width * 3 : 0;
  const count = perAxis * perAxis;
  let at = 0;
  for (let to = 0; to < line.length; to += 3) {
    let red = 0;
    let green = 0;
    let blue = 0;
    for (let i = 0; i < count; i++, at++) {
      const corner = (from[at] as number) * 3;
      const below = corner + stepY;
      const fx = right[at] as number;
      const fy = down[at] as number;
      const upperRed = along(data, corner, stepX, fx);
      red += upperRed + (along(data, below, stepX, fx) - upperRed) * fy;
      const upperGreen = along(data, corner + 1, stepX, fx);
      green += upperGreen + (along(data, below + 1, stepX, fx) - upperGreen) * fy;
      const upperBlue = along(data, corner + 2, stepX, fx);
      blue += upperBlue + (along(data, below + 2, stepX, fx) - upperBlue) * fy;
    }
    line[to] = red / count + 0.5;
    line[to + 1] = green / count + 0.5;
    line[to + 2] = blue / count + 0.5;
  }
}

/** Between two neighbours of one row, `share` of the way to the right one. */
function along(data: Uint8Array, at: number, step: number, share: number): number {
  const left = data[at] as number;
  return left + ((data[at + step] as number) - left) * share;
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
