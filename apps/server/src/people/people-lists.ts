import type { DescribedFace, PeopleListKind } from '@bonafide/checks';
import type { Deps } from '../deps.ts';
import type { SessionKey, Transaction } from '../platform/ports.ts';
import { openJson, sealJson } from '../sessions/session-secrets.ts';
import { descriptorBytes } from './descriptor-bytes.ts';
import { templateContext } from './open-template.ts';
import { ensureList, insertPerson, listPeople, type PeopleListRow, type PersonRow } from './queries.ts';
import { insertTemplate } from './templates/queries.ts';

/** What is kept about a person on a list, sealed under a key of their own. */
export interface Particulars {
  readonly name: string | null;
  /** Why they are on it, in the words of whoever put them there. */
  readonly reason: string | null;
}

/** A person on a list, as it is shown to whoever keeps it. */
export interface ListedPerson extends Particulars {
  readonly id: string;
  readonly sessionId: string | null;
  readonly createdAt: Date;
}

/** Makes a list, or answers the partner's list of that name. */
export function createList(
  deps: Deps,
  list: { readonly partnerId: string; readonly name: string; readonly kind: PeopleListKind },
): Promise<PeopleListRow> {
  const row = { id: deps.random.uuid(), ...list, createdAt: deps.clock.now() };
  return deps.db.transaction((tx) => ensureList(tx, row));
}

export interface NewPerson {
  readonly list: Pick<PeopleListRow, 'id' | 'partnerId' | 'kind'>;
  readonly face: DescribedFace;
  readonly particulars: Particulars;
  /** The verification that the face was taken from, and its photo; the person is erased with it. */
  readonly origin: { readonly sessionId: string; readonly source: 'SELFIE' | 'DOCUMENT' } | null;
}

/** A person who is not stored yet, with the key that everything about them is sealed under. */
export function newPerson(
  deps: Deps,
  { listId, particulars, origin }: Pick<NewPerson, 'particulars' | 'origin'> & { readonly listId: string },
): { readonly person: PersonRow; readonly key: SessionKey } {
  const id = deps.random.uuid();
  const wrappedKey = deps.vault.createKey(id);
  const key = deps.vault.openKey(wrappedKey, id);
  const person: PersonRow = {
    id,
    listId,
    sessionId: origin?.sessionId ?? null,
    source: origin?.source ?? 'UPLOAD',
    wrappedKey,
    sealedParticulars: sealJson(key, particulars, 'particulars'),
    state: 'ready',
    sealedPhoto: null,
    createdAt: deps.clock.now(),
  };
  return { person, key };
}

/** Puts a person on a list under a key of their own, in `tx`. A session as origin must be locked. */
export async function addPerson(tx: Transaction, deps: Deps, added: NewPerson): Promise<PersonRow> {
  const { list, face, particulars, origin } = added;
  const { person, key } = newPerson(deps, { listId: list.id, particulars, origin });
  await insertPerson(tx, person);
  await insertTemplate(tx, {
    partnerId: list.partnerId,
    gallery: list.kind,
    model: face.model,
    personId: person.id,
    sealedDescriptor: key.seal(descriptorBytes(face.descriptor), templateContext(list.kind)),
  });
  return person;
}

/** Everybody on the partner's list, opened. */
export async function showList(
  deps: Deps,
  of: { readonly partnerId: string; readonly listId: string },
): Promise<readonly ListedPerson[]> {
  return (await listPeople(deps.db, of)).map((row) => ({
    id: row.id,
    sessionId: row.sessionId,
    createdAt: row.createdAt,
    ...particularsOf(deps, row),
  }));
}

export function particularsOf(deps: Pick<Deps, 'vault'>, row: PersonRow): Particulars {
  return openJson<Particulars>(deps.vault.openKey(row.wrappedKey, row.id), row.sealedParticulars, 'particulars');
}
