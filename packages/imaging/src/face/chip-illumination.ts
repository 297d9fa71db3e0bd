/** How a face is lit, from the luma of its chip. */
export interface Illumination {
  /** Median luma of the face, 0 to 255. */
  readonly luminance: number;
  /** Shares of the face's pixels, in [0,1], that are nearly black and nearly white. */
  readonly underexposed: number;
  readonly overexposed: number;
}

/** ISO/IEC 29794-5 counts luma of 0 to 25 as under- and of 247 to 255 as overexposed. */
const DARKEST_USEFUL = 25;
const BRIGHTEST_USEFUL = 247;

/** The part of the chip that skin fills on any upright face, as shares of its side. */
export const FACE_ON_CHIP = { left: 0.23, right: 0.77, top: 0.2, bottom: 0.87 } as const;

/** Measures the middle of a square chip of `side` pixels. */
export function measureIllumination(luma: Float32Array, side: number): Illumination {
  const face = faceOfChip(luma, side).sort();
  const share = (count: number): number => count / face.length;
  return {
    luminance: face[Math.floor(face.length / 2)] ?? 0,
    underexposed: share(face.filter((value) => value <= DARKEST_USEFUL).length),
    overexposed: share(face.filter((value) => value >= BRIGHTEST_USEFUL).length),
  };
}

function faceOfChip(luma: Float32Array, side: number): Float32Array {
  const [left, right] = [Math.round(FACE_ON_CHIP.left * side), Math.round(FACE_ON_CHIP.right * side)];
  const [top, bottom] = [Math.round(FACE_ON_CHIP.top * side), Math.round(FACE_ON_CHIP.bottom * side)];
  const face = new Float32Array((right - left) * (bottom - top));
  for (let y = top; y < bottom; y += 1) {
    face.set(luma.subarray(y * side + left, y * side + right), (y - top) * (right - left));
  }
  return face;
}
