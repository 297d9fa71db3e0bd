import { createHash } from 'node:crypto';
import type { LivenessOutcome } from '@bonafide/domain';
import type { FaceEngine, FrameTrack } from '@bonafide/imaging';
import {
  admitFrames,
  advance,
  type ChallengePlan,
  type ChallengeReply,
  type ChallengeState,
  decodeFrames,
  fail,
  frameLimits,
  type JudgedFrame,
  type LivenessPolicy,
  openChallenge,
  type SentFrame,
} from '@bonafide/liveness';
import type { Send, ServerAnswer } from '@bonafide/testkit';
import type { SeedMemory } from './remembered.ts';

export interface JudgeOptions {
  readonly engine: FaceEngine;
  readonly plan: ChallengePlan;
  readonly policy: LivenessPolicy;
  readonly devices: readonly string[];
  readonly memory: SeedMemory;
}

/** What the server's endpoints do with a packet, without storage and network. */
export interface InProcessJudge {
  readonly send: Send;
  outcome(): LivenessOutcome | null;
  /** CPU time of each frame, wall time of each packet, ms; next to nothing for what was measured before. */
  readonly frameMs: readonly number[];
  readonly packetMs: readonly number[];
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

export function judgeInProcess({ engine, plan, policy, devices, memory }: JudgeOptions): InProcessJudge {
  let state: ChallengeState = openChallenge(plan, { policy, devices, sha256 });
  let track: FrameTrack | null = null;
  let seen = '';
  const frameMs: number[] = [];
  const packetMs: number[] = [];
  const judge = async (frames: readonly SentFrame[], now: number): Promise<ChallengeReply> => {
    const admission = admitFrames(state, frames, { now, sha256 });
    if (admission.kind === 'repeated') return state.reply ?? { kind: 'continue', hint: null };
    if (admission.kind === 'fault') {
      state = fail(state, admission.fault);
      return state.reply ?? { kind: 'continue', hint: null };
    }
    const judged: JudgedFrame[] = [];
    for (const { header, jpeg } of frames) {
      const before = process.cpuUsage();
      const { name, measured } = await memory.measured(engine, jpeg, { before: seen, previous: track });
      const { user, system } = process.cpuUsage(before);
      frameMs.push((user + system) / 1000);
      track = measured.track;
      seen = name;
      judged.push({ header, facts: measured.facts });
    }
    const { state: next, reply } = advance(admission.state, judged, now);
    state = next;
    return reply;
  };
  const send: Send = async (packet, t) => {
    const from = performance.now();
    const decoded = decodeFrames(packet, frameLimits(plan));
    if (decoded.kind === 'refused') throw new Error(`the packet was refused: ${decoded.problem}`);
    const reply = await judge(decoded.frames, plan.openedAt + t);
    packetMs.push(performance.now() - from);
    return answerOf(reply);
  };
  return {
    send,
    outcome: () => (state.reply && 'outcome' in state.reply ? state.reply.outcome : null),
    frameMs,
    packetMs,
  };
}

function answerOf(reply: ChallengeReply): ServerAnswer {
  if (reply.kind !== 'failed') return reply;
  const [reason = 'liveness.action_missing'] = reply.outcome.faults;
  return { kind: 'failed', reason };
}
