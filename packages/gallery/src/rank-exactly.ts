import type { Candidate, Wanted } from './candidates.ts';

/** A template within reach and its exact distance. */
export interface Match {
  readonly id: number;
  /** Euclidean. */
  readonly distance: number;
}

/** The candidates that are among the nearest, by their exact descriptors; equal distances by id. Ids without a descriptor are gone. */
export function rankExactly(
  query: ArrayLike<number>,
  candidates: readonly Pick<Candidate, 'id'>[],
  exact: ReadonlyMap<number, ArrayLike<number>>,
  { limit, radius }: Wanted,
): readonly Match[] {
  return candidates
    .flatMap(({ id }) => {
      const descriptor = exact.get(id);
      return descriptor ? [{ id, distance: distanceOf(query, descriptor) }] : [];
    })
    .filter(({ distance }) => distance <= radius)
    .sort((a, b) => a.distance - b.distance || a.id - b.id)
    .slice(0, limit);
}

/** Euclidean distance of two descriptors of one length. */
export function distanceOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError('descriptors of the same model are needed');
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += ((a[index] ?? 0) - (b[index] ?? 0)) ** 2;
  return Math.sqrt(sum);
}
