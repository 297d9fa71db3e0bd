import {
  type DescribedFace,
  FACE_SEARCH_LIMITS,
  type FaceLookup,
  type FaceSearch,
  type LookUpPeople,
  type SearchedFace,
  SINGLE_FALSE_MATCH_RATE,
} from '@bonafide/checks';
import { DESCRIPTOR_LENGTH, galleryFalseMatchRate } from '@bonafide/gallery';
import { similarityOfDistance } from '@bonafide/imaging';
import type { Deps } from '../deps.ts';
import type { FaceIndex, FaceQuery } from '../platform/ports.ts';
import type { SessionRow } from '../sessions/session.ts';
import type { SessionRequest } from '../sessions/session-secrets.ts';
import { enrolFaces } from './enrol-faces.ts';
import { findPeople } from './queries.ts';

/** A session and which of its checks were asked for. */
export interface LookedUp {
  readonly session: Pick<SessionRow, 'id' | 'partnerId' | 'clientId'>;
  readonly request: Pick<
    SessionRequest,
    'checkDuplicateFaces' | 'checkDuplicateDocFaces' | 'checkFaceBlacklist' | 'checkDocFaceBlacklist' | 'scenario'
  >;
}

const NOT_SEARCHED: FaceLookup = { earlier: null, blacklist: null, watch: null, whitelist: null };

/**
 * Keeps an attempt's faces and searches for them as the session asks. Kept first: of two verifications of one person at the same
 * moment, at least one sees the other.
 */
export function peopleLookUp(deps: Deps, { session, request }: LookedUp): LookUpPeople {
  const asked = {
    selfie: { duplicates: request.checkDuplicateFaces, lists: request.checkFaceBlacklist },
    portrait: { duplicates: request.checkDuplicateDocFaces, lists: request.checkDocFaceBlacklist },
  };
  const blacklist = request.scenario?.rules.blacklist ?? null;
  return async (faces) => {
    await enrolFaces(deps, session.id, faces);
    const lookUp = (name: SearchedFace) =>
      isSearchable(faces[name])
        ? lookUpFace(deps, { face: faces[name], name, session, blacklist, ...asked[name] })
        : NOT_SEARCHED;
    return { selfie: await lookUp('selfie'), portrait: await lookUp('portrait') };
  };
}

/** Another model's descriptors are of another length, and its limits are not known. */
function isSearchable(face: DescribedFace | null): face is DescribedFace {
  return face !== null && face.descriptor.length === DESCRIPTOR_LENGTH;
}

interface Wanted {
  readonly face: DescribedFace;
  readonly name: SearchedFace;
  readonly session: LookedUp['session'];
  readonly duplicates: boolean;
  readonly lists: boolean;
  /** The one blacklist that counts; null: every one of the partner's. */
  readonly blacklist: string | null;
}

async function lookUpFace(deps: Deps, wanted: Wanted): Promise<FaceLookup> {
  const { face, name, session, duplicates, lists, blacklist } = wanted;
  const index = deps.faces;
  const { clientId: notOfClient, partnerId } = session;
  const query = { partnerId, ...face, radius: FACE_SEARCH_LIMITS.candidate };
  return {
    earlier: duplicates ? await searchFor(index, { ...query, gallery: name, notOfClient }) : null,
    blacklist: lists ? await searchFor(onlyList(deps, blacklist), { ...query, gallery: 'blacklist' }) : null,
    watch: lists ? await searchFor(index, { ...query, gallery: 'watch' }) : null,
    whitelist: duplicates ? await searchFor(index, { ...query, gallery: 'whitelist' }) : null,
  };
}

/** The index as it looks to somebody who knows one list of people alone. */
function onlyList(deps: Deps, listId: string | null): Pick<FaceIndex, 'search'> {
  if (listId === null) return deps.faces;
  return {
    async search(query) {
      const { compared, found } = await deps.faces.search(query);
      const ids = found.flatMap(({ personId }) => personId ?? []);
      const people = await findPeople(deps.db, ids);
      const listed = new Set(people.filter((person) => person.listId === listId).map(({ id }) => id));
      return { compared, found: found.filter(({ personId }) => personId !== null && listed.has(personId)) };
    },
  };
}

async function searchFor(index: Pick<FaceIndex, 'search'>, query: FaceQuery): Promise<FaceSearch> {
  const { compared, found } = await index.search(query);
  return {
    compared,
    found: found.map(({ sessionId, personId, distance }) => ({
      reference: sessionId ?? personId ?? '',
      distance,
      similarity: similarityOfDistance(distance),
    })),
    falseMatchRate: galleryFalseMatchRate(SINGLE_FALSE_MATCH_RATE, compared),
  };
}
