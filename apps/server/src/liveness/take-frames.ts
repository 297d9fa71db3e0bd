import type { LivenessFault } from '@bonafide/domain';
import {
  admitFrames,
  advance,
  type ChallengeReply,
  decodeFrames,
  fail,
  frameLimits,
  type SentFrame,
} from '@bonafide/liveness';
import { LIMITS } from '../api/limits.ts';
import type { Deps } from '../deps.ts';
import type { FlowCaller } from '../flow/flow-caller.ts';
import { refused } from '../flow/flow-outcome.ts';
import type { SessionKey, Transaction } from '../platform/ports.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openSessionKey } from '../sessions/session-secrets.ts';
import { type ChallengeRow, openRunning, packetContext, type RunningChallenge, sealRunning } from './challenge.ts';
import { endTry, mayRetry } from './end-try.ts';
import type { MeasuringPlace, MeasuringThread } from './engine/measuring-thread.ts';
import { type Answered, answered, type Done, inOwnSession } from './in-own-session.ts';
import { insertPacket, selectChallengeForUpdate, updateChallenge } from './queries.ts';
import { sha256 } from './sha256.ts';

/** Frames of one request. */
export interface SentPacket {
  /** Of the challenge. */
  readonly id: string;
  readonly body: Uint8Array;
  /** When the request came in. */
  readonly arrived: Date;
}

const BUSY = answered({ state: 'busy', retryAfterMs: LIMITS.busyMs });
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LARGEST = frameLimits({ lowBandwidth: false });

/**
 * Judges the frames of one request and says how the challenge goes on. State, frames and answer commit together, with session and
 * challenge locked, so that any process can take the next request; one that was answered already gets the same answer.
 */
export async function takeFrames(
  deps: Deps,
  thread: MeasuringThread,
  { caller, packet }: { readonly caller: FlowCaller; readonly packet: SentPacket },
): Promise<Answered> {
  const decoded = decodeFrames(packet.body, LARGEST);
  if (decoded.kind === 'refused') return refused('not_frames');
  const place = thread.enter();
  if (!place) return BUSY;
  try {
    return await inOwnSession(deps, caller, async (tx, { session }) => {
      const key = openSessionKey(deps, session);
      const row = UUID.test(packet.id)
        ? await selectChallengeForUpdate(tx, { id: packet.id, sessionId: session.id })
        : null;
      const running = key && row && openRunning(key, row);
      // Of another session, or of none: this one was never given such a nonce.
      if (!key || !row || !running) return { answered: NEVER_GIVEN };
      return judge(tx, deps, { session, key, row, running, packet, frames: decoded.frames, place });
    });
  } finally {
    place.leave();
  }
}

const NEVER_GIVEN = answered({ state: 'failed', reason: 'liveness.nonce_invalid', mayRetry: true });

interface Judging {
  readonly session: SessionRow;
  readonly key: SessionKey;
  readonly row: ChallengeRow;
  readonly running: RunningChallenge;
  readonly packet: SentPacket;
  readonly frames: readonly SentFrame[];
  readonly place: MeasuringPlace;
}

async function judge(tx: Transaction, deps: Deps, judging: Judging): Promise<Done> {
  const { row, running, packet, frames, place } = judging;
  const now = packet.arrived.getTime();
  const admission = admitFrames(running.challenge, frames, { now, sha256 });
  if (admission.kind === 'repeated') return { answered: answerOf(running.challenge.reply, row) };
  if (row.status !== 'open') return { answered: failed('liveness.expired', row) };
  if (admission.kind === 'fault') {
    const challenge = fail(running.challenge, admission.fault);
    return keep(tx, deps, { ...judging, running: { ...running, challenge } });
  }
  if (admission.state.intake.nextSeq > LIMITS.framesPerTry) {
    const challenge = fail(running.challenge, 'liveness.rate_invalid');
    return keep(tx, deps, { ...judging, running: { ...running, challenge } });
  }
  const measured = await place.measure(
    frames.map(({ jpeg }) => jpeg),
    running.track,
  );
  if (measured.kind === 'unreadable') return { answered: refused('not_frames') };
  if (measured.kind === 'unavailable') {
    deps.log.warn('liveness.not_measured', { sessionId: row.sessionId, code: measured.code });
    return { answered: BUSY };
  }
  const judged = frames.flatMap(({ header }, index) => {
    const facts = measured.facts[index];
    return facts ? [{ header, facts }] : [];
  });
  const { state } = advance(admission.state, judged, now);
  return keep(tx, deps, { ...judging, running: { challenge: state, track: measured.track } });
}

/** Stores the frames, sealed, and where the challenge now stands. */
async function keep(tx: Transaction, deps: Deps, kept: Judging): Promise<Done> {
  const { session, key, row, running } = kept;
  await keepPacket(tx, deps, kept);
  const { reply } = running.challenge;
  const given = answerOf(reply, row);
  if (reply?.kind !== 'passed' && reply?.kind !== 'failed') {
    await updateChallenge(tx, row.id, { sealedState: sealRunning(key, row.id, running) });
    return { answered: given };
  }
  const { replacedBlobKey } = await endTry(tx, deps, { session, row, running });
  return { answered: given, replacedBlobKey };
}

/** Kept also when they broke the rules: they are what the try is judged by. */
async function keepPacket(tx: Transaction, deps: Deps, { session, key, row, running, packet, frames }: Judging) {
  const id = deps.random.uuid();
  const blobKey = `sessions/${session.id}/${id}`;
  await deps.blobs.put(blobKey, key.seal(packet.body, packetContext(id)));
  const accepted = running.challenge.intake.nextSeq;
  await insertPacket(tx, {
    id,
    sessionId: session.id,
    challengeId: row.id,
    firstFrame: isAdmitted(running, frames) ? accepted - frames.length : accepted,
    frames: frames.length,
    blobKey,
    bytes: packet.body.byteLength,
    createdAt: packet.arrived,
  });
}

function isAdmitted({ challenge }: RunningChallenge, frames: readonly SentFrame[]): boolean {
  return frames.at(-1)?.header.hash === challenge.intake.link;
}

function answerOf(reply: ChallengeReply | null, row: ChallengeRow): Answered {
  if (reply?.kind === 'failed') return failed(reply.outcome.faults[0] ?? 'liveness.action_missing', row);
  if (reply?.kind === 'passed') return answered({ state: 'passed' });
  if (reply?.kind === 'next') return answered({ state: 'next', step: reply.step, next: reply.next });
  return answered({ state: 'continue', hint: reply?.hint ?? null });
}

function failed(reason: LivenessFault, row: ChallengeRow): Answered {
  return answered({ state: 'failed', reason, mayRetry: mayRetry(row) });
}
