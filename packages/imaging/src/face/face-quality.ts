import type { RgbImage } from '../image/index.ts';
import { alignFace, CHIP_SIDE, chipTransform } from './align-face.ts';
import { measureIllumination } from './chip-illumination.ts';
import { measureSharpness } from './chip-sharpness.ts';
import { eyeOpenness } from './eye-openness.ts';
import { measureCoverage } from './face-coverage.ts';
import { type FaceIssue, faceIssues } from './face-issues.ts';
import type { FaceLandmarks } from './face-landmarks.ts';
import type { FaceMeasurements, FaceSubject } from './face-measurements.ts';
import type { HeadPose } from './head-pose.ts';
import { luminanceOf } from './planar-crop.ts';

/** Quality of one face. */
export interface FaceQuality extends FaceMeasurements {
  /** What is wrong, empty when nothing is. */
  readonly issues: readonly FaceIssue[];
}

/** Measures a face on its aligned chip. */
export function measureFaceQuality(
  image: RgbImage,
  { landmarks, ...face }: { landmarks: FaceLandmarks; pose: HeadPose; score: number; subject: FaceSubject },
): FaceQuality {
  const { mesh, keypoints } = landmarks;
  const { rightEye, leftEye } = keypoints;
  const chip = alignFace(image, landmarks);
  const luma = luminanceOf(chip);
  const measurements: FaceMeasurements = {
    interEyeDistance: Math.hypot(leftEye.x - rightEye.x, leftEye.y - rightEye.y),
    sharpness: measureSharpness(luma, CHIP_SIDE),
    ...measureIllumination(luma, CHIP_SIDE),
    eyesOpen: mesh === null ? null : eyeOpenness(mesh),
    coverage: mesh === null ? null : measureCoverage(chip, chipTransform(landmarks, false), mesh),
  };
  return { ...measurements, issues: faceIssues({ measurements, ...face }) };
}
