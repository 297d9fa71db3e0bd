import { describe, expect, it } from 'vitest';
import { expressionOf } from './expression.ts';
import type { MeshPoint } from './face-landmarks.ts';
import { LIPS, MESH, MESH_POINT_COUNT } from './mesh-landmarks.ts';

/** Eyes 100 apart, chin 200 below them; the mouth as given. */
function mesh({ width, gap }: { width: number; gap: number }): MeshPoint[] {
  const points = Array.from({ length: MESH_POINT_COUNT }, () => ({ x: 0, y: 0, z: 0 }));
  points[MESH.rightEyeOuter] = { x: -70, y: 0, z: 0 };
  points[MESH.rightEyeInner] = { x: -30, y: 0, z: 0 };
  points[MESH.leftEyeInner] = { x: 30, y: 0, z: 0 };
  points[MESH.leftEyeOuter] = { x: 70, y: 0, z: 0 };
  points[MESH.chin] = { x: 0, y: 200, z: 0 };
  points[MESH.rightMouthCorner] = { x: -width / 2, y: 120, z: 0 };
  points[MESH.leftMouthCorner] = { x: width / 2, y: 120, z: 0 };
  points[LIPS.upperInner] = { x: 0, y: 120 - gap / 2, z: 0 };
  points[LIPS.lowerInner] = { x: 0, y: 120 + gap / 2, z: 0 };
  return points;
}

describe('expressionOf', () => {
  it('measures the mouth in lengths of the face', () => {
    expect(expressionOf(mesh({ width: 70, gap: 0 }))).toEqual({ mouthWidth: 0.7, mouthOpening: 0 });
    expect(expressionOf(mesh({ width: 95, gap: 40 }))).toEqual({ mouthWidth: 0.95, mouthOpening: 0.2 });
  });
});
