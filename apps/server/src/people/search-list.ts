import { FACE_SEARCH_LIMITS } from '@bonafide/checks';
import { DESCRIPTOR_LENGTH } from '@bonafide/gallery';
import { similarityOfDistance } from '@bonafide/imaging';
import type { Deps } from '../deps.ts';
import type { SessionRow } from '../sessions/session.ts';
import { findPeople, type PeopleListRow, type PersonRow } from './queries.ts';
import { type SessionPhoto, sessionFace } from './session-face.ts';

export interface FoundPerson {
  readonly person: PersonRow;
  /** In (0,1]. */
  readonly similarity: number;
}

export interface ListSearch {
  /** Faces on lists of the kind that were compared. */
  readonly compared: number;
  /** Most similar first. */
  readonly found: readonly FoundPerson[];
}

/** Who on a list is like the face of a verification; null when it has no such face, or one that the index cannot search. */
export async function searchList(
  deps: Deps,
  {
    list,
    session,
    photo,
  }: { readonly list: PeopleListRow; readonly session: SessionRow; readonly photo: SessionPhoto },
): Promise<ListSearch | null> {
  const face = await sessionFace(deps.db, deps, session, photo);
  if (face?.descriptor.length !== DESCRIPTOR_LENGTH) return null;
  const { partnerId, kind: gallery } = list;
  const query = { partnerId, gallery, ...face, radius: FACE_SEARCH_LIMITS.candidate };
  const { compared, found } = await deps.faces.search(query);
  const people = await findPeople(
    deps.db,
    found.flatMap(({ personId }) => personId ?? []),
  );
  const onList = found.flatMap(({ personId, distance }) => {
    const person = people.find(({ id, listId }) => id === personId && listId === list.id);
    return person ? [{ person, similarity: similarityOfDistance(distance) }] : [];
  });
  return { compared, found: onList };
}
