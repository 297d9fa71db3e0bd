/** Numbers in a descriptor. */
export const DESCRIPTOR_LENGTH = 128;

/** A descriptor as whole numbers: `descriptor[i]` is about `scale * codes[i]`. */
export interface Quantised {
  readonly codes: Int16Array;
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
  let largest = 0;
  for (let at = 0; at < DESCRIPTOR_LENGTH; at += 1) largest = Math.max(largest, Math.abs(descriptor[at] ?? 0));
  const scale = Math.fround(largest / levels);
  if (!Number.isFinite(scale)) throw new RangeError('a descriptor holds finite numbers');
  const codes = new Int16Array(DESCRIPTOR_LENGTH);
  let squares = 0;
  for (let at = 0; scale > 0 && at < DESCRIPTOR_LENGTH; at += 1) {
    const code = Math.max(-levels, Math.min(levels, Math.round((descriptor[at] ?? 0) / scale)));
    codes[at] = code;
    squares += code * code;
  }
  return { codes, scale, squares };
}

/** The farthest that a descriptor can lie from its codes: half a step in every one of its numbers. */
export function roundingRadius(scale: number): number {
  return scale * RADIUS_PER_SCALE + SMALLEST;
}
