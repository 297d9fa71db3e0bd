import type { Decision, StepFinding, StepStanding } from '@bonafide/domain';
import type { StepsVerdict } from '../decisions/session-decision.ts';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openSessionKey, sealJson } from '../sessions/session-secrets.ts';
import type { ExaminedStep } from './examine-steps.ts';
import { findStepRow, upsertStepRow } from './queries.ts';
import { findingContext, loadStepStates } from './step-states.ts';

/** The code of a decision that waits for a human because of an additional paper. */
export const STEP_UNSURE = 'additional_step.unsure';

/** A machine that is unsure of a paper approves nothing; whatever else was decided stays. A paper declines nobody. */
export function withStepDoubts(decision: Decision, findings: readonly Pick<StepFinding, 'sure'>[]): Decision {
  if (findings.every(({ sure }) => sure)) return decision;
  const reasons = [...decision.reasons, STEP_UNSURE];
  return { ...decision, reasons, outcome: decision.outcome === 'approved' ? 'referred' : decision.outcome };
}

/** What several papers come to: the worst standing of any, and every contradicted field. Null where none was looked at. */
export function stepsVerdict(findings: readonly StepFinding[]): StepsVerdict | null {
  if (findings.length === 0) return null;
  const standings = findings.map(({ standing }) => standing);
  const worst = (['invalid', 'not_found', null] as const).find((one: StepStanding | null) => standings.includes(one));
  return {
    standing: worst === undefined ? 'valid' : worst,
    mismatches: [...new Set(findings.flatMap(({ mismatches }) => mismatches))],
  };
}

/** Keeps findings sealed, unless the file was replaced or a human looked meanwhile. The session must be locked in `tx`. */
export async function keepStepFindings(
  tx: Transaction,
  deps: Deps,
  session: SessionRow,
  examined: readonly ExaminedStep[],
): Promise<number> {
  const key = openSessionKey(deps, session);
  if (!key) return 0;
  let kept = 0;
  for (const { step, evidenceId, revision, finding } of examined) {
    const row = await findStepRow(tx, { sessionId: session.id, step });
    if ((row?.revision ?? 0) !== revision || row?.reviewed) continue;
    const sealedFinding = sealJson(key, finding, findingContext(step));
    await upsertStepRow(tx, { sessionId: session.id, step, evidenceId, sealedFinding, changedAt: deps.clock.now() });
    kept += 1;
  }
  return kept;
}

/** The verdict on all papers of a session as they stand now. */
export async function currentVerdict(tx: Transaction, deps: Deps, session: SessionRow): Promise<StepsVerdict | null> {
  const states = await loadStepStates(tx, deps, { session });
  return stepsVerdict(states.flatMap(({ finding }) => finding ?? []));
}
