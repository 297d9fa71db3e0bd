import type { FaceLookup, FaceSearch, PeopleFindings } from './people.ts';

/** A search in a gallery of `compared` faces that found faces at these distances, named `r0`, `r1` ... */
export function search(distances: readonly number[] = [], compared = 100): FaceSearch {
  const found = distances.map((distance, at) => ({ reference: `r${at}`, distance, similarity: 1 - distance }));
  return { compared, found, falseMatchRate: 0.01 };
}

export const NOT_SEARCHED: FaceLookup = { earlier: null, blacklist: null, watch: null, whitelist: null };

/** Findings about the selfie; the portrait was not searched unless said. */
export function people(selfie: Partial<FaceLookup>, portrait: Partial<FaceLookup> = {}): PeopleFindings {
  return { selfie: { ...NOT_SEARCHED, ...selfie }, portrait: { ...NOT_SEARCHED, ...portrait } };
}
