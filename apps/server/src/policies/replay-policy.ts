import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { type ExaminationOutcome, STANDARD_POLICY } from '@bonafide/checks';
import { type CheckResult, type Decision, decide, limitCode, type Policy, RISK_REVIEW } from '@bonafide/domain';
import { STEP_UNSURE, withStepDoubts } from '../additional-steps/record-steps.ts';
import { faceRequired } from '../decisions/examination-request.ts';
import { storedDecision } from '../decisions/session-decision.ts';
import type { Deps } from '../deps.ts';
import { DUMMY_POLICY } from '../dummies/dummy-outcome.ts';
import { examinationContext } from '../pipeline/find-outcome.ts';
import { policyUnder } from '../scenarios/scenario-terms.ts';
import { listJudgedSessions } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openJson, openRequest, openSessionKey } from '../sessions/session-secrets.ts';
import { isHosted } from '../sessions/session-time.ts';
import { isAnotherTryPossible } from './attempts.ts';
import { policyOf } from './policy-in-force.ts';
import { findPolicyByName, listFindings, listVersions } from './queries.ts';

/** A verification that the other policy would decide otherwise, and the reasons that make the difference. */
export interface ChangedDecision {
  readonly session: SessionRow;
  readonly from: Decision;
  readonly to: Decision;
  readonly because: readonly string[];
}

export interface Replay {
  /** Verifications with kept findings that were looked at. */
  readonly examined: number;
  readonly changed: readonly ChangedDecision[];
  /** Decided under a policy that is not known any more, so that nobody can say what made the difference. */
  readonly unexplained: number;
}

/**
 * Decides the partner's last verifications once more, under another policy, on the findings that were kept. Changes nothing. The
 * machine's own decisions are compared, whatever a reviewer said later; dummies were found nothing in and are passed over.
 */
export async function replayPolicy(
  deps: Deps,
  of: { readonly partnerId: string; readonly policy: Policy; readonly last: number },
): Promise<Replay> {
  const former = policyBook(deps, of.partnerId);
  const changed: ChangedDecision[] = [];
  let examined = 0;
  let unexplained = 0;
  for (const { session, from, checks } of await keptEvidence(deps, of)) {
    examined += 1;
    // What its scenario does not count is left out of this decision as it was of the first one.
    const policy = policyUnder(of.policy, openRequest(deps, session)?.scenario);
    const to = withPapers(from, decide(policy, checks, contextOf(deps, session, policy)));
    const before = await former(from.policy);
    if (before === null) unexplained += 1;
    if (!sameVerdict(from, to))
      changed.push({ session, from, to, because: differences({ before, after: policy, from, to }) });
    // Many sessions are much arithmetic: other requests get their turn in between.
    await yieldToOthers();
  }
  return { examined, changed, unexplained };
}

interface Kept {
  readonly session: SessionRow;
  readonly from: Decision;
  readonly checks: readonly CheckResult[];
}

async function keptEvidence(
  deps: Deps,
  of: { readonly partnerId: string; readonly last: number },
): Promise<readonly Kept[]> {
  const sessions = await listJudgedSessions(deps.db, { ...of, notBy: DUMMY_POLICY });
  const findings = await listFindings(
    deps.db,
    sessions.map(({ id }) => id),
  );
  const bySession = Map.groupBy(findings, ({ sessionId }) => sessionId);
  return sessions.flatMap((session) => {
    const row = bySession.get(session.id)?.find(({ attempt }) => attempt === session.attempt);
    const key = openSessionKey(deps, session);
    const from = storedDecision(session.decision);
    if (!row || !key || !from) return [];
    const outcome = openJson<ExaminationOutcome>(key, row.sealedOutcome, examinationContext(row.attempt));
    return [{ session, from: outcome.decision, checks: outcome.checks }];
  });
}

function contextOf(deps: Deps, session: SessionRow, policy: Policy) {
  return {
    faceRequired: faceRequired(session),
    resubmissionPossible: isAnotherTryPossible(session, policy, deps.config),
    stepUpPossible: isHosted(session) && session.attempt === 1,
  };
}

/** Papers are judged by no policy: what the machine was not sure of then keeps this decision from approving, too. */
const withPapers = (from: Decision, to: Decision): Decision =>
  withStepDoubts(to, from.reasons.includes(STEP_UNSURE) ? [{ sure: false }] : []);

/** Whether two decisions mean the same to the person: tags count, the score alone does not. */
function sameVerdict(a: Decision, b: Decision): boolean {
  const told = (d: Decision) =>
    JSON.stringify([d.outcome, d.document, d.face, d.fraudSignals, d.mismatches, d.stepUp ?? null]);
  return told(a) === told(b);
}

interface Compared {
  readonly before: Policy | null;
  readonly after: Policy;
  readonly from: Decision;
  readonly to: Decision;
}

/** Codes that count for one policy and not for the other, or lead to something else there. */
function differences({ before, after, from, to }: Compared): readonly string[] {
  const ours = [...new Set([...from.reasons, ...to.reasons])];
  const changed = ours.filter((code) => {
    if (from.reasons.includes(code) !== to.reasons.includes(code)) return true;
    return before !== null && JSON.stringify(before.rules[code]) !== JSON.stringify(after.rules[code]);
  });
  const limits = (after.limits ?? []).map(limitCode).filter((code) => to.reasons.includes(code));
  const risk = from.outcome !== to.outcome && changed.length === 0 ? [RISK_REVIEW] : [];
  return [...new Set([...changed, ...limits, ...(to.stepUp || from.stepUp ? ['policy.step_up'] : risk)])];
}

/** Policies as they were when they decided, each looked up once: `strict@2`, or `strict@2+…` under a scenario. */
function policyBook(deps: Deps, partnerId: string): (named: string) => Promise<Policy | null> {
  const known = new Map<string, Policy | null>([
    [`${STANDARD_POLICY.name}@${STANDARD_POLICY.version}`, STANDARD_POLICY],
  ]);
  return async (told) => {
    const [named = told] = told.split('+');
    const found = known.get(named);
    if (found !== undefined) return found;
    const [name = '', number = ''] = named.split('@');
    const policy = await findPolicyByName(deps.db, { partnerId, name });
    const version = policy && (await listVersions(deps.db, policy.id)).find((one) => String(one.version) === number);
    const before = policy && version ? policyOf(policy, version) : null;
    known.set(named, before);
    return before;
  };
}
