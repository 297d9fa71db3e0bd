import type { Engines } from '@bonafide/checks';
import { ENGINE_UNAVAILABLE, type StepFinding } from '@bonafide/domain';
import { storedDecision } from '../decisions/session-decision.ts';
import type { Deps } from '../deps.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import { findOutcome } from '../pipeline/find-outcome.ts';
import type { Transaction } from '../platform/ports.ts';
import { advance, lockSession } from '../sessions/advance-session.ts';
import { findEvidence, findSession } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { writeMessage } from '../webhooks/write-message.ts';
import { type ExaminedStep, examineSteps, type StepExaminer } from './examine-steps.ts';
import { findStepRow, listStepRows, type StuckStep, upsertStepRow } from './queries.ts';
import { currentVerdict, keepStepFindings, STEP_UNSURE } from './record-steps.ts';
import { loadStepStates } from './step-states.ts';
import { JUDGED_STATES } from './upload-step.ts';

/**
 * Reads a paper that took the place of another one in a finished verification, keeps what it says and tells the partner. What the
 * machine is unsure of is reviewed where anybody reviews; the decision itself is changed by humans alone.
 */
export async function examineUploadedStep(
  deps: Deps,
  engines: () => Promise<Engines>,
  of: { readonly sessionId: string; readonly step: string },
  examine?: StepExaminer,
): Promise<void> {
  const session = await findSession(deps.db, of.sessionId);
  if (!session || !JUDGED_STATES.includes(session.state)) return;
  const outcome = await findOutcome(deps.db, deps, session);
  const all = await loadStepStates(deps.db, deps, { session, found: outcome?.document.kind ?? null });
  const states = all.filter(({ step }) => step.name === of.step);
  const document = outcome?.document ?? null;
  const examined = await examineSteps(deps, await engines(), { session, states, document }, examine);
  await deps.db.transaction((tx) => tellStep(tx, deps, { sessionId: of.sessionId, step: of.step, examined }));
}

/** Nobody was able to look at a paper: a human does. One whose job was lost is given another. */
export async function rescueStep(deps: Deps, { sessionId, step, failed }: StuckStep): Promise<void> {
  if (!failed) return deps.db.transaction((tx) => deps.queue.send(tx, 'examine-step', { sessionId, step }));
  const reasons = [ENGINE_UNAVAILABLE];
  const finding: StepFinding = { standing: null, sure: false, values: {}, mismatches: [], reasons };
  await deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    const row = await findStepRow(tx, { sessionId, step });
    const file = session && (await findEvidence(tx, { sessionId, attempt: session.attempt, step }));
    if (!row || !file || row.evidenceId !== null) return;
    const examined = [{ step, evidenceId: file.id, revision: row.revision, finding }];
    await tellStep(tx, deps, { sessionId, step, examined });
  });
}

interface Examined {
  readonly sessionId: string;
  readonly step: string;
  /** Empty for a step that is only stored. */
  readonly examined: readonly ExaminedStep[];
}

async function tellStep(tx: Transaction, deps: Deps, { sessionId, step, examined }: Examined): Promise<void> {
  const session = await lockSession(tx, sessionId);
  if (!session || !JUDGED_STATES.includes(session.state)) return;
  const kept = await keepStepFindings(tx, deps, session, examined);
  // Another file or a reviewer was faster; what they brought is told by their own work.
  if (kept < examined.length) return;
  if (examined.length === 0) await markKept(tx, deps, session, step);
  const decision = storedDecision(session.decision);
  const steps = await currentVerdict(tx, deps, session);
  const unsure = examined.some(({ finding }) => !finding.sure);
  const advanced = await advance(tx, deps, {
    session,
    event: 'step.examined',
    actor: 'worker',
    facts: { step, reasons: examined.flatMap(({ finding }) => finding.reasons), sure: !unsure },
    set: decision ? { decision: { ...decision, steps } } : {},
  });
  const partner = await findPartnerById(tx, session.partnerId);
  if (!advanced.advanced || !partner) return;
  const reviewed = unsure && partnerFrom(partner).settings.reviewEnabled;
  const now = reviewed ? await handedToReview(tx, deps, advanced.session) : advanced.session;
  if (await waitsForOthers(tx, { sessionId, step })) return;
  const outcome = await findOutcome(tx, deps, now);
  await writeMessage(tx, deps, { session: now, partner, event: 'IDENTIFICATION_RESUBMITTED', outcome });
}

/** One request is answered by one event, with the last of its papers. */
async function waitsForOthers(tx: Transaction, of: { readonly sessionId: string; readonly step: string }) {
  const row = await findStepRow(tx, of);
  if (!row?.answeredIn) return false;
  const rows = await listStepRows(tx, of.sessionId);
  return rows.some((one) => one.answeredIn === row.answeredIn && one.evidenceId === null && !one.reviewed);
}

/** A paper that is only stored has been looked at as far as it will be. */
async function markKept(
  tx: Transaction,
  deps: Deps,
  { id: sessionId, attempt }: SessionRow,
  step: string,
): Promise<void> {
  const file = await findEvidence(tx, { sessionId, attempt, step });
  if (file) await upsertStepRow(tx, { sessionId, step, evidenceId: file.id, changedAt: deps.clock.now() });
}

async function handedToReview(tx: Transaction, deps: Deps, session: SessionRow): Promise<SessionRow> {
  if (session.state === 'in_review') return session;
  const facts = { reasons: [STEP_UNSURE] };
  const reopened = await advance(tx, deps, { session, event: 'review.reopened', actor: 'worker', facts });
  return reopened.advanced ? reopened.session : session;
}
