import type { ExaminationOutcome } from '@bonafide/checks';
import type { AuditEntry } from '../audit/audit-entry.ts';
import { listAuditEntries } from '../audit/queries.ts';
import { storedDecision } from '../decisions/session-decision.ts';
import type { Deps } from '../deps.ts';
import { findOutcome } from '../pipeline/find-outcome.ts';
import type { SessionRow } from '../sessions/session.ts';
import { type CaptureContext, openCapture, openRequest, type SessionRequest } from '../sessions/session-secrets.ts';

/** Everything that is known about one verification, opened. */
export interface Findings {
  readonly session: SessionRow;
  /** Null once it is erased. */
  readonly request: SessionRequest | null;
  readonly capture: CaptureContext;
  readonly outcome: ExaminationOutcome | null;
  readonly history: readonly AuditEntry[];
  /** When a reviewer, or what stands for one in DEV, last decided. */
  readonly reviewedAt: Date | null;
}

export async function findFindings(deps: Deps, session: SessionRow): Promise<Findings> {
  const history = await listAuditEntries(deps.db, session.id);
  const decided = history.filter(({ event }) => event === 'review.approved' || event === 'review.declined');
  const simulated = storedDecision(session.decision)?.review?.simulated ? session.decidedAt : null;
  return {
    session,
    request: openRequest(deps, session),
    capture: openCapture(deps, session),
    outcome: await findOutcome(deps.db, deps, session),
    history,
    reviewedAt: decided.at(-1)?.at ?? simulated,
  };
}
