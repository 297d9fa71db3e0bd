import { setTimeout as sleep } from 'node:timers/promises';
import type { DocumentSideReading } from '@bonafide/checks';
import type { Deps } from '../../deps.ts';
import { lockSession } from '../../sessions/advance-session.ts';
import { isTokenAlive } from '../../sessions/open-session.ts';
import { deleteEvidenceRow, findEvidence, findEvidenceById } from '../../sessions/queries.ts';
import type { EvidenceRow, SessionRow } from '../../sessions/session.ts';
import { openJson, openSessionKey } from '../../sessions/session-secrets.ts';
import { type NewEvidence, recordEvidence, sealEvidence } from '../../sessions/store-evidence.ts';
import { LIMITS } from '../limits.ts';

/**
 * `found`: a document is on the photo, or nobody could say in time, which the verification then settles.
 * `not_found`: there is none; nothing was kept. `taken`: the token is used up, or another request is using it.
 */
export type Detection =
  | { readonly kind: 'found'; readonly front: EvidenceRow }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'taken' };

const POLL_MS = 100;

/** A request that looks at a photo holds the token this long, unless it ends before. */
const CLAIM_MS = LIMITS.detectionMs + 5_000;

/** Has a worker read the front before the token is burnt, so that a photo without a document can be sent again. */
export async function detectDocument(deps: Deps, session: SessionRow, front: NewEvidence): Promise<Detection> {
  const row = await sealEvidence(deps, session, front);
  if (!(await claim(deps, session, row))) {
    await deps.blobs.delete(row.blobKey);
    return { kind: 'taken' };
  }
  const read = await waitForReading(deps, row.id);
  if (read === null || isDocument(deps, session, read)) return { kind: 'found', front: row };
  await releaseFront(deps, session, row);
  return { kind: 'not_found' };
}

/** Records the front and asks for its reading, unless the token is used or another request looks at its photo right now. */
async function claim(deps: Deps, session: SessionRow, row: EvidenceRow): Promise<boolean> {
  let replacedBlobKey: string | null = null;
  const claimed = await deps.db.transaction(async (tx) => {
    const locked = await lockSession(tx, session.id);
    if (!locked || !isTokenAlive(locked, deps.clock.now())) return false;
    const other = await findEvidence(tx, row);
    if (other && row.createdAt.getTime() - other.createdAt.getTime() < CLAIM_MS) return false;
    ({ replacedBlobKey } = await recordEvidence(tx, row));
    await deps.queue.send(tx, 'read-side', { sessionId: session.id, step: 'FRONT' });
    return true;
  });
  if (replacedBlobKey !== null) await deps.blobs.delete(replacedBlobKey);
  return claimed;
}

/** Gives the token back and forgets the photo, unless another one has taken its place. */
export async function releaseFront(deps: Deps, session: SessionRow, row: EvidenceRow): Promise<void> {
  await deps.db.transaction(async (tx) => {
    await lockSession(tx, session.id);
    await deleteEvidenceRow(tx, row.id);
  });
  await deps.blobs.delete(row.blobKey);
}

/** Null when no worker has read it in time. */
async function waitForReading(deps: Deps, evidenceId: string): Promise<EvidenceRow | null> {
  for (let waited = 0; waited < LIMITS.detectionMs; waited += POLL_MS) {
    const row = await findEvidenceById(deps.db, evidenceId);
    if (row?.readAt) return row;
    await sleep(POLL_MS);
  }
  return null;
}

function isDocument(deps: Deps, session: SessionRow, row: EvidenceRow): boolean {
  const key = openSessionKey(deps, session);
  if (!key || !row.sealedReading) return false;
  const reading = openJson<DocumentSideReading>(key, row.sealedReading, `reading/${row.id}`);
  return reading.mrz !== null || reading.recognised.kind !== null;
}
