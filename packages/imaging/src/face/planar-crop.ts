import type { Point } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';
import { type AffineTransform, applyAffine, scaleOf } from './affine-transform.ts';

/** Red, then green, then blue, each row by row, 0 to 255: the layout that the face models take. */
export interface PlanarCrop {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** More samples than this per axis and pixel change nothing that a model can see. */
const MOST_SAMPLES_PER_AXIS = 8;

/**
 * Cuts a crop out of an image. `toImage` maps crop pixels to image pixels; what lies outside the image is black.
 * Shrinking averages over the area of each pixel (the networks were trained on averaged chips, and picking single
 * pixels of a large face costs accuracy); enlarging interpolates bilinearly.
 */
export function cutCrop(image: RgbImage, toImage: AffineTransform, width: number, height: number): PlanarCrop {
  const samples = Math.min(MOST_SAMPLES_PER_AXIS, Math.max(1, Math.round(scaleOf(toImage))));
  const plane = width * height;
  const data = new Float32Array(plane * 3);
  const colour = new Float64Array(3);
  for (let pixel = 0; pixel < plane; pixel += 1) {
    const place = applyAffine(toImage, { x: pixel % width, y: Math.floor(pixel / width) });
    if (samples === 1) interpolate(image, place, colour);
    else averageArea(image, place, { toImage, samples, colour });
    data[pixel] = colour[0] ?? 0;
    data[plane + pixel] = colour[1] ?? 0;
    data[2 * plane + pixel] = colour[2] ?? 0;
  }
  return { width, height, data };
}

/** Writes the mean colour of `samples` by `samples` points spread over the crop pixel whose middle lies at `place`. */
function averageArea(
  { width, height, data }: RgbImage,
  place: Point,
  { toImage, samples, colour }: { toImage: AffineTransform; samples: number; colour: Float64Array },
): void {
  const { a, b, c, d } = toImage;
  let [red, green, blue] = [0, 0, 0];
  for (let row = 0; row < samples; row += 1) {
    const v = (row + 0.5) / samples - 0.5;
    for (let column = 0; column < samples; column += 1) {
      const u = (column + 0.5) / samples - 0.5;
      const x = Math.round(place.x + a * u + b * v);
      const y = Math.round(place.y + c * u + d * v);
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const offset = (y * width + x) * 3;
      red += data[offset] ?? 0;
      green += data[offset + 1] ?? 0;
      blue += data[offset + 2] ?? 0;
    }
  }
  const count = samples * samples;
  colour[0] = red / count;
  colour[1] = green / count;
  colour[2] = blue / count;
}

/** Writes the colour between the four pixels around `place`. */
function interpolate({ width, height, data }: RgbImage, place: Point, colour: Float64Array): void {
  colour.fill(0);
  const left = Math.floor(place.x);
  const top = Math.floor(place.y);
  for (let corner = 0; corner < 4; corner += 1) {
    const x = left + (corner & 1);
    const y = top + (corner >> 1);
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    const weight = (1 - Math.abs(place.x - x)) * (1 - Math.abs(place.y - y));
    const offset = (y * width + x) * 3;
    colour[0] = (colour[0] ?? 0) + weight * (data[offset] ?? 0);
    colour[1] = (colour[1] ?? 0) + weight * (data[offset + 1] ?? 0);
    colour[2] = (colour[2] ?? 0) + weight * (data[offset + 2] ?? 0);
  }
}

/** Rec. 601 luma of every pixel, 0 to 255. */
export function luminanceOf({ width, height, data }: PlanarCrop): Float32Array {
  const plane = width * height;
  return Float32Array.from(
    { length: plane },
    (_, pixel) =>
      0.299 * (data[pixel] ?? 0) + 0.587 * (data[plane + pixel] ?? 0) + 0.114 * (data[2 * plane + pixel] ?? 0),
  );
}
