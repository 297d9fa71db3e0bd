import { describe, expect, it } from 'vitest';
import { drawChallenge } from '../challenge/draw-challenge.ts';
import { STANDARD_LIVENESS_POLICY } from '../challenge/liveness-policy.ts';
import { openChallenge } from '../challenge/open-challenge.ts';
import { seededBytes } from '../challenge/seeded-bytes.fixture.ts';
import type { ChallengeState } from '../challenge-state.ts';
import { sha256 } from '../perform-challenge.fixture.ts';
import { admitFrames } from './admit-frames.ts';
import { chainFrames, firstLink } from './frame-chain.ts';
import type { SentFrame } from './frame-packet.ts';

const NOW = Date.UTC(2026, 5, 1);

function opened(seed = 1): ChallengeState {
  const plan = drawChallenge({ random: seededBytes(seed), accommodations: [], now: NOW, lowBandwidth: false });
  if (!plan) throw new Error('everything can be asked for');
  return openChallenge(plan, { policy: STANDARD_LIVENESS_POLICY, devices: [], sha256 });
}

interface Sending {
  readonly nonce?: string;
  readonly at?: (index: number) => number;
  readonly step?: number;
  readonly picture?: (index: number) => string;
}

/** Eight frames, chained as an honest page does it but for what is changed. */
function sent(state: ChallengeState, { nonce = state.plan.nonce, at, step = 0, picture }: Sending = {}): SentFrame[] {
  const pictures = Array.from({ length: 8 }, (_, index) => ({
    t: at?.(index) ?? 300 + 150 * index,
    step,
    jpeg: new TextEncoder().encode(picture?.(index) ?? `picture ${index}`),
  }));
  return chainFrames(pictures, { nonce, seq: 0, previous: firstLink(nonce, sha256), sha256 });
}

function result(state: ChallengeState, frames: readonly SentFrame[], now = NOW + 1_600): string {
  const admission = admitFrames(state, frames, { now, sha256 });
  return admission.kind === 'fault' ? admission.fault : admission.kind;
}

const swapped = <T>(items: readonly T[]): T[] => items.with(2, items[3] as T).with(3, items[2] as T);
const changed = (frames: readonly SentFrame[], index: number): SentFrame[] =>
  frames.map((frame, at) => (at === index ? { ...frame, jpeg: new Uint8Array([1, 2, 3]) } : frame));

describe('admission', () => {
  const state = opened();
  const frames = sent(state);

  it('accepts an honest page, in one request or in many', () => {
    expect(result(state, frames)).toBe('accepted');
    const first = admitFrames(state, frames.slice(0, 4), { now: NOW + 1_600, sha256 });
    expect(first.kind === 'accepted' && result(first.state, frames.slice(4))).toBe('accepted');
  });

  it('knows a request that was sent again', () => {
    const first = admitFrames(state, frames, { now: NOW + 1_600, sha256 });
    expect(first.kind === 'accepted' && result(first.state, frames)).toBe('repeated');
  });

  it.each([
    ['another nonce', () => sent(state, { nonce: '0'.repeat(32) }), 'liveness.nonce_invalid'],
    ["another session's frames", () => sent(opened(2)), 'liveness.nonce_invalid'],
    ['another picture in the middle', () => changed(frames, 3), 'liveness.chain_broken'],
    ['a frame left out', () => frames.toSpliced(3, 1), 'liveness.frame_missing'],
    ['the first frame left out', () => frames.slice(1), 'liveness.frame_missing'],
    ['two frames exchanged', () => swapped(frames), 'liveness.frame_out_of_order'],
    ['frames backwards', () => frames.toReversed(), 'liveness.frame_out_of_order'],
    ['a frame twice', () => frames.toSpliced(4, 0, frames[3] as SentFrame), 'liveness.frame_duplicate'],
    ['a picture twice', () => sent(state, { picture: (i) => `${Math.min(i, 5)}` }), 'liveness.frame_duplicate'],
    ['an old picture again', () => sent(state, { picture: (i) => `${i % 6}` }), 'liveness.frame_duplicate'],
    ['too many a second', () => sent(state, { at: (i) => 300 + 20 * i }), 'liveness.rate_invalid'],
    ['time that runs back', () => sent(state, { at: (i) => 1_500 - 100 * i }), 'liveness.frame_out_of_order'],
    ['frames of the future', () => sent(state, { at: (i) => 3_000 + 150 * i }), 'liveness.frame_stale'],
    ['a step before it was told', () => sent(state, { step: 1 }), 'liveness.step_early'],
  ] as const)('refuses %s', (_, make, fault) => {
    expect(result(state, make())).toBe(fault);
  });

  it('refuses frames that come too late, and a challenge that is over', () => {
    expect(result(state, frames, NOW + 8_000)).toBe('liveness.frame_stale');
    expect(result(state, frames, NOW + 90_001)).toBe('liveness.expired');
  });

  it('refuses a long silence', () => {
    const broken = sent(state, { at: (index) => (index < 3 ? 100 * index : 2_000 + 150 * index) });
    expect(result(state, broken, NOW + 3_300)).toBe('liveness.rate_invalid');
  });

  it('does not go back to a step that was done', () => {
    const later = { ...state, step: { ...state.step, index: 1 }, intake: { ...state.intake, step: 1 } };
    expect(result(later, frames)).toBe('liveness.frame_out_of_order');
  });
});
