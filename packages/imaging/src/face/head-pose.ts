import type { Point } from '@bonafide/domain';
import type { FaceKeypoints, MeshPoint } from './face-landmarks.ts';
import { MESH } from './mesh-landmarks.ts';

/**
 * Where the head points, in radians; 0, 0, 0 looks straight into the camera. Yaw is positive towards the image's right,
 * pitch is positive when looking up, roll is positive clockwise in the image.
 */
export interface HeadPose {
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
}

/** What the mesh reads as pitch on portraits that look straight into the camera: the median of 38 specimens. */
const NEUTRAL_PITCH = -0.15;

/** Pose from the depth that the mesh gives to the edges of the cheeks and to forehead and chin. */
export function poseFromMesh(mesh: readonly MeshPoint[]): HeadPose {
  const right = meshPoint(mesh, MESH.rightCheekEdge);
  const left = meshPoint(mesh, MESH.leftCheekEdge);
  const forehead = meshPoint(mesh, MESH.foreheadTop);
  const chin = meshPoint(mesh, MESH.chin);
  return {
    yaw: Math.atan2(left.z - right.z, Math.hypot(left.x - right.x, left.y - right.y)),
    pitch: Math.atan2(forehead.z - chin.z, Math.hypot(chin.x - forehead.x, chin.y - forehead.y)) - NEUTRAL_PITCH,
    roll: rollBetween(meshPoint(mesh, MESH.rightEyeOuter), meshPoint(mesh, MESH.leftEyeOuter)),
  };
}

/**
 * Rough pose from the detector's key points: the nose's way from the middle of the ears, as a share of half their
 * distance, is taken for the sine of yaw. Pitch cannot be told from them and stays 0.
 */
export function poseFromKeypoints({ rightEye, leftEye, noseTip, rightEar, leftEar }: FaceKeypoints): HeadPose {
  const roll = rollBetween(rightEye, leftEye);
  const along = (point: Point): number => point.x * Math.cos(roll) + point.y * Math.sin(roll);
  const halfWidth = (along(leftEar) - along(rightEar)) / 2;
  const offset = along(noseTip) - (along(leftEar) + along(rightEar)) / 2;
  const sine = halfWidth > 0 ? offset / halfWidth : 0;
  return { yaw: Math.asin(Math.max(-1, Math.min(1, sine))), pitch: 0, roll };
}

export function meshPoint(mesh: readonly MeshPoint[], index: number): MeshPoint {
  const point = mesh[index];
  if (point === undefined) throw new RangeError(`the mesh has no point ${index}`);
  return point;
}

function rollBetween(rightEye: Point, leftEye: Point): number {
  return Math.atan2(leftEye.y - rightEye.y, leftEye.x - rightEye.x);
}
