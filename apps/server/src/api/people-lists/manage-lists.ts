import type { ListedPersonRequest, ListKindWord } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import type { Partner } from '../../partners/partner.ts';
import { addPhoto } from '../../people/add-photo.ts';
import { BLOCKLIST } from '../../people/block-face.ts';
import { describeAgain } from '../../people/describe-again.ts';
import { createList } from '../../people/people-lists.ts';
import {
  findList,
  findPerson,
  listLists,
  type PeopleListRow,
  type PersonRow,
  renameList,
} from '../../people/queries.ts';
import { type ListSearch, searchList } from '../../people/search-list.ts';
import { addSessionFace, type SessionPhoto } from '../../people/session-face.ts';
import { lockSession } from '../../sessions/advance-session.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { readImage } from '../process/read-image.ts';
import { findVerification } from '../verifications/find-verification.ts';
import { KINDS } from './present-list.ts';

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Lists of one partner. */
const MOST_LISTS = 100;

export const NO_SUCH_LIST = refuse('BAD_VALUE', 'There is no list with this id');
export const NO_SUCH_PERSON = refuse('BAD_VALUE', 'There is no person with this id on this list');
const NO_FACE = refuse('BAD_VALUE', 'No face of this verification is known');
const NOTHING_TO_DESCRIBE = refuse('BAD_VALUE', 'No photo of this person waits to be looked at');
const NAME_TAKEN = refuse('BAD_VALUE', "'name': Another list has this name");

export interface ListQuery {
  readonly partner: Partner;
  readonly listId: string;
}

/** A list of another partner is answered like one that never was (invariant 8). */
export async function ownList(deps: Deps, { partner, listId }: ListQuery): Promise<Outcome<PeopleListRow>> {
  const list = UUID.test(listId) ? await findList(deps.db, { partnerId: partner.id, listId }) : null;
  return list ? done(list) : NO_SUCH_LIST;
}

export async function ownPerson(
  deps: Deps,
  { partner, listId, personId }: ListQuery & { readonly personId: string },
): Promise<Outcome<PersonRow>> {
  const person = UUID.test(personId) ? await findPerson(deps.db, { partnerId: partner.id, personId }) : null;
  return person && person.listId === listId.toLowerCase() ? done(person) : NO_SUCH_PERSON;
}

/** Has the photo of a person looked at again after a fault of ours. */
export async function describe(
  deps: Deps,
  query: ListQuery & { readonly personId: string },
): Promise<Outcome<PersonRow>> {
  const found = await ownPerson(deps, query);
  if (!found.ok) return found;
  return (await describeAgain(deps, found.value.id)) ? ownPerson(deps, query) : NOTHING_TO_DESCRIBE;
}

/** Asking again for a list of the same name and kind answers the one that is there. */
export async function create(
  deps: Deps,
  partner: Partner,
  { name, kind: word }: { readonly name: string; readonly kind: ListKindWord },
): Promise<Outcome<PeopleListRow>> {
  const kind = KINDS[word];
  if (name === BLOCKLIST && kind !== 'blacklist') return refuse('BAD_VALUE', "'name': This name is for a BLOCKLIST");
  const lists = await listLists(deps.db, partner.id);
  if (lists.length >= MOST_LISTS && !lists.some((list) => list.name === name))
    return refuse('BAD_VALUE', `There are ${MOST_LISTS} lists already`);
  const list = await createList(deps, { partnerId: partner.id, name, kind });
  return list.kind === kind ? done(list) : NAME_TAKEN;
}

export async function rename(
  deps: Deps,
  query: ListQuery & { readonly name: string },
): Promise<Outcome<PeopleListRow>> {
  const found = await ownList(deps, query);
  if (!found.ok) return found;
  const { name } = query;
  if (name === BLOCKLIST && found.value.kind !== 'blacklist') return NAME_TAKEN;
  const renamed = await deps.db.transaction((tx) => renameList(tx, found.value, name));
  return renamed ? done({ ...found.value, name }) : NAME_TAKEN;
}

/** Puts the face of a verification on a list, or that of a photo. */
export async function add(
  deps: Deps,
  { request, ...query }: ListQuery & { readonly request: ListedPersonRequest },
): Promise<Outcome<PersonRow>> {
  const found = await ownList(deps, query);
  if (!found.ok) return found;
  const list = found.value;
  const { scanRef, image, face, name, reason } = request;
  const particulars = { name, reason };
  if (scanRef === null) {
    const photo = readImage('image', image ?? '');
    if (!photo.ok) return photo;
    if (photo.value.mediaType === 'application/pdf') return refuse('BAD_VALUE', "'image' is not a PNG or JPEG");
    return done(await addPhoto(deps, { list, photo: photo.value.bytes, particulars }));
  }
  const verification = await findVerification(deps, { partner: query.partner, scanRef });
  if (!verification.ok) return verification;
  const person = await deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, verification.value.id);
    return session && addSessionFace(tx, deps, { list, session, photo: face, particulars });
  });
  return person ? done(person) : NO_FACE;
}

/** Who on a list is like the face of a verification. */
export async function search(
  deps: Deps,
  { scanRef, photo, ...query }: ListQuery & { readonly scanRef: string; readonly photo: SessionPhoto },
): Promise<Outcome<ListSearch>> {
  const found = await ownList(deps, query);
  if (!found.ok) return found;
  const verification = await findVerification(deps, { partner: query.partner, scanRef });
  if (!verification.ok) return verification;
  const answer = await searchList(deps, { list: found.value, session: verification.value, photo });
  return answer ? done(answer) : NO_FACE;
}
