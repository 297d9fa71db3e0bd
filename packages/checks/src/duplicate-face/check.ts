import { type CheckOutcome, defineCheck } from '../check.ts';
import { type Evidence, readingOf } from '../evidence.ts';
import { judgeFaceSearches } from '../judge-face-search.ts';
import { type FaceLookup, type FaceSearch, toldFaces } from '../people.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** Did this person come before, as another client? */
export const check = defineCheck({
  id: 'duplicate-face',
  title: 'Face seen before',
  description: 'Neither the selfie nor the portrait was seen in a verification of another client of the same partner.',
  part: 'data',
  needs: ['people'],
  reasons: REASONS,
  run: ({ people }: Evidence): CheckOutcome<ReasonCode> => {
    const found = people && readingOf(people);
    if (!found) return { status: 'not_applicable' };
    return judgeFaceSearches<ReasonCode>([
      {
        face: 'selfie',
        where: 'earlier',
        search: duplicatesIn(found.selfie),
        told: 'duplicate.face',
        possible: 'duplicate.face_possible',
      },
      {
        face: 'portrait',
        where: 'earlier',
        search: duplicatesIn(found.portrait),
        told: 'duplicate.document_face',
        possible: 'duplicate.document_face_possible',
      },
    ]);
  },
});

/** Earlier verifications, but none for a person who may have several accounts. */
export function duplicatesIn({ earlier, whitelist }: FaceLookup): FaceSearch | null {
  const mayRepeat = toldFaces(whitelist).length > 0;
  return earlier && mayRepeat ? { ...earlier, found: [] } : earlier;
}
