import type { FlowLivenessAnswer, FlowLivenessStep } from '@bonafide/contract';
import type { LivenessHint } from '@bonafide/domain';
import type { OpenedChallenge } from './run-challenge.ts';

/** What the person sees of a challenge under way. */
export interface RunningChallenge {
  readonly steps: number;
  /** From 0. */
  readonly step: number;
  readonly asked: FlowLivenessStep;
  readonly hint: LivenessHint | null;
  /** When the hint was given; times in ms of one clock. */
  readonly hintedAt: number;
  readonly endsAt: number;
}

/** Hints that come and go with each answer could not be read. */
const HINT_STAYS_MS = 1_500;

export function beginning(opened: OpenedChallenge, now: number): RunningChallenge {
  const endsAt = now + opened.secondsLeft * 1000;
  return { steps: opened.steps, step: 0, asked: opened.next, hint: null, hintedAt: now, endsAt };
}

/** The challenge after an answer; answers that end it change nothing here. */
export function after(running: RunningChallenge, answer: FlowLivenessAnswer, now: number): RunningChallenge {
  if (answer.state === 'next') {
    return { ...running, step: answer.step, asked: answer.next, hint: null, hintedAt: now };
  }
  if (answer.state !== 'continue') return running;
  if (answer.hint) return { ...running, hint: answer.hint, hintedAt: now };
  return now - running.hintedAt < HINT_STAYS_MS ? running : { ...running, hint: null };
}
