import type { FrameFacts } from '@bonafide/domain';
import type { MeasuringThread } from './engine/measuring-thread.ts';
import type { Measurement } from './engine/messages.ts';

export interface ScriptedThread extends MeasuringThread {
  /** What the next requests find; nobody by default. */
  next: (jpegs: readonly Uint8Array[]) => Promise<Measurement>;
  full: boolean;
}

const NOBODY: FrameFacts = {
  width: 480,
  height: 640,
  faceCount: 0,
  face: null,
  perceptualHash: '0000000000000000',
  skin: null,
  surroundings: [0.5, 0.5, 0.5],
  backgroundShift: null,
};

export const seesNobody = (jpegs: readonly Uint8Array[]): Promise<Measurement> =>
  Promise.resolve({ kind: 'measured', facts: jpegs.map(() => NOBODY), track: null });

/** Engines that find what a test says, at once. */
export function scriptedThread(): ScriptedThread {
  const thread: ScriptedThread = {
    next: seesNobody,
    full: false,
    enter: () => (thread.full ? null : { measure: (jpegs) => thread.next(jpegs), leave: () => undefined }),
    warm: () => undefined,
    close: () => Promise.resolve(),
  };
  return thread;
}
