import { duplicatesIn } from './duplicate-face/check.ts';
import { type Evidence, type Obtained, readingOf } from './evidence.ts';
import { type DescribedFace, type FaceSearch, type LookUpPeople, type PeopleFindings, toldFaces } from './people.ts';
import type { FacesReading } from './reading.ts';

/** Looks the attempt's faces up. A search that breaks is a fault of ours and says nothing about the person. */
export async function gatherPeople(
  lookUp: LookUpPeople | undefined,
  { front, selfie }: Pick<Evidence, 'front' | 'selfie'>,
): Promise<Obtained<PeopleFindings>> {
  if (!lookUp) return { state: 'absent' };
  const faces = {
    selfie: describedFace(readingOf(selfie)),
    portrait: describedFace(readingOf(front)?.portraits ?? null),
  };
  try {
    return { state: 'read', value: await lookUp(faces) };
  } catch {
    return { state: 'engine_fault' };
  }
}

function describedFace(reading: FacesReading | null): DescribedFace | null {
  const descriptor = reading?.faces[0]?.embedding;
  return reading && descriptor ? { descriptor, model: reading.engine.modelDigest ?? '' } : null;
}

/** Earlier verifications of other clients that show the same face, as the partner is told. */
export interface Duplicates {
  readonly faces: readonly string[];
  readonly documentFaces: readonly string[];
}

export function duplicatesOf({ people }: Pick<Evidence, 'people'>): Duplicates {
  const found = people ? readingOf(people) : null;
  const references = (search: FaceSearch | null) => [...new Set(toldFaces(search).map(({ reference }) => reference))];
  return {
    faces: found ? references(duplicatesIn(found.selfie)) : [],
    documentFaces: found ? references(duplicatesIn(found.portrait)) : [],
  };
}
