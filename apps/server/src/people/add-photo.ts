import { type Engines, type FacesReading, readSelfie } from '@bonafide/checks';
import { ImageError } from '@bonafide/imaging';
import type { Deps } from '../deps.ts';
import type { PersonState } from '../platform/db/people-schema.ts';
import { describeSoon } from './describe-again.ts';
import { descriptorBytes } from './descriptor-bytes.ts';
import { templateContext } from './open-template.ts';
import { newPerson, type Particulars } from './people-lists.ts';
import { insertPerson, lockPerson, type PeopleListRow, type PersonRow, updatePersonState } from './queries.ts';
import { insertTemplate } from './templates/queries.ts';

const PHOTO = 'photo';

/** Puts the person of a photo on a list; a worker describes the face, and then forgets the photo. */
export async function addPhoto(
  deps: Deps,
  {
    list,
    photo,
    particulars,
  }: { readonly list: PeopleListRow; readonly photo: Uint8Array; readonly particulars: Particulars },
): Promise<PersonRow> {
  const { person, key } = newPerson(deps, { listId: list.id, particulars, origin: null });
  const waiting: PersonRow = { ...person, state: 'waiting', sealedPhoto: Buffer.from(key.seal(photo, PHOTO)) };
  await deps.db.transaction(async (tx) => {
    await insertPerson(tx, waiting);
    await describeSoon(tx, deps, person.id);
  });
  return waiting;
}

/** Describes the face of a person who waits. Throws when an engine breaks, so that the queue tries again. */
export async function describePerson(deps: Deps, engines: () => Promise<Engines>, personId: string): Promise<void> {
  const waiting = await deps.db.transaction((tx) => lockPerson(tx, personId));
  if (!waiting?.person.sealedPhoto) return;
  const photo = deps.vault.openKey(waiting.person.wrappedKey, personId).open(waiting.person.sealedPhoto, PHOTO);
  const described = await describeFace(await engines(), photo);
  await deps.db.transaction(async (tx) => {
    const still = await lockPerson(tx, personId);
    if (!still?.person.sealedPhoto) return;
    const { person, list } = still;
    await updatePersonState(tx, personId, described.state);
    if (described.state !== 'ready') return;
    const key = deps.vault.openKey(person.wrappedKey, personId);
    await insertTemplate(tx, {
      partnerId: list.partnerId,
      gallery: list.kind,
      model: described.model,
      personId,
      sealedDescriptor: key.seal(descriptorBytes(described.descriptor), templateContext(list.kind)),
    });
  });
}

type Described =
  | { readonly state: 'ready'; readonly model: string; readonly descriptor: readonly number[] }
  | { readonly state: Exclude<PersonState, 'ready' | 'waiting' | 'failed'> };

async function describeFace(engines: Engines, photo: Uint8Array): Promise<Described> {
  const reading = await readable(() => readSelfie(engines, photo));
  if (reading === null) return { state: 'unreadable' };
  const [face, ...others] = reading.faces;
  if (!face?.embedding) return { state: 'no_face' };
  // Whose face is meant of several, nobody but the sender knows.
  if (others.length > 0) return { state: 'several_faces' };
  return { state: 'ready', model: reading.engine.modelDigest ?? '', descriptor: face.embedding };
}

async function readable(read: () => Promise<FacesReading>): Promise<FacesReading | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ImageError) return null;
    throw error;
  }
}
