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

export const FACE_QUALITY_LIMITS = {
  interEyeDistance: 20,
  sharpness: 0.1,
  luminance: 30,
  overexposed: 0.03,
  yawRadians: 0.6,
  pitchRadians: 0.5,
  chromaGap: 0.16,
  eyeContrast: 0.05,
  mouthContrast: 0.06,
} as const;

/** Names what is wrong with a face, in the order of `FACE_ISSUES`. */
export function faceIssues(quality: FaceMeasurements, pose: HeadPose, subject: FaceSubject): FaceIssue[] {
  const present: Record<FaceIssue, boolean> = {
    'face.too_small': quality.interEyeDistance < FACE_QUALITY_LIMITS.interEyeDistance,
    'face.blurred': quality.sharpness < FACE_QUALITY_LIMITS.sharpness,
    'face.too_dark': quality.luminance < FACE_QUALITY_LIMITS.luminance,
    'face.glare': quality.overexposed > FACE_QUALITY_LIMITS.overexposed,
    'face.turned':
      Math.abs(pose.yaw) > FACE_QUALITY_LIMITS.yawRadians || Math.abs(pose.pitch) > FACE_QUALITY_LIMITS.pitchRadians,
    'face.covered': subject === 'person' && isCovered(quality),
  };
  return FACE_ISSUES.filter((issue) => present[issue]);
}

/**
 * Blur and glare wipe out the same detail that a cover hides, so they are named instead of it. A sharp, well lit face
 * that the detector sees but the mesh does not recognise is taken for covered, too.
 */
function isCovered({ coverage, sharpness, overexposed }: FaceMeasurements): boolean {
  if (sharpness < FACE_QUALITY_LIMITS.sharpness || overexposed > FACE_QUALITY_LIMITS.overexposed) return false;
  if (coverage === null) return true;
  return (
    coverage.chromaGap > FACE_QUALITY_LIMITS.chromaGap ||
    coverage.eyeContrast < FACE_QUALITY_LIMITS.eyeContrast ||
    coverage.mouthContrast < FACE_QUALITY_LIMITS.mouthContrast
  );
}
