import type { FaceExamination } from '@bonafide/checks';
import { ENGINE_UNAVAILABLE, type SessionEvent } from '@bonafide/domain';
import type { Deps } from '../deps.ts';
import { examinationContext } from '../pipeline/find-outcome.ts';
import { insertExamination } from '../pipeline/queries.ts';
import { decisionFacts } from '../pipeline/record-outcome.ts';
import type { SessionKey, Transaction } from '../platform/ports.ts';
import { advance, lockSession } from '../sessions/advance-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openSessionKey, sealJson } from '../sessions/session-secrets.ts';
import { anotherTry } from '../sessions/session-time.ts';
import { type AgeFinding, sealFinding } from './age-finding.ts';
import { judgeAge } from './judge-age.ts';
import { type EstimationRow, findEstimation, updateEstimation } from './queries.ts';
import { askForDocument } from './step-up.ts';
import { tellEstimation } from './tell-estimation.ts';

export interface FinishedEstimate {
  readonly sessionId: string;
  readonly attempt: number;
  readonly examination: FaceExamination;
  readonly tookMs: number;
}

/** What a photo comes to. `again`: another may follow. `document`: a document is to be shown. `dropped`: another worker was first. */
export type EstimateEnd = NonNullable<EstimationRow['outcome']> | 'again' | 'document' | 'dropped';

const EVENTS: Readonly<Record<Exclude<EstimateEnd, 'dropped'>, SessionEvent>> = {
  success: 'checks.approved',
  underage: 'checks.declined',
  uncertain: 'checks.declined',
  face_mismatch: 'checks.declined',
  attempts_exceeded: 'checks.declined',
  again: 'checks.resubmission_requested',
  document: 'checks.referred',
};

/** Presence that a human would have to judge: there is none here, so the age stays open. */
const PRESENCE_OPEN: readonly string[] = ['liveness.waived', 'liveness.depth_unshown'];

interface Judged {
  readonly session: SessionRow;
  readonly row: EstimationRow;
  readonly key: SessionKey;
  readonly finding: AgeFinding | null;
  readonly end: Exclude<EstimateEnd, 'dropped'>;
}

/** Decides one photo: findings, state, audit, the verification that follows, webhook and job commit together. */
export async function recordEstimate(deps: Deps, finished: FinishedEstimate): Promise<EstimateEnd> {
  const { sessionId, attempt, examination } = finished;
  return deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    const row = await findEstimation(tx, sessionId);
    const key = session && openSessionKey(deps, session);
    if (!session || !row || !key || session.state !== 'processing' || session.attempt !== attempt) return 'dropped';
    const finding = findingOf(examination, row);
    const end = endOf({ examination, row, finding });
    await keepFindings(tx, deps, key, finished);
    await keepEstimate(tx, { session, row, key, finding, end }, isFaultOfOurs(examination));
    await settle(tx, deps, { session, row, key, finding, end }, finished);
    return end;
  });
}

/** An estimate is made once: asking again until it fits would prove nothing. Null where the photo does not serve. */
function findingOf({ decision, age, face }: FaceExamination, row: EstimationRow): AgeFinding | null {
  const { status, reason } = decision.face;
  const presenceOpen = reason !== null && PRESENCE_OPEN.includes(reason);
  if (age === null || (status !== 'passed' && !presenceOpen)) return null;
  const judged = judgeAge(age.years, row);
  const verdict = presenceOpen ? 'open' : judged.verdict;
  return { ...judged, verdict, years: age.years, documentAge: null, face: verdict === 'open' ? face : null };
}

function endOf({
  examination,
  row,
  finding,
}: {
  examination: FaceExamination;
  row: EstimationRow;
  finding: AgeFinding | null;
}): Judged['end'] {
  if (finding?.verdict === 'old_enough') return 'success';
  if (finding?.verdict === 'too_young') return 'underage';
  if (finding) return row.escalation === 'document' ? 'document' : 'uncertain';
  return isFaultOfOurs(examination) || row.tries + 1 < row.retryLimit ? 'again' : 'attempts_exceeded';
}

/** A usable face without an age means that the network failed. */
function isFaultOfOurs({ decision, age }: FaceExamination): boolean {
  return decision.reasons.includes(ENGINE_UNAVAILABLE) || (decision.face.status === 'passed' && age === null);
}

async function keepEstimate(tx: Transaction, { session, row, key, finding, end }: Judged, fault: boolean) {
  const kept = finding && (end === 'document' ? finding : { ...finding, face: null });
  await updateEstimation(tx, session.id, {
    tries: row.tries + (fault ? 0 : 1),
    outcome: end === 'again' || end === 'document' ? null : end,
    sealedFinding: kept && sealFinding(key, kept),
  });
}

async function settle(
  tx: Transaction,
  deps: Deps,
  { session, row, end }: Judged,
  { attempt, examination }: FinishedEstimate,
): Promise<void> {
  const now = deps.clock.now();
  const { decision } = examination;
  const advanced = await advance(tx, deps, {
    session,
    event: EVENTS[end],
    actor: 'worker',
    facts: { ...decisionFacts(attempt, decision), outcome: end },
    set: {
      decision: { ...decision, review: null },
      ...(end === 'again' ? anotherTry(session, now) : {}),
      ...(end === 'again' || end === 'document' ? {} : { decidedAt: now }),
    },
  });
  if (!advanced.advanced) throw new Error(`an age estimation in state ${session.state} cannot be decided`);
  if (end === 'document') await askForDocument(tx, deps, { session: advanced.session, row });
  else if (end !== 'again') await tellEstimation(tx, deps, advanced.session);
}

async function keepFindings(
  tx: Transaction,
  deps: Deps,
  key: SessionKey,
  { sessionId, attempt, examination, tookMs }: FinishedEstimate,
): Promise<void> {
  const { checks, decision } = examination;
  await insertExamination(tx, {
    id: deps.random.uuid(),
    sessionId,
    attempt,
    sealedOutcome: sealJson(key, { checks, decision }, examinationContext(attempt)),
    createdAt: deps.clock.now(),
    tookMs,
  });
}
