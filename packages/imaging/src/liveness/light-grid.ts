import type { RgbImage } from '../image/index.ts';

/** A picture as few cells, each the mean linear light of its pixels. */
export interface LightGrid {
  readonly columns: number;
  readonly rows: number;
  /** Pixels of the picture a cell is wide and high. */
  readonly cellSize: number;
  /** Red, green and blue of cell after cell, [0,1]. */
  readonly light: Float32Array;
  /** Brightness as the eye sees it, cell after cell, 0 to 255. */
  readonly brightness: Uint8Array;
}

const CELLS_ON_LONGER_SIDE = 80;

/** IEC 61966-2-1: linear light of an 8-bit value. */
const LINEAR = Float32Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

/** Linear light of an 8-bit sRGB value, [0,1]. */
export function linearLight(value: number): number {
  return LINEAR[value] ?? 0;
}

/** Reduces a picture to a grid of at most 80 cells a side. Strips at the right and lower border that fill no cell are left out. */
export function lightGrid({ width, height, data }: RgbImage): LightGrid {
  const cellSize = Math.max(1, Math.ceil(Math.max(width, height) / CELLS_ON_LONGER_SIDE));
  const columns = Math.floor(width / cellSize);
  const rows = Math.floor(height / cellSize);
  const light = new Float32Array(columns * rows * 3);
  for (let y = 0; y < rows * cellSize; y += 1) {
    const row = Math.floor(y / cellSize) * columns;
    for (let x = 0; x < columns * cellSize; x += 1) {
      const from = (y * width + x) * 3;
      const to = (row + Math.floor(x / cellSize)) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        light[to + channel] = (light[to + channel] ?? 0) + linearLight(data[from + channel] ?? 0);
      }
    }
  }
  const scale = 1 / (cellSize * cellSize);
  for (let index = 0; index < light.length; index += 1) light[index] = (light[index] ?? 0) * scale;
  return { columns, rows, cellSize, light, brightness: brightnessOf(light) };
}

/** Rec. 709 luminance, under a square root as a rough curve of seeing. */
function brightnessOf(light: Float32Array): Uint8Array {
  return Uint8Array.from({ length: light.length / 3 }, (_, cell) => {
    const [red = 0, green = 0, blue = 0] = light.subarray(3 * cell, 3 * cell + 3);
    return Math.round(255 * Math.sqrt(0.2126 * red + 0.7152 * green + 0.0722 * blue));
  });
}
