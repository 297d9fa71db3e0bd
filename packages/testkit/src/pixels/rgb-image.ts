/** Pixels in memory: three bytes each (red, green, blue), rows from the top. */
export interface RgbImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The colour between pixels, by bilinear weights; the image's edge is repeated. Writes three numbers to `out`. */
export function sampleBilinear(image: RgbImage, x: number, y: number, out: [number, number, number]): void {
  const { width, height, data } = image;
  const left = Math.max(0, Math.min(width - 1, Math.floor(x)));
  const top = Math.max(0, Math.min(height - 1, Math.floor(y)));
  const right = Math.min(width - 1, left + 1);
  const bottom = Math.min(height - 1, top + 1);
  const fx = Math.max(0, Math.min(1, x - left));
  const fy = Math.max(0, Math.min(1, y - top));
  for (let c = 0; c < 3; c++) {
    const at = (column: number, row: number): number => data[3 * (row * width + column) + c] as number;
    const upper = at(left, top) * (1 - fx) + at(right, top) * fx;
    const lower = at(left, bottom) * (1 - fx) + at(right, bottom) * fx;
    out[c] = upper * (1 - fy) + lower * fy;
  }
}
