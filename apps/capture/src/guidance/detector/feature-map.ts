/** Numbers for each place of a picture, place by place and row by row, with a border of one place of zeros all around. */
export interface FeatureMap {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly values: Float32Array;
}

export function featureMap(width: number, height: number, channels: number): FeatureMap {
  return { width, height, channels, values: new Float32Array((width + 2) * (height + 2) * channels) };
}

/** Where the numbers of a place begin. */
export function offsetOf({ width, channels }: FeatureMap, x: number, y: number): number {
  return ((y + 1) * (width + 2) + x + 1) * channels;
}
