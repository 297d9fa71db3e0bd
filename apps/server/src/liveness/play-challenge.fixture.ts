import type { FlowLivenessAnswer, FlowLivenessStep } from '@bonafide/contract';
import type { LivenessAction } from '@bonafide/domain';
import { chainFrames, encodeFrames, firstLink, type SentFrame } from '@bonafide/liveness';
import type { HeadView } from '@bonafide/testkit';
import { sha256 } from './sha256.ts';

/** Takes a picture of somebody who holds the head like this. */
export type Camera = (pose: Partial<HeadView>, seq: number) => Promise<Uint8Array>;

/** How an honest page and person take a challenge. Times are the page's, ms since the challenge came. */
export interface Play {
  readonly opened: FlowLivenessAnswer & { readonly state: 'opened' };
  readonly camera: Camera;
  /** Sends a packet and gives back the answer; `elapsed` is the page's clock at that moment. */
  readonly send: (packet: Uint8Array, elapsed: number) => Promise<FlowLivenessAnswer>;
  /** What the page does to its frames before it sends them. */
  readonly tamper?: (frames: readonly SentFrame[]) => readonly SentFrame[];
  readonly framesPerPacket?: number;
}

const FRAME_MS = 170;
const REACTION_MS = 500;
const RAMP_MS = 350;
const KEPT_MS = 1_100;
const CYCLE_MS = REACTION_MS + 2 * RAMP_MS + KEPT_MS + 700;
const LONGEST_MS = 80_000;

/** Plays until the server ends it; the last answer. */
export async function playChallenge(play: Play): Promise<FlowLivenessAnswer> {
  const { opened, camera, send, tamper = (frames) => frames, framesPerPacket = 2 } = play;
  let told: { step: number; next: FlowLivenessStep; at: number } = { step: 0, next: opened.next, at: 0 };
  let [seq, elapsed, link] = [0, 200, firstLink(opened.nonce, sha256)];
  while (elapsed < LONGEST_MS) {
    const shots = [];
    for (let index = 0; index < framesPerPacket; index += 1) {
      const pose = poseFor(told.next.action, elapsed - told.at, seq + index);
      shots.push({ t: elapsed, step: told.step, jpeg: await camera(pose, seq + index) });
      elapsed += FRAME_MS;
    }
    const frames = tamper(chainFrames(shots, { nonce: opened.nonce, seq, previous: link, sha256 }));
    const answer = await send(encodeFrames(frames), elapsed);
    if (answer.state === 'passed' || answer.state === 'failed') return answer;
    if (answer.state === 'next') told = { step: answer.step, next: answer.next, at: elapsed };
    seq += shots.length;
    link = frames.at(-1)?.header.hash ?? link;
  }
  throw new Error('the challenge did not end');
}

/** Waits a moment, does it, keeps it, comes back, and does it again until something else is asked; never quite still. */
function poseFor(action: LivenessAction, since: number, seed: number): Partial<HeadView> {
  const at = since % CYCLE_MS;
  const rising = clamp((at - REACTION_MS) / RAMP_MS);
  const amount = rising - clamp((at - REACTION_MS - RAMP_MS - KEPT_MS) / RAMP_MS);
  const sway = { yaw: 0.8 * Math.sin(seed * 1.7), pitch: 0.6 * Math.sin(seed * 2.3), distance: 54 };
  switch (action) {
    case 'turn_left':
      return { ...sway, yaw: sway.yaw + 30 * amount };
    case 'turn_right':
      return { ...sway, yaw: sway.yaw - 30 * amount };
    case 'look_up':
      return { ...sway, pitch: sway.pitch + 20 * amount };
    case 'move_closer':
      return { ...sway, distance: 54 - 18 * amount };
    case 'smile':
      return { ...sway, smile: amount };
    case 'blink':
      return { ...sway, blink: at >= REACTION_MS && at < REACTION_MS + 2 * FRAME_MS ? 1 : 0 };
  }
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
