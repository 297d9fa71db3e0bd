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
  if (samples > 1 && toImage.b === 0 && toImage.c === 0) return cutUpright(image, toImage, { width, height, samples });
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

interface UprightCrop {
  readonly width: number;
  readonly height: number;
  readonly samples: number;
}

/** The same of a crop that is not turned, whose samples stand in columns and rows: where those lie is found once. */
function cutUpright(image: RgbImage, toImage: AffineTransform, { width, height, samples }: UprightCrop): PlanarCrop {
  const { a, tx, d, ty } = toImage;
  const columns = samplePlaces({ scale: a, shift: tx, count: width, samples }, image.width);
  const rows = samplePlaces({ scale: d, shift: ty, count: height, samples }, image.height);
  const data = new Float32Array(3 * width * height);
  const sums = new Uint32Array(3 * width);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (const row of rows.subarray(y * samples, (y + 1) * samples)) {
      if (row >= 0) addRow(image.data, row * image.width, { columns, samples, sums });
    }
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < 3; channel++) {
        data[(channel * height + y) * width + x] = (sums[3 * x + channel] as number) / (samples * samples);
      }
    }
  }
  return { width, height, data };
}

/** Pixels of the image, along one axis, that a crop's samples lie on; -1 outside. */
function samplePlaces(
  { scale, shift, count, samples }: { scale: number; shift: number; count: number; samples: number },
  length: number,
): Int32Array {
  return Int32Array.from({ length: count * samples }, (_, i) => {
    const offset = scale * (((i % samples) + 0.5) / samples - 0.5);
    // Half a pixel further, so that cutting the fraction rounds.
    const place = scale * Math.floor(i / samples) + shift + 0.5 + offset;
    return place < 0 || place >= length ? -1 : Math.trunc(place);
  });
}

/** Adds the colours at a row's samples to the sums of the crop's pixels. */
function addRow(
  data: Uint8Array,
  start: number,
  { columns, samples, sums }: { columns: Int32Array; samples: number; sums: Uint32Array },
): void {
  for (let at = 0, to = 0; at < columns.length; to += 3) {
    let red = 0;
    let green = 0;
    let blue = 0;
    for (const end = at + samples; at < end; at++) {
      const column = columns[at] as number;
      if (column < 0) continue;
      const from = (start + column) * 3;
      red += data[from] as number;
      green += data[from + 1] as number;
      blue += data[from + 2] as number;
    }
    sums[to] = (sums[to] as number) + red;
    sums[to + 1] = (sums[to + 1] as number) + green;
    sums[to + 2] = (sums[to + 2] as number) + blue;
  }
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
