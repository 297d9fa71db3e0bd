import type { ExaminationOutcome } from '@bonafide/checks';
import { addPartnerSignal, removePartnerSignal } from '../decisions/partner-signals.ts';
import type { Deps } from '../deps.ts';
import { keepIdentityOf } from '../duplicates/keep-identity.ts';
import { deleteDigests } from '../duplicates/queries.ts';
import { findOutcome } from '../pipeline/find-outcome.ts';
import type { Transaction } from '../platform/ports.ts';
import { lockSession } from '../sessions/advance-session.ts';
import { openJson, openSessionKey, sealJson } from '../sessions/session-secrets.ts';
import { deleteBlockedData, ensureBlockedData } from './queries.ts';

const CONTEXT = 'blocked-data';

export interface BlockedData {
  readonly reason: string | null;
  readonly createdAt: Date;
  /** What was read about the person. */
  readonly outcome: ExaminationOutcome;
}

/**
 * Blocks the data of a verification and tags it; null when nothing is known that a person could be found by. Blocking again answers what
 * was there.
 */
export async function blockData(
  deps: Deps,
  { sessionId, reason }: { readonly sessionId: string; readonly reason: string | null },
): Promise<BlockedData | null> {
  return deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    const key = session && openSessionKey(deps, session);
    const outcome = session && (await findOutcome(tx, deps, session));
    if (!session || !key || !outcome || !(await keepIdentityOf(tx, deps, session, outcome.document))) return null;
    const row = { sessionId, sealedReason: Buffer.from(sealJson(key, reason, CONTEXT)), createdAt: deps.clock.now() };
    const stored = await ensureBlockedData(tx, row);
    await addPartnerSignal(tx, session, 'blacklist.data_put');
    return {
      outcome,
      reason: openJson<string | null>(key, stored.sealedReason, CONTEXT),
      createdAt: stored.createdAt,
    };
  });
}

/** Takes the data off again, with the tag. Nothing happens when they are not blocked. */
export async function unblockData(deps: Deps, sessionId: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    if (!session) return;
    await deleteBlockedData(tx, sessionId);
    await removePartnerSignal(tx, session, 'blacklist.data_put');
  });
}

/** Erases by what a locked session's person is found again, blocked or not. */
export async function forgetData(tx: Transaction, sessionId: string): Promise<void> {
  await deleteBlockedData(tx, sessionId);
  await deleteDigests(tx, sessionId);
}
