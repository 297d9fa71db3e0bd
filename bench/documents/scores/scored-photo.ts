import type { Observation } from '../readers/reader.ts';
import type { PhotoTruth } from '../truth.ts';

/** A photo with its truth and what one reader made of it. */
export interface ScoredPhoto {
  readonly truth: PhotoTruth;
  readonly observed: Observation;
}

/** Pairs what was read with what is true; photos without an observation are left out. */
export function pairPhotos(truths: readonly PhotoTruth[], observations: readonly Observation[]): ScoredPhoto[] {
  const byFile = new Map(observations.map((observed) => [observed.file, observed]));
  return truths.flatMap((truth) => {
    const observed = byFile.get(truth.file);
    return observed ? [{ truth, observed }] : [];
  });
}
