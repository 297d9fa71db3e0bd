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
  const offsets = sampleOffsets(toImage, samples);
  for (let pixel = 0; pixel < plane; pixel += 1) {
    const place = applyAffine(toImage, { x: pixel % width, y: Math.floor(pixel / width) });
    if (samples === 1) interpolate(image, place, colour);
    else averageArea(image, place, { offsets, colour });
    data[pixel] = colour[0] ?? 0;
    data[plane + pixel] = colour[1] ?? 0;
    data[2 * plane + pixel] = colour[2] ?? 0;
  }
  return { width, height, data };
}

/** What `cutCrop` would give of the same square turned clockwise by one, two or three quarters. The crop's sides must be equal. */
export function turnedCrop({ width: side, data }: PlanarCrop, quarterTurns: number): PlanarCrop {
  const plane = side * side;
  const last = side - 1;
  const turned = new Float32Array(data.length);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [fromX, fromY] =
        quarterTurns === 1 ? [last - y, x] : quarterTurns === 2 ? [last - x, last - y] : [y, last - x];
      for (let channel = 0; channel < 3 * plane; channel += plane) {
        turned[channel + y * side + x] = data[channel + fromY * side + fromX] as number;
      }
    }
  }
  return { width: side, height: side, data: turned };
}

/** Where the samples of a crop's pixel lie on the image, from its middle: x and y by turns. */
function sampleOffsets({ a, b, c, d }: AffineTransform, samples: number): Float64Array {
  const offsets = new Float64Array(2 * samples * samples);
  for (let i = 0; i < samples * samples; i++) {
    const u = ((i % samples) + 0.5) / samples - 0.5;
    const v = (Math.floor(i / samples) + 0.5) / samples - 0.5;
    offsets[2 * i] = a * u + b * v;
    offsets[2 * i + 1] = c * u + d * v;
  }
  return offsets;
}

/** Writes the mean colour of the points at `offsets` around `place`. */
function averageArea(
  { width, height, data }: RgbImage,
  place: Point,
  { offsets, colour }: { offsets: Float64Array; colour: Float64Array },
): void {
  // Half a pixel further, so that cutting the fraction rounds.
  const fromX = place.x + 0.5;
  const fromY = place.y + 0.5;
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let i = 0; i < offsets.length; i += 2) {
    const x = fromX + (offsets[i] as number);
    const y = fromY + (offsets[i + 1] as number);
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    const at = ((y | 0) * width + (x | 0)) * 3;
    red += data[at] as number;
    green += data[at + 1] as number;
    blue += data[at + 2] as number;
  }
  const count = offsets.length / 2;
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
