import type { ExaminationOutcome } from '@bonafide/checks';
import type { Decision } from '@bonafide/domain';
import type { ExaminedStep } from '../additional-steps/examine-steps.ts';
import { keepStepFindings, stepsVerdict, withStepDoubts } from '../additional-steps/record-steps.ts';
import { askMissingLater } from '../connectors/ask-later.ts';
import { reviewRules } from '../decisions/review-rules.ts';
import type { SessionDecision } from '../decisions/session-decision.ts';
import { type Settlement, settle } from '../decisions/settle.ts';
import { withStepUp } from '../decisions/step-up.ts';
import type { Deps } from '../deps.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import { addCustomer } from '../people/add-customer.ts';
import type { Transaction } from '../platform/ports.ts';
import { applyScenario } from '../scenarios/apply-scenario.ts';
import { settingsUnder } from '../scenarios/scenario-terms.ts';
import { handOverToMonitoring } from '../screening/monitor-session.ts';
import { openCases } from '../screening/session-screening.ts';
import { advance, lockSession } from '../sessions/advance-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import {
  openRequest,
  openSessionKey,
  type SessionRequest,
  sealJson,
  sealRequest,
} from '../sessions/session-secrets.ts';
import { writeMessage } from '../webhooks/write-message.ts';
import { examinationContext } from './find-outcome.ts';
import { insertExamination } from './queries.ts';

/** One finished attempt, examined outside any transaction. */
export interface FinishedAttempt {
  readonly sessionId: string;
  readonly attempt: number;
  readonly outcome: ExaminationOutcome;
  readonly tookMs: number;
  /** What was found about additional papers; left out: nobody looked. */
  readonly steps?: readonly ExaminedStep[];
}

/**
 * Decides one attempt: findings, state, audit, webhook and its job commit together, with the session's row locked. Answers
 * false when another worker was first or the session went on without us; then nothing is written (invariant 2).
 */
export async function recordOutcome(deps: Deps, examined: FinishedAttempt): Promise<boolean> {
  const finished = withDoubts(examined);
  return deps.db.transaction((tx) => recordOutcomeIn(tx, deps, finished));
}

/** The same within a transaction that writes more. */
export async function recordOutcomeIn(tx: Transaction, deps: Deps, examined: FinishedAttempt): Promise<boolean> {
  const session = await lockSession(tx, examined.sessionId);
  if (session === null || session.state !== 'processing' || session.attempt !== examined.attempt) return false;
  const request = openRequest(deps, session);
  const partner = await findPartnerById(tx, session.partnerId);
  if (request === null || partner === null) return false;
  // What the policy decided is kept as it is: a later policy is compared with it, not with what the scenario made of it.
  await keepFindings(tx, deps, session, examined);
  await keepStepFindings(tx, deps, session, examined.steps ?? []);
  const settings = settingsUnder(partnerFrom(partner).settings, request.scenario);
  const judged = { session, request, settings, decision: examined.outcome.decision };
  const decision = await applyScenario(tx, deps, judged);
  const finished = { ...examined, outcome: { ...examined.outcome, decision } };
  const settlement = settle(finished.outcome.decision, reviewRules(settings, request));
  const decided = await advanceBy(tx, deps, { session, request, settlement, finished });
  if (decided === null) return false;
  await addCustomer(tx, deps, { session: decided, settings });
  if (settlement.event === 'checks.resubmission_requested') return true;
  await askMissingLater(tx, deps, { session: decided, answers: finished.outcome.databases ?? [], ask: 1 });
  await openCases(tx, deps, { session: decided, outcome: finished.outcome });
  await handOverToMonitoring(tx, deps, decided);
  await writeMessage(tx, deps, {
    session: decided,
    partner,
    event: 'IDENTIFICATION_AUTO_FINISHED',
    outcome: finished.outcome,
  });
  return true;
}

function withDoubts(finished: FinishedAttempt): FinishedAttempt {
  const { outcome, steps = [] } = finished;
  const decision = withStepDoubts(
    outcome.decision,
    steps.map(({ finding }) => finding),
  );
  return { ...finished, outcome: { ...outcome, decision } };
}

async function keepFindings(
  tx: Transaction,
  deps: Deps,
  session: SessionRow,
  { attempt, outcome, tookMs }: FinishedAttempt,
): Promise<void> {
  const key = openSessionKey(deps, session);
  if (key === null) throw new Error('findings about an erased session');
  await insertExamination(tx, {
    id: deps.random.uuid(),
    sessionId: session.id,
    attempt,
    sealedOutcome: sealJson(key, outcome, examinationContext(attempt)),
    createdAt: deps.clock.now(),
    tookMs: Math.round(tookMs),
  });
}

interface Decided {
  readonly session: SessionRow;
  readonly request: SessionRequest;
  readonly settlement: Settlement;
  readonly finished: FinishedAttempt;
}

async function advanceBy(tx: Transaction, deps: Deps, decided: Decided): Promise<SessionRow | null> {
  const { session, request, settlement, finished } = decided;
  const now = deps.clock.now();
  const steps = stepsVerdict((finished.steps ?? []).map(({ finding }) => finding));
  const decision: SessionDecision = { ...finished.outcome.decision, review: settlement.review, steps };
  const again = settlement.event === 'checks.resubmission_requested';
  const { stepUp } = finished.outcome.decision;
  const advanced = await advance(tx, deps, {
    session,
    event: settlement.event,
    actor: 'worker',
    facts: decisionFacts(finished.attempt, decision),
    set: {
      decision,
      ...(again && stepUp && { sealedRequest: resealed(deps, session, withStepUp(request, stepUp, finished.outcome)) }),
      // The applicant must not lose time to our engines: the next photo may take as long as the first.
      ...(again ? { captureEndsAt: new Date(now.getTime() + request.sessionLength * 1000) } : { decidedAt: now }),
    },
  });
  return advanced.advanced ? advanced.session : null;
}

function resealed(deps: Deps, session: SessionRow, request: SessionRequest): Uint8Array {
  const key = openSessionKey(deps, session);
  if (key === null) throw new Error('more is asked of an erased session');
  return sealRequest(key, request);
}

export function decisionFacts(attempt: number, decision: Decision) {
  return {
    attempt,
    outcome: decision.outcome,
    document: decision.document.status,
    face: decision.face.status,
    policy: decision.policy,
    reasons: decision.reasons,
  };
}
