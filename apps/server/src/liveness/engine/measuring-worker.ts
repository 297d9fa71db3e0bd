import { parentPort } from 'node:worker_threads';
import type { FrameFacts } from '@bonafide/domain';
import { type FaceEngine, type FrameTrack, ImageError, loadFaceEngine, measureFrame } from '@bonafide/imaging';
import type { Measurement, MeasuringCall, MeasuringReply } from './messages.ts';

/** The entry of the thread that measures frames. The models run on the thread that calls them, so this one does nothing else. */
let loading: Promise<FaceEngine> | null = null;
let last: Promise<void> = Promise.resolve();

/** A failed load is not kept: the next frames try again. */
function engine(): Promise<FaceEngine> {
  loading ??= loadFaceEngine().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function measure({ jpegs, previous }: MeasuringCall): Promise<Measurement> {
  const loaded = await engine();
  const facts: FrameFacts[] = [];
  let track: FrameTrack | null = previous;
  for (const jpeg of jpegs) {
    const measured = await measureFrame(loaded, jpeg, { previous: track });
    facts.push(measured.facts);
    track = measured.track;
  }
  return { kind: 'measured', facts, track };
}

function failure(error: unknown): Measurement {
  if (error instanceof ImageError) return { kind: 'unreadable' };
  return { kind: 'unavailable', code: error instanceof Error ? error.name : 'unknown' };
}

parentPort?.on('message', (message: MeasuringCall) => {
  last = last.then(async () => {
    const reply: MeasuringReply = { call: message.call, measurement: await measure(message).catch(failure) };
    parentPort?.postMessage(reply);
  });
});
