import type { FlowLivenessOpening } from '@bonafide/contract';
import type { LivenessOutcome } from '@bonafide/domain';
import {
  type ChallengePlan,
  drawChallenge,
  fail,
  frameLimits,
  type LivenessPolicy,
  openChallenge,
} from '@bonafide/liveness';
import { LIMITS } from '../api/limits.ts';
import type { Deps } from '../deps.ts';
import type { FlowCaller } from '../flow/flow-caller.ts';
import type { SessionKey, Transaction } from '../platform/ports.ts';
import { advance } from '../sessions/advance-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openSessionKey, sealJson } from '../sessions/session-secrets.ts';
import { type ChallengeRow, openRunning, outcomeContext, sealRunning } from './challenge.ts';
import type { CutSelfie } from './cut-selfie.ts';
import { endTry } from './end-try.ts';
import { type Answered, answered, inOwnSession } from './in-own-session.ts';
import { insertChallenge } from './queries.ts';
import { sha256 } from './sha256.ts';

/** Whoever can do too little is judged by a human, who finds a challenge that was neither passed nor failed. */
const WAIVED: LivenessOutcome = {
  mode: 'active',
  passed: false,
  faults: [],
  steps: [],
  depth: null,
  surroundingsFollow: null,
  virtualCameras: [],
  flashCorrelation: null,
  selfieFrame: null,
  frames: 0,
};

/** Begins a try. One that is still running ends with it: whoever does not like what was asked has used up a try. */
export function openLiveness(deps: Deps, caller: FlowCaller, wish: FlowLivenessOpening): Promise<Answered> {
  return inOwnSession(deps, caller, async (tx, { session, standing }) => {
    const key = openSessionKey(deps, session);
    if (!key) throw new Error('a challenge of an erased session');
    const latest = standing.tries.at(-1);
    if (latest?.status === 'passed') return { answered: answered({ state: 'passed' }) };
    if (latest?.status === 'waived') return { answered: answered({ state: 'waived' }) };
    const ended = latest?.status === 'open' ? await giveUp(tx, deps, { session, key, row: latest }) : null;
    const beginning = {
      session: ended?.session ?? session,
      key,
      number: standing.tries.length + 1,
      wish,
      policy: standing.policy,
    };
    return { answered: await beginTry(tx, deps, beginning), replacedBlobKey: ended?.replacedBlobKey ?? null };
  });
}

async function giveUp(
  tx: Transaction,
  deps: Deps,
  { session, key, row }: { session: SessionRow; key: SessionKey; row: ChallengeRow },
): Promise<CutSelfie> {
  const running = openRunning(key, row);
  if (!running) throw new Error('an open challenge has a state');
  return endTry(tx, deps, {
    session,
    row,
    running: { ...running, challenge: fail(running.challenge, 'liveness.expired') },
  });
}

interface Beginning {
  readonly session: SessionRow;
  readonly key: SessionKey;
  /** Of the try, from 1. */
  readonly number: number;
  readonly wish: FlowLivenessOpening;
  readonly policy: LivenessPolicy;
}

async function beginTry(tx: Transaction, deps: Deps, beginning: Beginning): Promise<Answered> {
  const { session, key, number, wish, policy } = beginning;
  if (number > LIMITS.livenessTries) {
    return answered({ state: 'failed', reason: 'liveness.attempts_exceeded', mayRetry: false });
  }
  const now = deps.clock.now();
  const { accommodations, lowBandwidth, devices } = wish;
  const random = (count: number): Uint8Array => deps.random.bytes(count);
  const plan = drawChallenge({ random, accommodations, now: now.getTime(), lowBandwidth });
  const id = deps.random.uuid();
  const facts = { attempt: session.attempt, try: number };
  const row = { ...facts, id, sessionId: session.id, openedAt: now };
  await advance(tx, deps, {
    session,
    event: plan ? 'liveness.opened' : 'liveness.waived',
    actor: 'applicant',
    facts,
  });
  if (!plan) {
    const sealedOutcome = sealJson(key, WAIVED, outcomeContext(id));
    await insertChallenge(tx, {
      ...row,
      status: 'waived',
      sealedState: null,
      sealedOutcome,
      expiresAt: now,
      endedAt: now,
    });
    return answered({ state: 'waived' });
  }
  const challenge = openChallenge(plan, { policy, devices, sha256 });
  const sealedState = sealRunning(key, id, { challenge, track: null });
  const expiresAt = new Date(plan.expiresAt);
  await insertChallenge(tx, { ...row, status: 'open', sealedState, sealedOutcome: null, expiresAt, endedAt: null });
  return answerOpened(plan, { id, number, now });
}

/** Of all steps only the first is told. */
function answerOpened(plan: ChallengePlan, { id, number, now }: { id: string; number: number; now: Date }): Answered {
  const [next] = plan.steps;
  if (!next) throw new Error('a challenge has steps');
  return answered({
    state: 'opened',
    id,
    nonce: plan.nonce,
    next,
    steps: plan.steps.length,
    frames: frameLimits(plan),
    secondsLeft: Math.round((plan.expiresAt - now.getTime()) / 1000),
    triesLeft: LIMITS.livenessTries - number,
  });
}
