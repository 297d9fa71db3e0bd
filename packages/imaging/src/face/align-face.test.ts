import { describe, expect, it } from 'vitest';
import { applyAffine, invertAffine, scaleOf } from './affine-transform.ts';
import { alignFace, CHIP_SIDE, chipTransform } from './align-face.ts';
import type { FaceKeypoints, FaceLandmarks, MeshPoint } from './face-landmarks.ts';
import { MESH, MESH_POINT_COUNT } from './mesh-landmarks.ts';

/** Key points of a face twice as large as on the chip, leaning clockwise by `roll`. */
function keypoints(roll: number): FaceKeypoints {
  const place = (x: number, y: number) => ({
    x: 200 + 2 * (x * Math.cos(roll) - y * Math.sin(roll)),
    y: 100 + 2 * (x * Math.sin(roll) + y * Math.cos(roll)),
  });
  return {
    rightEye: place(47.5, 48),
    leftEye: place(102.5, 47.6),
    noseTip: place(73.7, 80.2),
    mouthCentre: place(74.5, 109.5),
    rightEar: place(20, 60),
    leftEar: place(130, 60),
  };
}

function mesh(): MeshPoint[] {
  const points: MeshPoint[] = Array.from({ length: MESH_POINT_COUNT }, () => ({ x: 0, y: 0, z: 0 }));
  points[MESH.leftEyeOuter] = { x: 186, y: 100, z: 0 };
  points[MESH.leftEyeInner] = { x: 165, y: 102, z: 0 };
  points[MESH.rightEyeOuter] = { x: 112, y: 100, z: 0 };
  points[MESH.rightEyeInner] = { x: 133, y: 102, z: 0 };
  points[MESH.noseBase] = { x: 149, y: 141, z: 0 };
  return points;
}

const byKeypoints = (roll: number): FaceLandmarks => ({ keypoints: keypoints(roll), mesh: null });

describe('chipTransform', () => {
  it('undoes size and roll by the key points', () => {
    const toChip = invertAffine(chipTransform(byKeypoints(0.4), false));
    const rightEye = applyAffine(toChip, keypoints(0.4).rightEye);
    expect(rightEye.x).toBeCloseTo(47.5);
    expect(rightEye.y).toBeCloseTo(48);
  });

  it('prefers the mesh', () => {
    const transform = chipTransform({ keypoints: keypoints(0), mesh: mesh() }, false);
    expect(scaleOf(transform)).toBeCloseTo(1, 0);
    const nose = applyAffine(invertAffine(transform), { x: 149, y: 141 });
    expect(Math.hypot(nose.x - 74, nose.y - 87.8)).toBeLessThan(1);
  });

  it('reflects for the mirrored chip and puts the left eye where the right one is on the plain chip', () => {
    const landmarks = byKeypoints(0.2);
    const mirrored = chipTransform(landmarks, true);
    expect(mirrored.a * mirrored.d - mirrored.b * mirrored.c).toBeLessThan(0);
    const leftEye = applyAffine(invertAffine(mirrored), landmarks.keypoints.leftEye);
    expect(Math.hypot(leftEye.x - 47.5, leftEye.y - 48)).toBeLessThan(1);
  });
});

describe('alignFace', () => {
  it('shows a symmetric picture the same plain and mirrored', () => {
    const image = {
      width: 300,
      height: 300,
      data: Uint8Array.from({ length: 300 * 300 * 3 }, (_, index) => Math.abs((Math.floor(index / 3) % 300) - 149)),
    };
    const landmarks = { keypoints: keypoints(0), mesh: mesh() };
    const plain = alignFace(image, landmarks);
    const mirrored = alignFace(image, landmarks, { mirrored: true });
    expect(plain.data).toHaveLength(3 * CHIP_SIDE * CHIP_SIDE);
    const row = 75 * CHIP_SIDE;
    for (const x of [20, 74, 120]) expect(mirrored.data[row + x]).toBeCloseTo(plain.data[row + x] ?? -1, -0.5);
  });
});
