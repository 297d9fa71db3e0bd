import { seededRandom } from './random.ts';

const PERIOD = 256;

function buildLattice(): Float32Array {
  const random = seededRandom(7);
  return Float32Array.from({ length: PERIOD * PERIOD }, () => random.next());
}

const LATTICE = buildLattice();

/** Smooth noise in [0,1) over the plane, one feature per unit, repeating every 256 units. */
export function valueNoise(x: number, y: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const fx = x - column;
  const fy = y - row;
  const left = column & (PERIOD - 1);
  const right = (column + 1) & (PERIOD - 1);
  const top = (row & (PERIOD - 1)) * PERIOD;
  const bottom = ((row + 1) & (PERIOD - 1)) * PERIOD;
  const u = fx * fx * (3 - 2 * fx);
  const v = fy * fy * (3 - 2 * fy);
  const at = (index: number): number => LATTICE[index] ?? 0;
  const upper = at(top + left) + u * (at(top + right) - at(top + left));
  const lower = at(bottom + left) + u * (at(bottom + right) - at(bottom + left));
  return upper + v * (lower - upper);
}

/** Three octaves of `valueNoise`, in [0,1). */
export function fractalNoise(x: number, y: number): number {
  return (
    0.55 * valueNoise(x, y) + 0.3 * valueNoise(x * 2.1 + 17, y * 2.1 + 5) + 0.15 * valueNoise(x * 4.3 + 3, y * 4.3 + 41)
  );
}
