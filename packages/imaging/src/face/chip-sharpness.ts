import { FACE_ON_CHIP } from './chip-illumination.ts';

/**
 * Sharpness of a face as the recognition network meets it: the mean absolute Laplacian of the chip, seen at half size,
 * over the standard deviation of its luma. Dividing by the contrast keeps dim light from looking like blur; halving
 * keeps sensor noise from looking like detail. 0 is a flat grey; see `FACE_QUALITY_LIMITS` for measured values.
 */
export function measureSharpness(luma: Float32Array, side: number): number {
  const half = halve(luma, side);
  const halfSide = Math.floor(side / 2);
  const at = (x: number, y: number): number => half[y * halfSide + x] ?? 0;
  let laplacian = 0;
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let y = Math.round(FACE_ON_CHIP.top * halfSide); y < FACE_ON_CHIP.bottom * halfSide; y += 1) {
    for (let x = Math.round(FACE_ON_CHIP.left * halfSide); x < FACE_ON_CHIP.right * halfSide; x += 1) {
      const value = at(x, y);
      laplacian += Math.abs(4 * value - at(x - 1, y) - at(x + 1, y) - at(x, y - 1) - at(x, y + 1));
      sum += value;
      squares += value * value;
      count += 1;
    }
  }
  const deviation = Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
  return deviation > 0 ? laplacian / count / deviation : 0;
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
