import { type DocumentFindings, identityKeysOf } from '@bonafide/checks';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { lockSession } from '../sessions/advance-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { digestOf } from './identity-digests.ts';
import { replaceDigests } from './queries.ts';

type ReadDocument = Pick<DocumentFindings, 'issuingState' | 'attributes'>;

/** Keeps by what the holder of a session's document is found again. Erased sessions keep nothing. */
export async function keepIdentity(deps: Deps, sessionId: string, document: ReadDocument): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    if (session?.wrappedKey) await keepIdentityOf(tx, deps, session, document);
  });
}

/**
 * The same for a locked session, in the place of what it kept earlier; false when the document has nothing to be found by. Also for
 * whoever corrects a verification's data.
 */
export async function keepIdentityOf(
  tx: Transaction,
  deps: Deps,
  session: Pick<SessionRow, 'id' | 'partnerId'>,
  document: ReadDocument,
): Promise<boolean> {
  const keys = identityKeysOf(document);
  const digests = keys.map((key) => ({ kind: key.kind, digest: digestOf(deps, session.partnerId, key) }));
  await replaceDigests(tx, session.id, digests);
  return digests.length > 0;
}
