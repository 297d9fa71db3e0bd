/** Euclidean distance of two descriptors of one model. */
export function descriptorDistance(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0));
}

/** The mean of `count` descriptors and one more; rounded, since it travels as text. */
export function meanWith(mean: readonly number[] | null, count: number, next: readonly number[]): readonly number[] {
  if (!mean) return next;
  return next.map((value, index) => round(((mean[index] ?? 0) * count + value) / (count + 1)));
}

const round = (value: number): number => Math.round(value * 1e5) / 1e5;
