import type { RgbImage } from '../image/index.ts';
import { type AffineTransform, scaleOf } from './affine-transform.ts';

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
  const scale = scaleOf(toImage);
  const samples = Math.min(MOST_SAMPLES_PER_AXIS, Math.max(1, Math.round(scale)));
  const sample = samples > 1 ? addNearest : addBilinear;
  const data = new Float32Array(width * height * 3);
  const sum = new Float32Array(3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      sum.fill(0);
      for (let row = 0; row < samples; row += 1) {
        const v = y + (row + 0.5) / samples - 0.5;
        for (let column = 0; column < samples; column += 1) {
          const u = x + (column + 0.5) / samples - 0.5;
          const imageX = toImage.a * u + toImage.b * v + toImage.tx;
          const imageY = toImage.c * u + toImage.d * v + toImage.ty;
          sample(image, imageX, imageY, sum);
        }
      }
      writePixel(data, y * width + x, sum, samples * samples);
    }
  }
  return { width, height, data };
}

function writePixel(data: Float32Array, pixel: number, sum: Float32Array, weight: number): void {
  const plane = data.length / 3;
  data[pixel] = (sum[0] ?? 0) / weight;
  data[plane + pixel] = (sum[1] ?? 0) / weight;
  data[2 * plane + pixel] = (sum[2] ?? 0) / weight;
}

function addNearest(image: RgbImage, x: number, y: number, sum: Float32Array): void {
  addPixel(image, { x: Math.round(x), y: Math.round(y), weight: 1 }, sum);
}

function addBilinear(image: RgbImage, x: number, y: number, sum: Float32Array): void {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = x - left;
  const bottom = y - top;
  addPixel(image, { x: left, y: top, weight: (1 - right) * (1 - bottom) }, sum);
  addPixel(image, { x: left + 1, y: top, weight: right * (1 - bottom) }, sum);
  addPixel(image, { x: left, y: top + 1, weight: (1 - right) * bottom }, sum);
  addPixel(image, { x: left + 1, y: top + 1, weight: right * bottom }, sum);
}

function addPixel(image: RgbImage, at: { x: number; y: number; weight: number }, sum: Float32Array): void {
  if (at.x < 0 || at.y < 0 || at.x >= image.width || at.y >= image.height) return;
  const offset = (at.y * image.width + at.x) * 3;
  sum[0] = (sum[0] ?? 0) + at.weight * (image.data[offset] ?? 0);
  sum[1] = (sum[1] ?? 0) + at.weight * (image.data[offset + 1] ?? 0);
  sum[2] = (sum[2] ?? 0) + at.weight * (image.data[offset + 2] ?? 0);
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
