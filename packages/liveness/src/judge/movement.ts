import type { Point } from '@bonafide/domain';
import type { TrackedFrame } from '../challenge-state.ts';
import { LIVENESS_LIMITS } from './liveness-limits.ts';

/** Whether no head can have come from the one frame to the other in the time between them: clips that were cut together. */
export function hasJumped(from: TrackedFrame, to: TrackedFrame): boolean {
  const seconds = (to.t - from.t) / 1000;
  const allowed = ([atOnce, perSecond]: readonly [number, number]): number => atOnce + perSecond * seconds;
  const { jump } = LIVENESS_LIMITS;
  const moved = distance(from.centre, to.centre) / Math.max(from.width, to.width);
  return (
    moved > allowed(jump.centre) ||
    Math.abs(Math.log(to.width / from.width)) > allowed(jump.scale) ||
    Math.abs(to.yaw - from.yaw) > allowed(jump.yaw) ||
    Math.abs(to.pitch - from.pitch) > allowed(jump.pitch)
  );
}

/** Whether a frame shows what the one before showed, down to what a new compression changes. Nobody alive holds so still. */
export function isStill(from: TrackedFrame, to: TrackedFrame): boolean {
  const { still } = LIVENESS_LIMITS;
  if (from.landmarks.length !== to.landmarks.length || from.landmarks.length === 0) return false;
  if (hashDistance(from.perceptualHash, to.perceptualHash) > still.hash) return false;
  const moves = from.landmarks.map((point, index) => distance(point, to.landmarks[index] ?? point));
  const mean = moves.reduce((sum, move) => sum + move, 0) / moves.length;
  return mean < still.landmarks && distance(from.centre, to.centre) / to.width < still.centre;
}

/** Bits in which two hashes of 16 hexadecimal digits differ. */
export function hashDistance(a: string, b: string): number {
  let different = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let bits = 0;
  for (; different > 0n; different >>= 1n) bits += Number(different & 1n);
  return bits;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
