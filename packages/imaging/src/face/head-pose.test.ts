import { describe, expect, it } from 'vitest';
import type { MeshPoint } from './face-landmarks.ts';
import { meshPoint, poseFromKeypoints, poseFromMesh } from './head-pose.ts';
import { MESH, MESH_POINT_COUNT } from './mesh-landmarks.ts';

/** The few points that the pose is read from, on a head of about one unit, turned by yaw, then rolled. */
function mesh({ yaw = 0, roll = 0 }: { yaw?: number; roll?: number }): MeshPoint[] {
  const points: MeshPoint[] = Array.from({ length: MESH_POINT_COUNT }, () => ({ x: 0, y: 0, z: 0 }));
  const place = (index: number, x: number, y: number): void => {
    const [turnedX, z] = [x * Math.cos(yaw), x * Math.sin(yaw)];
    points[index] = {
      x: turnedX * Math.cos(roll) - y * Math.sin(roll),
      y: turnedX * Math.sin(roll) + y * Math.cos(roll),
      z,
    };
  };
  place(MESH.rightCheekEdge, -0.5, 0);
  place(MESH.leftCheekEdge, 0.5, 0);
  place(MESH.foreheadTop, 0, -0.6);
  place(MESH.chin, 0, 0.6);
  place(MESH.rightEyeOuter, -0.3, -0.2);
  place(MESH.leftEyeOuter, 0.3, -0.2);
  return points;
}

const KEYPOINTS = {
  rightEye: { x: 40, y: 50 },
  leftEye: { x: 80, y: 50 },
  noseTip: { x: 60, y: 70 },
  mouthCentre: { x: 60, y: 90 },
  rightEar: { x: 20, y: 60 },
  leftEar: { x: 100, y: 60 },
};

describe('poseFromMesh', () => {
  it('reads yaw from the depth of the cheeks, whatever the roll', () => {
    expect(poseFromMesh(mesh({ yaw: 0.4 })).yaw).toBeCloseTo(0.4);
    expect(poseFromMesh(mesh({ yaw: -0.4, roll: 0.5 })).yaw).toBeCloseTo(-0.4);
  });

  it('reads roll from the eyes, clockwise', () => {
    expect(poseFromMesh(mesh({ roll: 0.3 })).roll).toBeCloseTo(0.3);
  });
});

describe('poseFromKeypoints', () => {
  it('is zero for a frontal, level face', () => {
    expect(poseFromKeypoints(KEYPOINTS)).toEqual({ yaw: 0, pitch: 0, roll: 0 });
  });

  it('reads yaw from the nose between the ears', () => {
    expect(poseFromKeypoints({ ...KEYPOINTS, noseTip: { x: 80, y: 70 } }).yaw).toBeCloseTo(Math.asin(0.5));
    expect(poseFromKeypoints({ ...KEYPOINTS, noseTip: { x: 10, y: 70 } }).yaw).toBeCloseTo(-Math.PI / 2);
  });

  it('survives ears that coincide', () => {
    expect(poseFromKeypoints({ ...KEYPOINTS, leftEar: KEYPOINTS.rightEar }).yaw).toBe(0);
  });
});

describe('meshPoint', () => {
  it('refuses a point that the mesh does not have', () => {
    expect(() => meshPoint([], 3)).toThrow(RangeError);
  });
});
