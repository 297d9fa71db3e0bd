import type { Point } from '@bonafide/domain';
import type { MotionSum, TrackedFrame } from '../challenge-state.ts';

/** Adds how far face and surroundings moved between two frames. */
export function addMotion(
  sum: MotionSum,
  { from, to, surroundings }: { from: TrackedFrame; to: TrackedFrame; surroundings: Point },
): MotionSum {
  const face = { x: to.centre.x - from.centre.x, y: to.centre.y - from.centre.y };
  return {
    frames: sum.frames + 1,
    faceSquared: sum.faceSquared + face.x ** 2 + face.y ** 2,
    surroundingsSquared: sum.surroundingsSquared + surroundings.x ** 2 + surroundings.y ** 2,
    product: sum.product + face.x * surroundings.x + face.y * surroundings.y,
  };
}

/** Root mean square of movement, px a frame, under which there is nothing to compare. */
const LEAST_MOVEMENT = 1;

/**
 * How far surroundings move along with the face, [-1,1]: 1 for a photo that is moved with its background, also for a phone that
 * is turned in the hand, which is why it decides nothing. Null when too little moved.
 */
export function surroundingsFollow({ frames, faceSquared, surroundingsSquared, product }: MotionSum): number | null {
  if (frames === 0 || faceSquared / frames < LEAST_MOVEMENT ** 2) return null;
  // Over the larger of both: surroundings that hardly move do not follow, however well they correlate.
  return product / Math.max(faceSquared, surroundingsSquared);
}
