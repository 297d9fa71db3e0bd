import type { DescribedFace } from '@bonafide/checks';
import type { PartnerSignal } from '@bonafide/contract';
import { addPartnerSignal } from '../decisions/partner-signals.ts';
import type { Deps } from '../deps.ts';
import type { Database, Transaction } from '../platform/ports.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openSessionKey } from '../sessions/session-secrets.ts';
import { descriptorFrom } from './descriptor-bytes.ts';
import { templateContext } from './open-template.ts';
import { addPerson, type Particulars } from './people-lists.ts';
import { listSessionPeople, type PeopleListRow, type PersonRow } from './queries.ts';
import { findSessionTemplate } from './templates/queries.ts';

/** Which face of a verification is meant, in the contract's words. */
export type SessionPhoto = 'SELFIE' | 'DOCUMENT';

const GALLERIES = { SELFIE: 'selfie', DOCUMENT: 'portrait' } as const;

/** What a verification is tagged with while its face is on a list that blocks. */
export const BLOCKED_SIGNALS: Readonly<Record<SessionPhoto, PartnerSignal>> = {
  SELFIE: 'blacklist.face_put',
  DOCUMENT: 'blacklist.document_face_put',
};

/** The described face of a verification's photo; null where none was found, and once it is erased. */
export async function sessionFace(
  db: Pick<Database | Transaction, 'orm'>,
  deps: Pick<Deps, 'vault'>,
  session: SessionRow,
  photo: SessionPhoto,
): Promise<DescribedFace | null> {
  const key = openSessionKey(deps, session);
  const template = await findSessionTemplate(db, session.id, GALLERIES[photo]);
  if (!key || !template?.sealedDescriptor) return null;
  const bytes = key.open(template.sealedDescriptor, templateContext(GALLERIES[photo]));
  return { model: template.model, descriptor: [...descriptorFrom(bytes)] };
}

export interface SessionFaceToAdd {
  readonly list: Pick<PeopleListRow, 'id' | 'partnerId' | 'kind'>;
  /** Locked. */
  readonly session: SessionRow;
  readonly photo: SessionPhoto;
  readonly particulars: Particulars;
}

/**
 * Puts a verification's face on a list of its partner, and tags it where the list blocks; null when it has no such face. Who is on the list
 * already stays as they are.
 */
export async function addSessionFace(
  tx: Transaction,
  deps: Deps,
  { list, session, photo, particulars }: SessionFaceToAdd,
): Promise<PersonRow | null> {
  const face = await sessionFace(tx, deps, session, photo);
  if (face === null) return null;
  const [already] = (await listSessionPeople(tx, session.id, photo)).filter(({ listId }) => listId === list.id);
  const origin = { sessionId: session.id, source: photo };
  const added = already ?? (await addPerson(tx, deps, { list, face, particulars, origin }));
  if (list.kind === 'blacklist') await addPartnerSignal(tx, session, BLOCKED_SIGNALS[photo]);
  return added;
}
