import type { Quad, Size } from '@bonafide/domain';
import { type Homography, project, rectangleToQuad } from './homography.ts';
import type { GreyImage, RgbImage } from './rgb-image.ts';

type Pixels = RgbImage | GreyImage;

/** Source pixels per target pixel, estimated at the target's middle; above 1 the warp reduces and must average. */
function reduction(toSource: Homography, { width, height }: Size): number {
  const middle = project(toSource, { x: width / 2, y: height / 2 });
  const right = project(toSource, { x: width / 2 + 1, y: height / 2 });
  const down = project(toSource, { x: width / 2, y: height / 2 + 1 });
  return Math.max(Math.hypot(right.x - middle.x, right.y - middle.y), Math.hypot(down.x - middle.x, down.y - middle.y));
}

const MAX_SAMPLES_PER_AXIS = 4;

/** Adds the bilinear value of every channel at (x, y), pixel centres at half coordinates, edges repeated. */
function addSample(source: Pixels, channels: number, at: { x: number; y: number }, sums: Float64Array): void {
  const x = Math.max(0, Math.min(source.width - 1, at.x - 0.5));
  const y = Math.max(0, Math.min(source.height - 1, at.y - 0.5));
  const left = Math.floor(x);
  const top = Math.floor(y);
  const fx = x - left;
  const fy = y - top;
  const stepX = left + 1 < source.width ? channels : 0;
  const stepY = top + 1 < source.height ? source.width * channels : 0;
  let from = (top * source.width + left) * channels;
  const { data } = source;
  for (let c = 0; c < channels; c++, from++) {
    const upper = (data[from] ?? 0) * (1 - fx) + (data[from + stepX] ?? 0) * fx;
    const lower = (data[from + stepY] ?? 0) * (1 - fx) + (data[from + stepX + stepY] ?? 0) * fx;
    sums[c] = (sums[c] ?? 0) + upper * (1 - fy) + lower * fy;
  }
}

function warpChannels(source: Pixels, toSource: Homography, size: Size, channels: number): Uint8Array {
  const target = new Uint8Array(size.width * size.height * channels);
  const perAxis = Math.max(1, Math.min(MAX_SAMPLES_PER_AXIS, Math.ceil(reduction(toSource, size))));
  const sums = new Float64Array(channels);
  for (let y = 0, to = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      sums.fill(0);
      for (let sample = 0; sample < perAxis * perAxis; sample++) {
        const offsetX = ((sample % perAxis) + 0.5) / perAxis;
        const offsetY = (Math.floor(sample / perAxis) + 0.5) / perAxis;
        addSample(source, channels, project(toSource, { x: x + offsetX, y: y + offsetY }), sums);
      }
      for (let c = 0; c < channels; c++) target[to++] = (sums[c] ?? 0) / (perAxis * perAxis) + 0.5;
    }
  }
  return target;
}

/** Draws a new image of `size`; `toSource` maps its pixel coordinates to those of `source`. Averages when reducing. */
export function warp(source: RgbImage, toSource: Homography, size: Size): RgbImage {
  return { ...size, data: warpChannels(source, toSource, size, 3) };
}

/** The same for one channel. */
export function warpGrey(source: GreyImage, toSource: Homography, size: Size): GreyImage {
  return { ...size, data: warpChannels(source, toSource, size, 1) };
}

/** Straightens the quad (clockwise from the content's top left) to a rectangle of `size`. */
export function rectify(source: RgbImage, quad: Quad, size: Size): RgbImage {
  return warp(source, rectangleToQuad(size, quad), size);
}
