import { FACE_ON_CHIP } from './chip-illumination.ts';

/**
 * Noise answers to the Laplacian everywhere, edges only in places. For pure Gaussian noise the mean of its magnitude is
 * 2.5 times the lower quartile, so what lies above that is edges.
 */
const NOISE_MEAN_OVER_QUARTILE = 2.5;

/**
 * Sharpness of a face as the recognition network meets it: the mean absolute Laplacian of the chip, seen at half size
 * and less what noise accounts for, over the standard deviation of its luma. Dividing by the contrast keeps dim light
 * from looking like blur. 0 is a flat grey or pure noise; see `FACE_QUALITY_LIMITS` for measured values.
 */
export function measureSharpness(luma: Float32Array, side: number): number {
  const half = halve(luma, side);
  const halfSide = Math.floor(side / 2);
  const at = (x: number, y: number): number => half[y * halfSide + x] ?? 0;
  const values: number[] = [];
  const edges: number[] = [];
  for (let y = Math.round(FACE_ON_CHIP.top * halfSide); y < FACE_ON_CHIP.bottom * halfSide; y += 1) {
    for (let x = Math.round(FACE_ON_CHIP.left * halfSide); x < FACE_ON_CHIP.right * halfSide; x += 1) {
      values.push(at(x, y));
      edges.push(Math.abs(4 * at(x, y) - at(x - 1, y) - at(x + 1, y) - at(x, y - 1) - at(x, y + 1)));
    }
  }
  const average = mean(values);
  const deviation = Math.sqrt(mean(values.map((value) => (value - average) ** 2)));
  const lowerQuartile = edges.toSorted((a, b) => a - b)[Math.floor(edges.length / 4)] ?? 0;
  const detail = mean(edges) - NOISE_MEAN_OVER_QUARTILE * lowerQuartile;
  return deviation > 0 ? Math.max(0, detail / deviation) : 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Averages blocks of two by two pixels. */
function halve(luma: Float32Array, side: number): Float32Array {
  const halfSide = Math.floor(side / 2);
  return Float32Array.from({ length: halfSide * halfSide }, (_, index) => {
    const start = 2 * Math.floor(index / halfSide) * side + 2 * (index % halfSide);
    const [a = 0, b = 0] = luma.subarray(start, start + 2);
    const [c = 0, d = 0] = luma.subarray(start + side, start + side + 2);
    return (a + b + c + d) / 4;
  });
}
