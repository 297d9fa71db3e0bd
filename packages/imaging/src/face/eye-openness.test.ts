import { describe, expect, it } from 'vitest';
import { eyeOpenness } from './eye-openness.ts';
import type { MeshPoint } from './face-landmarks.ts';
import { EYE_ASPECT_POINTS, MESH_POINT_COUNT } from './mesh-landmarks.ts';

/** Two eyes, ten wide, whose lids are `right` and `left` apart. */
function eyes(right: number, left: number): MeshPoint[] {
  const points: MeshPoint[] = Array.from({ length: MESH_POINT_COUNT }, () => ({ x: 0, y: 0, z: 0 }));
  for (const [side, opening] of [
    ['right', right],
    ['left', left],
  ] as const) {
    const { corners, lids } = EYE_ASPECT_POINTS[side];
    points[corners[0]] = { x: 0, y: 50, z: 0 };
    points[corners[1]] = { x: 10, y: 50, z: 0 };
    for (const [upper, lower] of lids) {
      points[upper] = { x: 4, y: 50 - opening / 2, z: 0 };
      points[lower] = { x: 4, y: 50 + opening / 2, z: 0 };
    }
  }
  return points;
}

describe('eyeOpenness', () => {
  it('is the opening over the width, averaged over both eyes', () => {
    expect(eyeOpenness(eyes(3, 3))).toBeCloseTo(0.3);
    expect(eyeOpenness(eyes(3, 1))).toBeCloseTo(0.2);
    expect(eyeOpenness(eyes(0, 0))).toBe(0);
  });

  it('does not depend on the size of the face', () => {
    const larger = eyes(3, 2).map(({ x, y, z }) => ({ x: 4 * x, y: 4 * y, z }));
    expect(eyeOpenness(larger)).toBeCloseTo(eyeOpenness(eyes(3, 2)));
  });
});
