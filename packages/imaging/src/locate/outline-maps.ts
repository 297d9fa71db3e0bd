import type { Size } from '@bonafide/domain';
import { type RgbImage, release, resize } from '../image/index.ts';
import type { Model } from '../inference/index.ts';

/** One value for each cell, row by row. */
export interface CellMap extends Size {
  readonly data: Float32Array;
}

/** What the network says of an image. Cells need not be square: the two axes were rounded differently. */
export interface OutlineMaps {
  /** Probability that a document covers the cell. */
  readonly covered: CellMap;
  /** Probability that a document's side runs through the cell. */
  readonly sides: CellMap;
  /** Size of a cell in px of the image. */
  readonly cell: { readonly x: number; readonly y: number };
}

/** Longest side of the network's input in px, as in its training, and the multiple that its strides ask for. */
const LONGEST = 256;
const STEP = 16;

export async function outlineMaps(model: Model, image: RgbImage): Promise<OutlineMaps> {
  const ratio = LONGEST / Math.max(image.width, image.height);
  const fit = (length: number): number => Math.max(4 * STEP, Math.round((length * ratio) / STEP) * STEP);
  const small = await resize(image, fit(image.width), fit(image.height));
  const data = planes(small);
  const outputs = await model.run({
    [model.inputNames[0] ?? '']: { data, dims: [1, 3, small.height, small.width] },
  });
  release(small.data, data);
  const maps = outputs[model.outputNames[0] ?? ''];
  if (!maps) throw new Error('the outline network gave no maps');
  const [, , height = 0, width = 0] = maps.dims;
  const cells = width * height;
  return {
    covered: { width, height, data: maps.data.subarray(0, cells) },
    sides: { width, height, data: maps.data.subarray(cells, 2 * cells) },
    cell: { x: image.width / width, y: image.height / height },
  };
}

/** Red, green, blue, each from -1 to 1. */
function planes({ width, height, data }: RgbImage): Float32Array {
  const plane = width * height;
  const input = new Float32Array(3 * plane);
  for (let channel = 0; channel < 3; channel++) {
    for (let i = 0; i < plane; i++) input[channel * plane + i] = (data[i * 3 + channel] ?? 0) / 127.5 - 1;
  }
  return input;
}
