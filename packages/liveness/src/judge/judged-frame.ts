import type { FrameFace, FrameFacts } from '@bonafide/domain';
import type { FrameHeader } from '../frames/frame-packet.ts';
import { LIVENESS_LIMITS } from './liveness-limits.ts';

/** An admitted frame and what was measured in it. */
export interface JudgedFrame {
  readonly header: FrameHeader;
  readonly facts: FrameFacts;
}

/** The face of a frame, when there is surely one. */
export function faceOf({ facts }: JudgedFrame): FrameFace | null {
  return facts.face && facts.face.presence >= LIVENESS_LIMITS.presence ? facts.face : null;
}
