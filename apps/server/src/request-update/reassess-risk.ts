import { decide } from '@bonafide/domain';
import { faceRequired } from '../decisions/examination-request.ts';
import { type SessionDecision, storedDecision } from '../decisions/session-decision.ts';
import type { Deps } from '../deps.ts';
import { findOutcome } from '../pipeline/find-outcome.ts';
import type { Transaction } from '../platform/ports.ts';
import { namedPolicy } from '../policies/policy-in-force.ts';
import { policyUnder } from '../scenarios/scenario-terms.ts';
import { updateSession } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openRequest } from '../sessions/session-secrets.ts';

/** What came of assessing a verification's risk anew, for the audit: codes and numbers only. */
export type Reassessed = { readonly policy: string; readonly riskScore: number } | null;

/**
 * Assesses the risk of a verification, which is locked in `tx`, by the policy that a request for information named, on the findings that
 * were kept. What was decided stays: only the score that webhooks tell changes. Null where the request named no policy of the partner's,
 * or nothing was ever examined.
 */
export async function reassessRisk(
  tx: Transaction,
  deps: Deps,
  { session, verification }: { readonly session: SessionRow; readonly verification: SessionRow },
): Promise<Reassessed> {
  const id = openRequest(deps, session)?.riskAssessmentProfile ?? null;
  const named = id === null ? null : await namedPolicy(tx, { partnerId: verification.partnerId, id });
  // Most requests name none: what was read of the person stays sealed then.
  if (!named) return null;
  const request = openRequest(deps, verification);
  const decision = storedDecision(verification.decision);
  const outcome = await findOutcome(tx, deps, verification);
  if (!request || !decision || !outcome) return null;
  const context = { faceRequired: faceRequired(request), resubmissionPossible: false, stepUpPossible: false };
  const { risk, policy } = decide(policyUnder(named, request.scenario), outcome.checks, context);
  if (!risk) return null;
  await updateSession(tx, verification.id, {
    decision: { ...decision, risk, riskPolicy: policy } satisfies SessionDecision,
  });
  return { policy, riskScore: risk.score };
}
