import { type CheckOutcome, defineCheck } from '../check.ts';
import { type Evidence, readingOf } from '../evidence.ts';
import { type JudgedSearch, judgeFaceSearches } from '../judge-face-search.ts';
import type { FaceLookup, SearchedFace } from '../people.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** Is this a person whom the partner wants no more, or watches for? */
export const check = defineCheck({
  id: 'blacklisted-face',
  title: 'Face on a list',
  description: "Neither the selfie nor the portrait shows a person on the partner's blacklists.",
  part: 'data',
  needs: ['people'],
  reasons: REASONS,
  run: ({ people }: Evidence): CheckOutcome<ReasonCode> => {
    const found = people && readingOf(people);
    if (!found) return { status: 'not_applicable' };
    return judgeFaceSearches([
      blacklisted('selfie', found.selfie, ['blacklist.face', 'blacklist.face_possible']),
      blacklisted('portrait', found.portrait, ['blacklist.document_face', 'blacklist.document_face_possible']),
      watched('selfie', found.selfie),
      watched('portrait', found.portrait),
    ]);
  },
});

function blacklisted(
  face: SearchedFace,
  { blacklist }: FaceLookup,
  [told, possible]: readonly [ReasonCode, ReasonCode],
): JudgedSearch<ReasonCode> {
  return { face, where: 'blacklist', search: blacklist, told, possible };
}

function watched(face: SearchedFace, { watch }: FaceLookup): JudgedSearch<ReasonCode> {
  return { face, where: 'watch', search: watch, told: 'watch_list.face', possible: 'watch_list.face' };
}
