import type { Box } from '@bonafide/domain';

/** Area of the overlap divided by the area of the union, in [0,1]. */
export function intersectionOverUnion(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  const overlap = width * height;
  return overlap / (a.width * a.height + b.width * b.height - overlap);
}

/** Keeps the best-scored of every group of boxes that overlap by more than `limit`; best first. */
export function suppressNonMaxima<T extends { readonly box: Box; readonly score: number }>(
  candidates: readonly T[],
  limit: number,
): T[] {
  const kept: T[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score)) {
    if (kept.every((better) => intersectionOverUnion(better.box, candidate.box) <= limit)) kept.push(candidate);
  }
  return kept;
}
