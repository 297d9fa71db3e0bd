import { type DocumentStatus, type DummyStatusRequest, type FaceStatus, saidReason } from '@bonafide/contract';
import type { PartVerdict } from '@bonafide/domain';
import { type SessionDecision, storedDecision } from '../decisions/session-decision.ts';
import type { Deps } from '../deps.ts';
import { findPartnerById } from '../partners/queries.ts';
import { findOutcome } from '../pipeline/find-outcome.ts';
import type { Transaction } from '../platform/ports.ts';
import { advance, lockSession } from '../sessions/advance-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { writeMessage } from '../webhooks/write-message.ts';

/** Good words of either part; anything else denies. */
const GOOD: readonly (DocumentStatus | FaceStatus)[] = ['DOC_VALIDATED', 'FACE_MATCH'];

/**
 * Reviews a verification that is decided as a reviewer would have, in the words of the wire, and tells of it. False when nothing was
 * decided yet, or the verification is over without a decision.
 */
export function addDummyStatus(
  deps: Deps,
  given: Omit<DummyStatusRequest, 'scanRef'> & { readonly sessionId: string },
): Promise<boolean> {
  return deps.db.transaction(async (tx) => {
    const locked = await lockSession(tx, given.sessionId);
    const decision = locked && storedDecision(locked.decision);
    const session = locked && decision && (await reopened(tx, deps, locked));
    if (!session || !decision) return false;
    const document = verdictOf(given.manualDocumentValidity);
    const face = verdictOf(given.manualFaceMatchResult);
    const holds = document.status === 'passed' && (face.status === 'passed' || face.status === 'not_checked');
    const outcome = holds ? 'approved' : 'declined';
    const review = { outcome, document, face, simulated: true } as const;
    const advanced = await advance(tx, deps, {
      session,
      event: `review.${outcome}`,
      actor: 'reviewer',
      facts: { dummy: true },
      set: { decision: { ...decision, review } satisfies SessionDecision },
    });
    if (advanced.advanced) await tell(tx, deps, advanced.session);
    return advanced.advanced;
  });
}

async function reopened(tx: Transaction, deps: Deps, session: SessionRow): Promise<SessionRow | null> {
  if (session.state === 'in_review') return session;
  const facts = { dummy: true };
  const advanced = await advance(tx, deps, { session, event: 'review.reopened', actor: 'reviewer', facts });
  return advanced.advanced ? advanced.session : null;
}

function verdictOf(word: DocumentStatus | FaceStatus): PartVerdict {
  if (GOOD.includes(word)) return { status: 'passed', reason: null };
  if (word === 'FACE_NOT_CHECKED') return { status: 'not_checked', reason: null };
  return { status: word === 'AUTO_UNVERIFIABLE' ? 'unverifiable' : 'failed', reason: saidReason(word) };
}

async function tell(tx: Transaction, deps: Deps, session: SessionRow): Promise<void> {
  const partner = await findPartnerById(tx, session.partnerId);
  if (!partner) return;
  const outcome = await findOutcome(tx, deps, session);
  await writeMessage(tx, deps, { session, partner, event: 'IDENTIFICATION_MANUAL_FINISHED', outcome });
}
