import type { FlowLivenessAnswer } from '@bonafide/contract';
import { encodeFrames } from '@bonafide/liveness';
import { type Digest, startChain } from './async-chain.ts';
import { type TakenFrame, withFrame } from './frame-buffer.ts';

export type OpenedChallenge = Extract<FlowLivenessAnswer, { state: 'opened' }>;
export type ChallengeEnd = Extract<FlowLivenessAnswer, { state: 'passed' | 'failed' | 'waived' }>;

export interface ChallengeWork {
  readonly opened: OpenedChallenge;
  /** The camera's picture now, within the server's limits; null when there is no new one. */
  readonly takePicture: () => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly send: (packet: Uint8Array<ArrayBuffer>) => Promise<FlowLivenessAnswer>;
  readonly onAnswer: (answer: FlowLivenessAnswer) => void;
  readonly digest: Digest;
  readonly clock: { readonly now: () => number; readonly wait: (ms: number) => Promise<void> };
  readonly signal: AbortSignal;
}

/** Frames of one request. More would let the answer come late, and with it the next instruction. */
const FRAMES_PER_REQUEST = 4;

/**
 * Films and sends until the server ends the challenge: pictures at the server's rate, one request under way, and whatever was
 * taken meanwhile in the next. A slow line slows the camera down. Null when `signal` was aborted; throws what `send` throws.
 */
export async function runChallenge(work: ChallengeWork): Promise<ChallengeEnd | null> {
  const { opened, clock, signal } = work;
  const openedAt = clock.now();
  const append = await startChain(opened.nonce, work.digest);
  let step = 0;
  let waiting: readonly TakenFrame[] = [];
  let end: ChallengeEnd | null = null;
  let failure: { readonly cause: unknown } | null = null;
  let sending = false;

  const flush = async (): Promise<void> => {
    while (waiting.length > 0 && !end && !signal.aborted) {
      const frames = waiting;
      waiting = [];
      const answer = await work.send(encodeFrames(await append(frames)));
      if (answer.state === 'next') step = answer.step;
      if (isEnd(answer)) end = answer;
      if (!signal.aborted) work.onAnswer(answer);
    }
  };
  const keepSending = (): void => {
    if (sending) return;
    sending = true;
    flush()
      .catch((cause: unknown) => {
        failure = { cause };
      })
      .finally(() => {
        sending = false;
      });
  };
  const isOver = () => signal.aborted || end !== null || failure !== null;

  while (!isOver()) {
    const takenAt = clock.now();
    const asked = step;
    const jpeg = await work.takePicture();
    if (jpeg && !isOver()) {
      waiting = withFrame(waiting, { t: Math.round(takenAt - openedAt), step: asked, jpeg }, FRAMES_PER_REQUEST);
      keepSending();
    }
    await clock.wait(pauseAfter(opened, { spentMs: clock.now() - takenAt, behind: waiting.length }));
  }
  return concluded(end, failure, signal);
}

function concluded(
  end: ChallengeEnd | null,
  failure: { readonly cause: unknown } | null,
  signal: AbortSignal,
): ChallengeEnd | null {
  if (signal.aborted) return null;
  if (failure) throw failure.cause;
  return end;
}

/** Time until the next picture, ms: the middle of the allowed rates, or the lowest while the line is behind. */
function pauseAfter({ frames }: OpenedChallenge, { spentMs, behind }: { spentMs: number; behind: number }): number {
  const { least, most } = frames.perSecond;
  const perSecond = behind >= FRAMES_PER_REQUEST ? least : (least + most) / 2;
  return Math.max(1000 / perSecond - spentMs, 1);
}

/** Whether an answer, to whichever call, ends the challenge. */
export function isEnd(answer: FlowLivenessAnswer): answer is ChallengeEnd {
  return answer.state === 'passed' || answer.state === 'failed' || answer.state === 'waived';
}
