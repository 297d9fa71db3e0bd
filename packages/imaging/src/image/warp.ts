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

/** Returns a function that adds the bilinear value of every channel at (x, y) to `sums`; edge pixels repeat outwards. */
function bilinearSampler(source: Pixels, channels: number, sums: Float64Array): (x: number, y: number) => void {
  const { data, width, height } = source;
  return (atX, atY) => {
    // Pixel centres lie at half coordinates.
    const x = Math.max(0, Math.min(width - 1, atX - 0.5));
    const y = Math.max(0, Math.min(height - 1, atY - 0.5));
    const left = Math.floor(x);
    const top = Math.floor(y);
    const stepX = left + 1 < width ? channels : 0;
    const stepY = top + 1 < height ? width * channels : 0;
    const fx = x - left;
    const fy = y - top;
    let from = (top * width + left) * channels;
    for (let c = 0; c < channels; c++, from++) {
      const upper = (data[from] ?? 0) * (1 - fx) + (data[from + stepX] ?? 0) * fx;
      const lower = (data[from + stepY] ?? 0) * (1 - fx) + (data[from + stepX + stepY] ?? 0) * fx;
      sums[c] = (sums[c] ?? 0) + upper * (1 - fy) + lower * fy;
    }
  };
}

function warpChannels(source: Pixels, h: Homography, size: Size, channels: number): Uint8Array {
  const target = new Uint8Array(size.width * size.height * channels);
  const perAxis = Math.max(1, Math.min(MAX_SAMPLES_PER_AXIS, Math.ceil(reduction(h, size) - 0.25)));
  const sums = new Float64Array(channels);
  const sample = bilinearSampler(source, channels, sums);
  const count = perAxis * perAxis;
  let to = 0;
  for (let row = 0; row < size.height; row++) {
    for (let column = 0; column < size.width; column++) {
      sums.fill(0);
      for (let i = 0; i < count; i++) {
        const x = column + ((i % perAxis) + 0.5) / perAxis;
        const y = row + (Math.floor(i / perAxis) + 0.5) / perAxis;
        const w = h[6] * x + h[7] * y + 1;
        sample((h[0] * x + h[1] * y + h[2]) / w, (h[3] * x + h[4] * y + h[5]) / w);
      }
      for (let c = 0; c < channels; c++) target[to++] = (sums[c] ?? 0) / count + 0.5;
    }
  }
  return target;
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
