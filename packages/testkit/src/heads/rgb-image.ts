/** Pixels in memory: three bytes each (red, green, blue), rows from the top. */
export interface RgbImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}
