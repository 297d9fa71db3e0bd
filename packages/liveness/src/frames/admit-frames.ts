import type { LivenessFault } from '@bonafide/domain';
import { frameLimits } from '../challenge/challenge-plan.ts';
import type { ChallengeState, Intake } from '../challenge-state.ts';
import { toHex } from '../hexadecimal.ts';
import { nextLink, type Sha256 } from './frame-chain.ts';
import type { SentFrame } from './frame-packet.ts';

/** `repeated`: the request before was sent again, as clients do that got no answer; it gets the same answer. */
export type Admission =
  | { readonly kind: 'accepted'; readonly state: ChallengeState }
  | { readonly kind: 'repeated' }
  | { readonly kind: 'fault'; readonly fault: LivenessFault };

export interface Arrival {
  /** When the request came in, milliseconds since 1970. */
  readonly now: number;
  readonly sha256: Sha256;
}

/** Cameras jitter: two frames may lie this much closer than the highest rate allows. */
const CLOSEST_SHARE = 0.4;
/** Longest silence between two frames, in frames at the lowest rate. */
const LONGEST_GAP_FRAMES = 10;
/** How far a frame's time may lie behind the server's clock: capture, batching and a slow line. */
const STALE_MS = 5_000;
const STALE_ON_SLOW_LINES_MS = 12_000;
/** Frames cannot come from the future; clocks tick a little differently. */
const AHEAD_MS = 250;
const PICTURE_DIGITS = 16;

/** Holds frames to order, time and chain before anybody looks at the pictures. The first offence counts. */
export function admitFrames(state: ChallengeState, frames: readonly SentFrame[], arrival: Arrival): Admission {
  if (isRepeat(state.intake, frames)) return { kind: 'repeated' };
  if (state.reply?.kind === 'passed' || state.reply?.kind === 'failed' || arrival.now > state.plan.expiresAt) {
    return { kind: 'fault', fault: 'liveness.expired' };
  }
  let { intake } = state;
  for (const [index, frame] of frames.entries()) {
    const picture = toHex(arrival.sha256(Uint8Array.from(frame.jpeg))).slice(0, PICTURE_DIGITS);
    const fault =
      orderFault(intake, frame, { picture, later: frames.slice(index + 1) }) ??
      timeFault(state, intake, { frame, now: arrival.now }) ??
      stepFault(state, intake, frame) ??
      chainFault(state, intake, { frame, sha256: arrival.sha256 });
    if (fault) return { kind: 'fault', fault };
    const { seq, t, step, hash } = frame.header;
    intake = { nextSeq: seq + 1, link: hash, lastT: t, step, pictures: [...intake.pictures, picture] };
  }
  return { kind: 'accepted', state: { ...state, intake } };
}

function isRepeat({ nextSeq, link }: Intake, frames: readonly SentFrame[]): boolean {
  const last = frames.at(-1)?.header;
  return last !== undefined && last.seq === nextSeq - 1 && last.hash === link;
}

function orderFault(
  { nextSeq, pictures }: Intake,
  { header: { seq } }: SentFrame,
  { picture, later }: { picture: string; later: readonly SentFrame[] },
): LivenessFault | null {
  if (pictures.includes(picture)) return 'liveness.frame_duplicate';
  if (seq < nextSeq) return 'liveness.frame_out_of_order';
  if (seq === nextSeq) return null;
  return later.some(({ header }) => header.seq < seq) ? 'liveness.frame_out_of_order' : 'liveness.frame_missing';
}

function timeFault(
  { plan }: ChallengeState,
  { lastT }: Intake,
  { frame, now }: { frame: SentFrame; now: number },
): LivenessFault | null {
  const { t } = frame.header;
  const { least, most } = frameLimits(plan).perSecond;
  if (lastT !== null) {
    if (t <= lastT) return 'liveness.frame_out_of_order';
    const gap = t - lastT;
    if (gap < (CLOSEST_SHARE * 1000) / most || gap > (LONGEST_GAP_FRAMES * 1000) / least)
      return 'liveness.rate_invalid';
  }
  const age = now - (plan.openedAt + t);
  const stale = plan.lowBandwidth ? STALE_ON_SLOW_LINES_MS : STALE_MS;
  return age > stale || age < -AHEAD_MS ? 'liveness.frame_stale' : null;
}

function stepFault({ step }: ChallengeState, intake: Intake, { header }: SentFrame): LivenessFault | null {
  if (header.step > step.index) return 'liveness.step_early';
  return header.step < intake.step ? 'liveness.frame_out_of_order' : null;
}

function chainFault(
  { plan }: ChallengeState,
  { link, nextSeq }: Intake,
  { frame, sha256 }: { frame: SentFrame; sha256: Sha256 },
): LivenessFault | null {
  if (nextLink(link, plan.nonce, { frame, sha256 }) === frame.header.hash) return null;
  // Nothing but the nonce stands before the first frame.
  return nextSeq === 0 ? 'liveness.nonce_invalid' : 'liveness.chain_broken';
}
