import type { Expression } from './expression.ts';
import type { FaceCoverage } from './face-coverage.ts';
import type { HeadPose } from './head-pose.ts';

/** Quality components by the names of ISO/IEC 29794-5, as far as they are measured here. */
export const QUALITY_COMPONENTS = [
  'illuminationUniformity',
  'luminanceMean',
  'underExposurePrevention',
  'overExposurePrevention',
  'dynamicRange',
  'sharpness',
  'compressionArtifacts',
  'eyesOpen',
  'mouthClosed',
  'eyesVisible',
  'mouthOcclusionPrevention',
  'faceOcclusionPrevention',
  'interEyeDistance',
  'headPoseYaw',
  'headPosePitch',
  'headPoseRoll',
  'expressionNeutrality',
] as const;
export type QualityComponent = (typeof QUALITY_COMPONENTS)[number];

/** Whole numbers of 0 to 100, more is better; null where the mesh does not hold or the picture cannot tell. */
export type QualityScores = Readonly<Record<QualityComponent, number | null>>;

/** What the scores are made of. */
export interface QualityFindings {
  /** [0,1] */
  readonly illuminationUniformity: number;
  /** Median luma, 0 to 255. */
  readonly luminance: number;
  /** Shares in [0,1]. */
  readonly underexposed: number;
  readonly overexposed: number;
  /** Bits. */
  readonly dynamicRange: number;
  readonly sharpness: number;
  /** See `blockContrast`. */
  readonly blockContrast: number;
  /** Pixels. */
  readonly interEyeDistance: number;
  readonly pose: HeadPose;
  /** False where pitch is not known because the mesh does not hold. */
  readonly meshed: boolean;
  /** Eye aspect ratio. */
  readonly eyesOpen: number | null;
  readonly coverage: FaceCoverage | null;
  readonly expression: Expression | null;
}

/**
 * Scores of every component. Poses, distance of the eyes, light and dynamic range follow the measures of the standard; where
 * it prescribes a trained network (sharpness, compression, occlusion, expression), a measure of our own stands in, mapped so
 * that 50 lies at the limit from which it is worth telling. Scores are advice: closed eyes and expressions differ too much
 * between people to ask anybody for another photo.
 */
export function qualityScores(found: QualityFindings): QualityScores {
  const { coverage, expression, pose, eyesOpen, meshed } = found;
  return {
    illuminationUniformity: whole(found.illuminationUniformity),
    luminanceMean: whole(rising(found.luminance / 255, 0.2, 0.05) * (1 - rising(found.luminance / 255, 0.8, 0.05))),
    underExposurePrevention: whole(1 - found.underexposed),
    overExposurePrevention: whole(1 - found.overexposed),
    dynamicRange: whole(found.dynamicRange / 8),
    sharpness: whole(rising(found.sharpness, 0.02, 0.006)),
    compressionArtifacts: whole(1 - rising(found.blockContrast, 1.6, 0.15)),
    eyesOpen: eyesOpen === null ? null : whole(rising(eyesOpen, 0.15, 0.02)),
    mouthClosed: expression && whole(1 - rising(expression.mouthOpening, 0.1, 0.02)),
    eyesVisible: coverage && whole(rising(coverage.eyeContrast, 0.05, 0.012)),
    mouthOcclusionPrevention: coverage && whole(rising(coverage.mouthContrast, 0.08, 0.02)),
    faceOcclusionPrevention: coverage && whole(1 - rising(coverage.chromaGap, 0.16, 0.03)),
    interEyeDistance: whole(rising(found.interEyeDistance / Math.max(0.1, Math.cos(pose.yaw)), 70, 20)),
    headPoseYaw: whole(facing(pose.yaw)),
    headPosePitch: meshed ? whole(facing(pose.pitch)) : null,
    headPoseRoll: whole(facing(pose.roll)),
    expressionNeutrality: expression && whole(1 - rising(expression.mouthWidth, 0.9, 0.06)),
  };
}

/** The square of the cosine, 0 from a quarter turn on (ISO/IEC 29794-5, head pose). */
function facing(angle: number): number {
  return Math.max(0, Math.cos(angle)) ** 2;
}

/** A sigmoid through one half at `middle`, steeper for a smaller `width`. */
function rising(value: number, middle: number, width: number): number {
  return 1 / (1 + Math.exp((middle - value) / width));
}

function whole(share: number): number {
  return Math.round(100 * Math.max(0, Math.min(1, share)));
}
