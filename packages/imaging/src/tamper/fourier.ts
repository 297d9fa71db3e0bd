/** Side of the squares that are transformed; a power of two. */
export const TILE = 128;
const STAGES = Math.log2(TILE);

const COSINES = Float64Array.from({ length: TILE / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / TILE));
const SINES = Float64Array.from({ length: TILE / 2 }, (_, i) => -Math.sin((2 * Math.PI * i) / TILE));
const REVERSED = Uint16Array.from({ length: TILE }, (_, i) => {
  let reversed = 0;
  for (let bit = 0; bit < STAGES; bit++) reversed |= ((i >> bit) & 1) << (STAGES - 1 - bit);
  return reversed;
});

/** Complex numbers, row by row. */
export interface ComplexTile {
  readonly real: Float32Array;
  readonly imaginary: Float32Array;
}

/** One row or column in place: Cooley and Tukey 1965, radix 2, decimation in time. */
function transformLine({ real, imaginary }: ComplexTile, start: number, step: number): void {
  for (let i = 0; i < TILE; i++) {
    const j = REVERSED[i] as number;
    if (j <= i) continue;
    const a = start + i * step;
    const b = start + j * step;
    const re = real[a] as number;
    const im = imaginary[a] as number;
    real[a] = real[b] as number;
    imaginary[a] = imaginary[b] as number;
    real[b] = re;
    imaginary[b] = im;
  }
  for (let half = 1; half < TILE; half *= 2) {
    const stride = TILE / (2 * half);
    for (let block = 0; block < TILE; block += 2 * half) {
      for (let k = 0; k < half; k++) {
        const cos = COSINES[k * stride] as number;
        const sin = SINES[k * stride] as number;
        const a = start + (block + k) * step;
        const b = a + half * step;
        const re = (real[b] as number) * cos - (imaginary[b] as number) * sin;
        const im = (real[b] as number) * sin + (imaginary[b] as number) * cos;
        real[b] = (real[a] as number) - re;
        imaginary[b] = (imaginary[a] as number) - im;
        real[a] = (real[a] as number) + re;
        imaginary[a] = (imaginary[a] as number) + im;
      }
    }
  }
}

/** The two-dimensional discrete Fourier transform of a `TILE` x `TILE` square, in place. */
export function transform(tile: ComplexTile): void {
  for (let row = 0; row < TILE; row++) transformLine(tile, row * TILE, 1);
  for (let column = 0; column < TILE; column++) transformLine(tile, column, TILE);
}

/** Powers of two real signals that were transformed as real and imaginary part of one. Frequencies up to half in y. */
export function splitPowers({ real, imaginary }: ComplexTile): {
  readonly first: Float32Array;
  readonly second: Float32Array;
} {
  const first = new Float32Array(TILE * (TILE / 2));
  const second = new Float32Array(TILE * (TILE / 2));
  for (let v = 0; v < TILE / 2; v++) {
    for (let u = 0; u < TILE; u++) {
      const at = v * TILE + u;
      const mirror = ((TILE - v) % TILE) * TILE + ((TILE - u) % TILE);
      const a = real[at] as number;
      const b = imaginary[at] as number;
      const c = real[mirror] as number;
      const d = imaginary[mirror] as number;
      first[at] = ((a + c) ** 2 + (b - d) ** 2) / 4;
      second[at] = ((b + d) ** 2 + (c - a) ** 2) / 4;
    }
  }
  return { first, second };
}
