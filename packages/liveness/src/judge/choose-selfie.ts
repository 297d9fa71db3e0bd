import type { RestingFace, SelfieCandidate, Track } from '../challenge-state.ts';
import { descriptorDistance } from './descriptors.ts';
import { faceOf, type JudgedFrame } from './judged-frame.ts';
import { LIVENESS_LIMITS } from './liveness-limits.ts';
import { eyesAreShut } from './resting-face.ts';

/** The sharper of the candidate and a frame that shows the recognised person from the front, eyes open. */
export function sharperSelfie(
  best: SelfieCandidate | null,
  frame: JudgedFrame,
  atRest: RestingFace | null,
): SelfieCandidate | null {
  const face = faceOf(frame);
  if (!face?.descriptor || frame.facts.faceCount > 1) return best;
  if (Math.abs(face.yaw) > LIVENESS_LIMITS.rest.yaw) return best;
  if (atRest && eyesAreShut(face, atRest)) return best;
  if (best && best.sharpness >= face.sharpness) return best;
  return { seq: frame.header.seq, sharpness: face.sharpness, descriptor: face.descriptor };
}

/** Whether the selfie shows the person of all the other frames. */
export function selfieAgrees(selfie: SelfieCandidate | null, { mean }: Track): boolean {
  if (!selfie || !mean) return false;
  return descriptorDistance(selfie.descriptor, mean) <= LIVENESS_LIMITS.descriptor.selfie;
}
