import type { FrameFace, LivenessAction, LivenessHint, Point } from '@bonafide/domain';
import type { RestingFace } from '../challenge-state.ts';
import { faceOf, type JudgedFrame } from './judged-frame.ts';
import { LIVENESS_LIMITS } from './liveness-limits.ts';

/** Why a frame does not show the face at rest, as advice; null when it does. `reference` is the resting face of before, if any. */
export function restFault(
  frame: JudgedFrame,
  { action, reference }: { action: LivenessAction; reference: RestingFace | null },
): LivenessHint | null {
  const face = faceOf(frame);
  if (!face) return 'face_not_seen';
  const { eyeShare, skinLight, rest } = LIVENESS_LIMITS;
  const share = face.eyeDistance / Math.min(frame.facts.width, frame.facts.height);
  if (share < eyeShare.least) return 'come_closer';
  if (share > (action === 'move_closer' ? eyeShare.mostBeforeCloser : eyeShare.most)) return 'go_back';
  if (frame.facts.skin?.every((channel) => channel < skinLight)) return 'more_light';
  if (Math.abs(face.yaw) > rest.yaw) return 'look_at_camera';
  return reference && leavesReference(face, reference) ? 'back_to_centre' : null;
}

function leavesReference(face: FrameFace, reference: RestingFace): boolean {
  const { rest } = LIVENESS_LIMITS;
  return (
    Math.abs(face.yaw - reference.yaw) > rest.yawFromReference ||
    Math.abs(face.pitch - reference.pitch) > rest.pitchFromReference ||
    eyesAreShut(face, reference)
  );
}

/** Whether the eyes are less open than at rest: half shut, or in a blink by itself. */
export function eyesAreShut(face: RestingFace, reference: RestingFace): boolean {
  const { rest } = LIVENESS_LIMITS;
  const lids = face.eyesOpen < rest.eyesOpen * reference.eyesOpen;
  return lids || face.irisContrast < rest.irisContrast * reference.irisContrast;
}

/** The median of each measure; landmarks by coordinate. */
export function restingFaceOf(faces: readonly RestingFace[]): RestingFace {
  const middle = (value: (face: RestingFace) => number): number => median(faces.map(value));
  const landmarks = faces[0]?.landmarks ?? [];
  return {
    yaw: middle(({ yaw }) => yaw),
    pitch: middle(({ pitch }) => pitch),
    eyesOpen: middle(({ eyesOpen }) => eyesOpen),
    irisContrast: middle(({ irisContrast }) => irisContrast),
    mouthWidth: middle(({ mouthWidth }) => mouthWidth),
    mouthLift: middle(({ mouthLift }) => mouthLift),
    eyeDistance: middle(({ eyeDistance }) => eyeDistance),
    landmarks: landmarks.map((_, index): Point => {
      const places = faces.flatMap((face) => face.landmarks[index] ?? []);
      return { x: median(places.map(({ x }) => x)), y: median(places.map(({ y }) => y)) };
    }),
  };
}

/** The measures of a face that are kept as its rest. */
export function restOf(face: FrameFace): RestingFace {
  const { yaw, pitch, eyesOpen, irisContrast, mouthWidth, mouthLift, eyeDistance, landmarks } = face;
  return { yaw, pitch, eyesOpen, irisContrast, mouthWidth, mouthLift, eyeDistance, landmarks };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
}
