import type { Box } from '@bonafide/domain';
import { type RgbImage, release } from '../image/index.ts';
import { alignFace, CHIP_SIDE, chipTransform } from './align-face.ts';
import { measureIllumination } from './chip-illumination.ts';
import { measureSharpness } from './chip-sharpness.ts';
import { blockContrast } from './compression-artifacts.ts';
import { expressionOf } from './expression.ts';
import { eyeOpenness } from './eye-openness.ts';
import { measureCoverage } from './face-coverage.ts';
import { type FaceIssue, faceIssues } from './face-issues.ts';
import type { FaceLandmarks } from './face-landmarks.ts';
import type { FaceMeasurements, FaceSubject } from './face-measurements.ts';
import type { HeadPose } from './head-pose.ts';
import { dynamicRange, illuminationUniformity } from './illumination-uniformity.ts';
import { luminanceOf } from './planar-crop.ts';
import { type QualityScores, qualityScores } from './quality-components.ts';

/** Quality of one face. */
export interface FaceQuality extends FaceMeasurements {
  /** What is wrong, empty when nothing is. */
  readonly issues: readonly FaceIssue[];
  /** The same and more in the terms of ISO/IEC 29794-5. */
  readonly scores: QualityScores;
}

/** What has been found of a face when its quality is measured. */
export interface MeasuredFace {
  readonly box: Box;
  readonly landmarks: FaceLandmarks;
  readonly pose: HeadPose;
  /** The detector's confidence. */
  readonly score: number;
  readonly subject: FaceSubject;
}

/** Measures a face on its aligned chip. */
export function measureFaceQuality(image: RgbImage, { landmarks, box, ...face }: MeasuredFace): FaceQuality {
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
    illuminationUniformity: illuminationUniformity(luma, CHIP_SIDE),
  };
  const scores = qualityScores({
    ...measurements,
    pose: face.pose,
    meshed: mesh !== null,
    dynamicRange: dynamicRange(luma),
    blockContrast: blockContrast(image, box),
    expression: mesh === null ? null : expressionOf(mesh),
  });
  release(chip.data, luma);
  return { ...measurements, issues: faceIssues({ measurements, ...face }), scores };
}
