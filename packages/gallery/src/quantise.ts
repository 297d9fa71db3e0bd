/** Numbers in a descriptor. */
export const DESCRIPTOR_LENGTH = 128;

/** A descriptor as whole numbers: `descriptor[i]` is about `scale * codes[i]`. */
export interface Quantised {
  readonly codes: readonly number[];
  /** Exactly representable as a 32-bit float, so that it can be stored as one. */
  readonly scale: number;
  /** Sum of the squared codes: a whole number below 2^31 for codes of 8 bits. */
  readonly squares: number;
}

/** Half a step in each of the numbers, and a five-hundredth more for the rounding of the arithmetic itself. */
const RADIUS_PER_SCALE = 0.501 * Math.sqrt(DESCRIPTOR_LENGTH);
/** For numbers so small that 32 bits hold no scale for them. */
const SMALLEST = 1e-30;

/**
 * Rounds a descriptor to whole numbers of at most `levels` in size, on a scale of its own. Throws a RangeError for another length
 * and for numbers that are not finite: one of them would make every distance meaningless.
 */
export function quantise(descriptor: ArrayLike<number>, levels: number): Quantised {
  if (descriptor.length !== DESCRIPTOR_LENGTH) throw new RangeError(`a descriptor has ${DESCRIPTOR_LENGTH} numbers`);
  const numbers = Array.from(descriptor);
  const largest = Math.max(...numbers.map(Math.abs));
  const scale = Math.fround(largest / levels);
  if (!Number.isFinite(scale)) throw new RangeError('a descriptor holds finite numbers');
  if (scale === 0) return { codes: numbers.map(() => 0), scale, squares: 0 };
  const codes = numbers.map((value) => Math.max(-levels, Math.min(levels, Math.round(value / scale))));
  return { codes, scale, squares: codes.reduce((sum, code) => sum + code * code, 0) };
}

/** The farthest that a descriptor can lie from its codes: half a step in every one of its numbers. */
export function roundingRadius(scale: number): number {
  return scale * RADIUS_PER_SCALE + SMALLEST;
}
