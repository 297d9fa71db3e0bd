import type { FaceExamination } from '@bonafide/checks';
import { ENGINE_UNAVAILABLE, type SessionEvent } from '@bonafide/domain';
import { LIMITS } from '../api/limits.ts';
import type { Deps } from '../deps.ts';
import { descriptorBytes } from '../people/descriptor-bytes.ts';
import { templateContext } from '../people/open-template.ts';
import { examinationContext } from '../pipeline/find-outcome.ts';
import { insertExamination } from '../pipeline/queries.ts';
import { decisionFacts } from '../pipeline/record-outcome.ts';
import type { Transaction } from '../platform/ports.ts';
import { advance, lockSession } from '../sessions/advance-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openSessionKey, sealJson } from '../sessions/session-secrets.ts';
import { anotherTry } from '../sessions/session-time.ts';
import { ENROLLED } from './enrolled-face.ts';
import { mayAuthenticate } from './may-authenticate.ts';
import { type AuthenticationRow, countTry, findAuthentication, upsertEnrolment } from './queries.ts';
import { tellAuthentication } from './tell-authentication.ts';

export interface FinishedAuthentication {
  readonly sessionId: string;
  readonly attempt: number;
  readonly examination: FaceExamination;
  readonly tookMs: number;
}

/** An authentication with both rows locked, and its verification. */
interface Locked {
  readonly session: SessionRow;
  readonly authentication: AuthenticationRow;
  readonly verification: SessionRow;
}

/** What a photo comes to. `again`: another one may follow. */
export type AuthenticationEnd = 'matched' | 'again' | 'refused' | 'withdrawn' | 'dropped';

const EVENTS = {
  matched: 'checks.approved',
  again: 'checks.resubmission_requested',
  refused: 'checks.declined',
  withdrawn: 'session.cancelled',
} as const satisfies Record<Exclude<AuthenticationEnd, 'dropped'>, SessionEvent>;

/**
 * Decides one photo: findings, state, audit, enrolment, webhook and its job commit together. `dropped`: another worker was first, and
 * nothing is written. A fault of ours costs no try and refuses nobody.
 */
export async function recordAuthentication(deps: Deps, finished: FinishedAuthentication): Promise<AuthenticationEnd> {
  return deps.db.transaction(async (tx) => {
    const locked = await lockBoth(tx, finished);
    if (!locked) return 'dropped';
    const end = endOf(locked, finished.examination);
    await keepFindings(tx, deps, locked.session, finished);
    if (!isFaultOfOurs(finished.examination)) await countTry(tx, finished.sessionId);
    await settle(tx, deps, { locked, finished, end });
    return end;
  });
}

/** Ends an authentication whose verification stands no more. */
export async function withdrawAuthentication(
  deps: Deps,
  of: { readonly sessionId: string; readonly attempt: number },
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const locked = await lockBoth(tx, of);
    if (!locked) return;
    const ended = await advance(tx, deps, { session: locked.session, event: 'session.cancelled', actor: 'worker' });
    if (ended.advanced) await tellAuthentication(tx, deps, ended.session);
  });
}

/** The verification first, as when it is erased; null when another worker was first. */
async function lockBoth(
  tx: Transaction,
  { sessionId, attempt }: { readonly sessionId: string; readonly attempt: number },
): Promise<Locked | null> {
  const authentication = await findAuthentication(tx, sessionId);
  const verification = authentication && (await lockSession(tx, authentication.verificationId));
  const session = await lockSession(tx, sessionId);
  if (!authentication || !verification || session?.state !== 'processing' || session.attempt !== attempt) return null;
  return { session, authentication, verification };
}

function endOf({ authentication, verification }: Locked, examination: FaceExamination): keyof typeof EVENTS {
  if (!mayAuthenticate(verification)) return 'withdrawn';
  if (examination.matched && examination.decision.face.status === 'passed') return 'matched';
  if (isFaultOfOurs(examination)) return 'again';
  return authentication.tries + 1 < LIMITS.faceTries ? 'again' : 'refused';
}

function isFaultOfOurs({ decision }: FaceExamination): boolean {
  return decision.reasons.includes(ENGINE_UNAVAILABLE);
}

async function settle(
  tx: Transaction,
  deps: Deps,
  { locked, finished, end }: { locked: Locked; finished: FinishedAuthentication; end: keyof typeof EVENTS },
): Promise<void> {
  const now = deps.clock.now();
  const { decision } = finished.examination;
  const advanced = await advance(tx, deps, {
    session: locked.session,
    event: EVENTS[end],
    actor: 'worker',
    facts: decisionFacts(finished.attempt, decision),
    set: {
      decision: { ...decision, review: null },
      ...(end === 'again' ? anotherTry(locked.session, now) : { decidedAt: now }),
    },
  });
  if (!advanced.advanced) throw new Error(`an authentication in state ${locked.session.state} cannot be decided`);
  if (end === 'again') return;
  if (end === 'matched' && locked.authentication.type === 'enrolment') await enrol(tx, deps, locked, finished);
  await tellAuthentication(tx, deps, advanced.session);
}

async function enrol(tx: Transaction, deps: Deps, { session, verification }: Locked, finished: FinishedAuthentication) {
  const key = openSessionKey(deps, verification);
  const { face } = finished.examination;
  if (!key || !face) throw new Error('a face that matched was described');
  await upsertEnrolment(tx, {
    verificationId: verification.id,
    sessionId: session.id,
    model: face.model,
    sealedDescriptor: key.seal(descriptorBytes(face.descriptor), templateContext(ENROLLED)),
    enrolledAt: deps.clock.now(),
  });
}

/** What the checks found; of the face itself only an enrolment keeps a description. */
async function keepFindings(
  tx: Transaction,
  deps: Deps,
  session: SessionRow,
  { attempt, examination, tookMs }: FinishedAuthentication,
): Promise<void> {
  const key = openSessionKey(deps, session);
  if (!key) throw new Error('findings about an erased session');
  const { checks, decision, similarity, distance } = examination;
  await insertExamination(tx, {
    id: deps.random.uuid(),
    sessionId: session.id,
    attempt,
    sealedOutcome: sealJson(key, { checks, decision, similarity, distance }, examinationContext(attempt)),
    createdAt: deps.clock.now(),
    tookMs,
  });
}
