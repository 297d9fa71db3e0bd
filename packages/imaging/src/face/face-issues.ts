import type { FaceCoverage } from './face-coverage.ts';
import type { FaceMeasurements, FaceSubject } from './face-measurements.ts';
import type { HeadPose } from './head-pose.ts';

export const FACE_ISSUES = [
  'face.too_small',
  'face.blurred',
  'face.too_dark',
  'face.glare',
  'face.turned',
  'face.covered',
] as const;
/** Why a face may be unfit for comparison. */
export type FaceIssue = (typeof FACE_ISSUES)[number];

/**
 * Limits of the measurements; what they find is in this folder's README. They were chosen on degraded photos of five
 * people and reported on photos of five others.
 */
export const FACE_QUALITY_LIMITS = {
  interEyeDistance: 20,
  sharpness: 0.02,
  luminance: 30,
  overexposed: 0.03,
  yawRadians: 0.6,
  pitchRadians: 0.5,
  coveredScore: 0.7,
  chromaGap: 0.16,
  eyeContrast: 0.05,
  mouthContrast: 0.08,
} as const;

/** A face as far as its issues depend on it. */
export interface FaceFindings {
  readonly measurements: FaceMeasurements;
  readonly pose: HeadPose;
  /** The detector's confidence. */
  readonly score: number;
  readonly subject: FaceSubject;
}

/** Names what is wrong with a face, in the order of `FACE_ISSUES`. */
export function faceIssues({ measurements, pose, score, subject }: FaceFindings): FaceIssue[] {
  const blurred = measurements.sharpness < FACE_QUALITY_LIMITS.sharpness;
  const glare = measurements.overexposed > FACE_QUALITY_LIMITS.overexposed;
  const turned =
    Math.abs(pose.yaw) > FACE_QUALITY_LIMITS.yawRadians || Math.abs(pose.pitch) > FACE_QUALITY_LIMITS.pitchRadians;
  // Blur, glare and a turned head hide what a cover hides, so they are named instead of it.
  const coverCanBeTold = subject === 'person' && !blurred && !glare && !turned;
  const present: Record<FaceIssue, boolean> = {
    'face.too_small': measurements.interEyeDistance < FACE_QUALITY_LIMITS.interEyeDistance,
    'face.blurred': blurred,
    'face.too_dark': measurements.luminance < FACE_QUALITY_LIMITS.luminance,
    'face.glare': glare,
    'face.turned': turned,
    'face.covered': coverCanBeTold && isCovered(measurements.coverage, score),
  };
  return FACE_ISSUES.filter((issue) => present[issue]);
}

/**
 * A sharp, well lit, frontal face that the detector finds with little confidence, or that the mesh does not recognise
 * at all, is taken for covered; so is one whose parts do not look like skin, eyes and mouth.
 */
function isCovered(coverage: FaceCoverage | null, score: number): boolean {
  if (coverage === null || score < FACE_QUALITY_LIMITS.coveredScore) return true;
  return (
    coverage.chromaGap > FACE_QUALITY_LIMITS.chromaGap ||
    coverage.eyeContrast < FACE_QUALITY_LIMITS.eyeContrast ||
    coverage.mouthContrast < FACE_QUALITY_LIMITS.mouthContrast
  );
}
