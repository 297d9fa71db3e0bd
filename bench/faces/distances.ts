import { type Rate, wilson } from '../statistics.ts';
import { acceptRateAt, type PairDistances } from '../verification-rates.ts';
import type { FaceDescription } from './engines/face-description.ts';
import type { Pair } from './photo-folder.ts';

/** A photo without a face is no one's: it is as far from everybody as can be, so that nothing is left out of a count. */
export const NOT_FOUND = Number.POSITIVE_INFINITY;

export function euclidean(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0));
}

/** The distance of every pair, in two lists; pairs with a photo that shows no face to the engine lie infinitely apart. */
export function distancesOf(pairs: readonly Pair[], descriptions: readonly FaceDescription[]): PairDistances {
  const descriptors = new Map(descriptions.map(({ path, descriptor }) => [path, descriptor]));
  const distances = { genuine: [] as number[], impostor: [] as number[] };
  for (const { a, b, same } of pairs) {
    const [left, right] = [descriptors.get(a), descriptors.get(b)];
    distances[same ? 'genuine' : 'impostor'].push(left && right ? euclidean(left, right) : NOT_FOUND);
  }
  return distances;
}

/** What a set of distances says: all pairs count, also those that were lost. */
export interface VerificationScore {
  readonly genuine: number;
  readonly impostor: number;
  /** Pairs with a photo on which no face was found. */
  readonly lost: Rate;
  readonly tarAtFar: Readonly<Record<'1%' | '0.1%', { readonly limit: number; readonly accepted: Rate }>>;
}

export function verificationScore(distances: PairDistances): VerificationScore {
  const all = [...distances.genuine, ...distances.impostor];
  return {
    genuine: distances.genuine.length,
    impostor: distances.impostor.length,
    lost: wilson(all.filter((distance) => distance === NOT_FOUND).length, all.length),
    tarAtFar: { '1%': acceptRateAt(distances, 0.01), '0.1%': acceptRateAt(distances, 0.001) },
  };
}
