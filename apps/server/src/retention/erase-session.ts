import type { SessionEvent } from '@bonafide/domain';
import { deleteStepRows } from '../additional-steps/queries.ts';
import { deleteAgeSecrets } from '../age-estimation/queries.ts';
import { forgetData } from '../blocklists/block-data.ts';
import type { Deps } from '../deps.ts';
import { deleteFaceSecrets, listLivingAuthentications } from '../face-authentication/queries.ts';
import { deletePacketRow, listPackets } from '../liveness/queries.ts';
import { forgetScreening } from '../monitoring/forget-screening.ts';
import { forgetFaces } from '../people/enrol-faces.ts';
import type { Transaction } from '../platform/ports.ts';
import { deleteAnswers } from '../questionnaires/queries.ts';
import { listLivingUpdates } from '../request-update/queries.ts';
import { deleteFindingsOf } from '../screening-cases/queries.ts';
import { advance, lockSession } from '../sessions/advance-session.ts';
import { deleteEvidenceRow, listEvidence } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { isTimeOver } from '../sessions/session-time.ts';
import { deleteSealedFindings } from './queries.ts';
import { writeReceipt } from './write-receipt.ts';

/** `in_use`: the applicant can still use the token. `undecided`: the engines are at work and end soon. */
export type Erasure = 'erased' | 'in_use' | 'undecided';

/**
 * Erases a session: its data key is destroyed with everything that the database holds under it, then its objects go. The
 * row stays as a tombstone with ids and times. Erasing twice is no error and removes objects that a crash left behind.
 */
export async function eraseSession(deps: Deps, sessionId: string): Promise<Erasure> {
  const dependents: string[] = [];
  const erasure = await deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    if (!session || session.state === 'erased') return 'erased';
    const done = await eraseLocked(tx, deps, session);
    if (done === 'erased') dependents.push(...(await eraseDependents(tx, deps, session.id)));
    return done;
  });
  if (erasure === 'erased') for (const id of [sessionId, ...dependents]) await removeObjects(deps, id);
  return erasure;
}

/** Photos by which somebody authenticated against a verification, and what its person sent later, go with it, also of a session that goes on. */
async function eraseDependents(tx: Transaction, deps: Deps, verificationId: string): Promise<readonly string[]> {
  const ids = [
    ...(await listLivingAuthentications(tx, verificationId)),
    ...(await listLivingUpdates(tx, verificationId)),
  ];
  for (const id of ids) {
    const session = await lockSession(tx, id);
    if (!session) continue;
    const cancelled = await advance(tx, deps, { session, event: 'session.cancelled', actor: 'partner' });
    await destroy(tx, deps, cancelled.advanced ? cancelled.session : session);
  }
  return ids;
}

async function eraseLocked(tx: Transaction, deps: Deps, session: SessionRow): Promise<Erasure> {
  const now = deps.clock.now();
  const open = session.state === 'created' || session.state === 'capturing';
  if (open && !isTimeOver(session, now)) return 'in_use';
  if (session.state === 'processing') return 'undecided';
  await destroy(tx, deps, await end(tx, deps, session));
  return 'erased';
}

/** Destroys the key of a session that is over, and everything under it. */
async function destroy(tx: Transaction, deps: Deps, ended: SessionRow): Promise<void> {
  await writeReceipt(tx, deps, ended);
  await deleteSealedFindings(tx, ended.id);
  await deleteStepRows(tx, ended.id);
  await deleteAnswers(tx, ended.id);
  await deleteFaceSecrets(tx, ended.id);
  await deleteAgeSecrets(tx, ended.id);
  await forgetFaces(tx, ended.id);
  await forgetData(tx, ended.id);
  await forgetScreening(tx, ended.id);
  await deleteFindingsOf(tx, ended.id);
  const erased = await advance(tx, deps, {
    session: ended,
    event: 'session.erased',
    actor: 'partner',
    set: {
      wrappedKey: null,
      sealedRequest: null,
      sealedCapture: null,
      decision: null,
      erasedAt: deps.clock.now(),
      expiredUnused: ended.state === 'expired',
    },
  });
  if (!erased.advanced) throw new Error(`a session in state ${ended.state} cannot be erased`);
}

/** Brings a session that is not over yet to its end: by time where that has run out, else by cancelling it. */
async function end(tx: Transaction, deps: Deps, session: SessionRow): Promise<SessionRow> {
  const event = endingOf(session);
  if (event === null) return session;
  const ended = await advance(tx, deps, { session, event, actor: 'partner' });
  return ended.advanced ? ended.session : session;
}

function endingOf({ state }: SessionRow): SessionEvent | null {
  if (state === 'created' || state === 'capturing') return 'session.expired';
  return state === 'awaiting_resubmission' || state === 'in_review' ? 'session.cancelled' : null;
}

/** Objects cannot be part of a transaction: the row goes only after its object, so that an interrupted removal is repeated. */
async function removeObjects(deps: Deps, sessionId: string): Promise<void> {
  for (const row of await listEvidence(deps.db, { sessionId })) {
    await deps.blobs.delete(row.blobKey);
    await deleteEvidenceRow(deps.db, row.id);
  }
  for (const row of await listPackets(deps.db, sessionId)) {
    await deps.blobs.delete(row.blobKey);
    await deletePacketRow(deps.db, row.id);
  }
}
