import type { PartnerSignal } from '@bonafide/contract';
import { addPartnerSignal, removePartnerSignal } from '../decisions/partner-signals.ts';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { lockSession } from '../sessions/advance-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openSessionKey } from '../sessions/session-secrets.ts';
import { descriptorFrom } from './descriptor-bytes.ts';
import { templateContext } from './open-template.ts';
import { addPerson, particularsOf } from './people-lists.ts';
import { deletePeople, ensureList, findSessionTemplate, listSessionPeople, type PersonRow } from './queries.ts';

/** Which face of a verification is meant, in the contract's words. */
export type BlockedPhoto = 'SELFIE' | 'DOCUMENT';

const GALLERIES = { SELFIE: 'selfie', DOCUMENT: 'portrait' } as const;
const SIGNALS: Readonly<Record<BlockedPhoto, PartnerSignal>> = {
  SELFIE: 'blacklist.face_put',
  DOCUMENT: 'blacklist.document_face_put',
};

/** The list that the partner API's blocklists go to. */
const BLOCKLIST = 'Blocklist';

export interface FaceToBlock {
  readonly sessionId: string;
  readonly photo: BlockedPhoto;
  readonly reason: string | null;
}

export interface BlockedFace {
  readonly reason: string | null;
  readonly createdAt: Date;
}

/**
 * Puts a verification's face on the partner's blocklist and tags the verification; null when it has no such face. Blocking again
 * answers what was there.
 */
export async function blockFace(deps: Deps, { sessionId, photo, reason }: FaceToBlock): Promise<BlockedFace | null> {
  return deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    const face = session && (await sessionFace(tx, deps, session, photo));
    if (!session || !face) return null;
    const { partnerId } = session;
    const wanted = {
      id: deps.random.uuid(),
      partnerId,
      name: BLOCKLIST,
      kind: 'blacklist',
      createdAt: deps.clock.now(),
    } as const;
    const list = await ensureList(tx, wanted);
    const [already] = (await listSessionPeople(tx, sessionId, photo)).filter(({ listId }) => listId === list.id);
    const origin = { sessionId, source: photo };
    const added = already ?? (await addPerson(tx, deps, { list, face, particulars: { name: null, reason }, origin }));
    await addPartnerSignal(tx, session, SIGNALS[photo]);
    return blocked(deps, added);
  });
}

/** Takes a verification's face off every list that it is on, with the tag. Nothing happens when it is on none. */
export async function unblockFace(
  deps: Deps,
  { sessionId, photo }: Pick<FaceToBlock, 'sessionId' | 'photo'>,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    if (!session) return;
    const people = await listSessionPeople(tx, sessionId, photo);
    await deletePeople(
      tx,
      people.map(({ id }) => id),
    );
    await removePartnerSignal(tx, session, SIGNALS[photo]);
  });
}

async function sessionFace(tx: Transaction, deps: Deps, session: SessionRow, photo: BlockedPhoto) {
  const key = openSessionKey(deps, session);
  const template = await findSessionTemplate(tx, session.id, GALLERIES[photo]);
  if (!key || !template?.sealedDescriptor) return null;
  const bytes = key.open(template.sealedDescriptor, templateContext(GALLERIES[photo]));
  return { model: template.model, descriptor: [...descriptorFrom(bytes)] };
}

function blocked(deps: Deps, person: PersonRow): BlockedFace {
  return { reason: particularsOf(deps, person).reason, createdAt: person.createdAt };
}
