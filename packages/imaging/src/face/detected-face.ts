import type { Box } from '@bonafide/domain';
import type { FaceLandmarks } from './face-landmarks.ts';
import type { FaceQuality } from './face-quality.ts';
import type { HeadPose } from './head-pose.ts';

/** One face of an image. */
export interface DetectedFace {
  /** Around the mesh where there is one, else the detector's box. */
  readonly box: Box;
  /** The detector's confidence in [0,1]. */
  readonly score: number;
  /** The mesh's own opinion in [0,1] that it sits on a face. */
  readonly meshScore: number;
  readonly landmarks: FaceLandmarks;
  readonly pose: HeadPose;
  readonly quality: FaceQuality;
}
