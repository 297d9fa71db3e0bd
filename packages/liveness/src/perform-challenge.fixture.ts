import { createHash } from 'node:crypto';
import type { FrameFacts, LivenessAction } from '@bonafide/domain';
import type { ChallengePlan } from './challenge/challenge-plan.ts';
import { type LivenessPolicy, STANDARD_LIVENESS_POLICY } from './challenge/liveness-policy.ts';
import { openChallenge } from './challenge/open-challenge.ts';
import type { ChallengeReply, ChallengeState } from './challenge-state.ts';
import { admitFrames } from './frames/admit-frames.ts';
import { chainFrames, type Sha256 } from './frames/frame-chain.ts';
import type { SentFrame } from './frames/frame-packet.ts';
import { advance } from './judge/advance.ts';
import { fail } from './judge/conclude.ts';
import { AT_REST, noise, type Pose } from './judge/drawn-head.fixture.ts';

export const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();

export interface Performance {
  readonly plan: ChallengePlan;
  readonly seed: number;
  /** Looks at a frame: the person's pose, and what the screen shows. */
  readonly camera: (shot: Shot) => Promise<FrameFacts>;
  /** What the person does when asked; the right thing when left out. */
  readonly act?: (action: LivenessAction, msSinceTold: number) => Pose;
  /** Changes a request on its way. */
  readonly tamper?: (frames: readonly SentFrame[]) => readonly SentFrame[];
  readonly policy?: LivenessPolicy;
  readonly devices?: readonly string[];
}

export interface Shot {
  readonly pose: Pose;
  readonly seq: number;
  readonly t: number;
  readonly flash: string;
}

const FRAME_MS = 160;
const FRAMES_PER_REQUEST = 4;
const LINE_MS = 120;
const REACTION_MS = 650;
const RAMP_MS = 400;
const KEPT_MS = 1_300;
const CYCLE_MS = REACTION_MS + 2 * RAMP_MS + KEPT_MS + 600;

/** What somebody does who was told: waits a moment, does it, keeps it, goes back, and again until something else is asked. */
export function honestly(action: LivenessAction, msSinceTold: number): Pose {
  const at = msSinceTold % CYCLE_MS;
  if (action === 'blink') return { ...AT_REST, blink: at >= REACTION_MS && at < REACTION_MS + 330 ? 1 : 0 };
  const rising = Math.min(1, Math.max(0, (at - REACTION_MS) / RAMP_MS));
  const falling = Math.min(1, Math.max(0, (at - REACTION_MS - RAMP_MS - KEPT_MS) / RAMP_MS));
  const amount = rising - falling;
  const { distance } = AT_REST;
  switch (action) {
    case 'turn_left':
      return { ...AT_REST, yaw: 30 * amount };
    case 'turn_right':
      return { ...AT_REST, yaw: -30 * amount };
    case 'look_up':
      return { ...AT_REST, pitch: 20 * amount };
    case 'move_closer':
      return { ...AT_REST, distance: distance - (distance - 36) * amount };
    case 'smile':
      return { ...AT_REST, smile: amount };
  }
}

/** Plays a whole challenge between an honest page and the judges; ends when they do, or when time is over. */
export async function performChallenge(performance: Performance): Promise<ChallengeState> {
  const { plan, camera, act = honestly, tamper = (frames) => frames, seed } = performance;
  const policy = performance.policy ?? STANDARD_LIVENESS_POLICY;
  let state = openChallenge(plan, { policy, devices: performance.devices ?? [], sha256 });
  let told = { step: 0, at: 0 };
  let [t, seq, link] = [300, 0, state.intake.link];
  let pose = AT_REST;
  while (t < 60_000) {
    const shots: { t: number; step: number; jpeg: Uint8Array; facts: FrameFacts }[] = [];
    for (let index = 0; index < FRAMES_PER_REQUEST; index += 1) {
      const step = plan.steps[told.step];
      if (!step) return state;
      pose = moved(pose, act(step.action, Math.max(0, t - told.at)), FRAME_MS / 1000);
      const facts = await camera({ pose: swaying(pose, seed + seq), seq, t, flash: step.flash });
      shots.push({ t, step: told.step, jpeg: new TextEncoder().encode(`picture ${seed} ${seq}`), facts });
      seq += 1;
      t += Math.round(FRAME_MS + 20 * noise(seed + seq));
    }
    const sent = tamper(chainFrames(shots, { nonce: plan.nonce, seq: seq - shots.length, previous: link, sha256 }));
    link = sent.at(-1)?.header.hash ?? link;
    const now = plan.openedAt + t + LINE_MS;
    const admission = admitFrames(state, sent, { now, sha256 });
    if (admission.kind === 'fault') return fail(state, admission.fault);
    if (admission.kind === 'repeated') return state;
    const judged = advance(
      admission.state,
      sent.map(({ header }, index) => ({ header, facts: shots[index]?.facts ?? emptyShot() })),
      now,
    );
    // The state travels as text between two requests.
    state = JSON.parse(JSON.stringify(judged.state)) as ChallengeState;
    if (judged.reply.kind === 'passed' || judged.reply.kind === 'failed') return state;
    if (judged.reply.kind === 'next') told = { step: judged.reply.step, at: t + 2 * LINE_MS };
  }
  return state;
}

function emptyShot(): never {
  throw new Error('every frame has facts');
}

/** How fast bodies move: degrees, centimetres and whole expressions a second. */
const SPEED: Pose = { yaw: 150, pitch: 100, smile: 5, blink: 10, distance: 60 };

/** As far towards the target as a body gets in the time. */
function moved(from: Pose, to: Pose, seconds: number): Pose {
  const towards = (key: keyof Pose): number => {
    const most = SPEED[key] * seconds;
    return from[key] + Math.max(-most, Math.min(most, to[key] - from[key]));
  };
  return {
    yaw: towards('yaw'),
    pitch: towards('pitch'),
    smile: towards('smile'),
    blink: towards('blink'),
    distance: towards('distance'),
  };
}

/** Nobody holds quite still. */
function swaying(pose: Pose, seed: number): Pose {
  return { ...pose, yaw: pose.yaw + 0.6 * noise(seed), pitch: pose.pitch + 0.5 * noise(seed + 0.5) };
}

/** Why a challenge failed; null when it passed or did not end. */
export function faultOf({ reply }: { reply: ChallengeReply | null }): string | null {
  return reply?.kind === 'failed' ? (reply.outcome.faults[0] ?? 'none') : null;
}
