import type { ExaminationOutcome } from '@bonafide/checks';
import { loadStepStates, type StepState } from '../additional-steps/step-states.ts';
import type { AuditEntry } from '../audit/audit-entry.ts';
import { listAuditEntries } from '../audit/queries.ts';
import { storedDecision } from '../decisions/session-decision.ts';
import type { Deps } from '../deps.ts';
import { findOutcome } from '../pipeline/find-outcome.ts';
import type { Verdicts } from '../screening/present-screening.ts';
import { verdictsOf } from '../screening/session-screening.ts';
import type { SessionRow } from '../sessions/session.ts';
import { type CaptureContext, openCapture, openRequest, type SessionRequest } from '../sessions/session-secrets.ts';

/** Everything that is known about one verification, opened. */
export interface Findings {
  readonly session: SessionRow;
  /** Null once it is erased. */
  readonly request: SessionRequest | null;
  readonly capture: CaptureContext;
  readonly outcome: ExaminationOutcome | null;
  /** Additional papers with what was found; empty where none was asked for. */
  readonly papers: readonly StepState[];
  /** What people have decided about whom the screening found, by now. */
  readonly verdicts: Verdicts;
  readonly history: readonly AuditEntry[];
  /** When a reviewer, or what stands for one in DEV, last decided. */
  readonly reviewedAt: Date | null;
}

export async function findFindings(deps: Deps, session: SessionRow): Promise<Findings> {
  const history = await listAuditEntries(deps.db, session.id);
  const decided = history.filter(({ event }) => event === 'review.approved' || event === 'review.declined');
  const simulated = storedDecision(session.decision)?.review?.simulated ? session.decidedAt : null;
  const outcome = await findOutcome(deps.db, deps, session);
  const papers = await loadStepStates(deps.db, deps, { session, found: outcome?.document.kind ?? null });
  return {
    session,
    request: openRequest(deps, session),
    capture: openCapture(deps, session),
    outcome,
    papers,
    verdicts: await verdictsOf(deps.db, deps, { session, outcome }),
    history,
    reviewedAt: decided.at(-1)?.at ?? simulated,
  };
}
