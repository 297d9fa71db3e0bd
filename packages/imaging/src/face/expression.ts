import type { MeshPoint } from './face-landmarks.ts';
import { meshPoint } from './head-pose.ts';
import { LIPS, MESH } from './mesh-landmarks.ts';

/** What the mouth does, in lengths of the same face. */
export interface Expression {
  /** Width of the mouth over the distance of the eyes' middles: 0.6 to 0.8 at rest, 0.8 to 1.1 when smiling. */
  readonly mouthWidth: number;
  /** Gap between the lips over the way from the eyes to the chin: near 0 when closed. */
  readonly mouthOpening: number;
}

export function expressionOf(mesh: readonly MeshPoint[]): Expression {
  const at = (index: number): MeshPoint => meshPoint(mesh, index);
  const right = middle(at(MESH.rightEyeOuter), at(MESH.rightEyeInner));
  const left = middle(at(MESH.leftEyeOuter), at(MESH.leftEyeInner));
  const eyesToChin = distance(middle(right, left), at(MESH.chin));
  return {
    mouthWidth: distance(at(MESH.rightMouthCorner), at(MESH.leftMouthCorner)) / distance(right, left),
    mouthOpening: distance(at(LIPS.upperInner), at(LIPS.lowerInner)) / eyesToChin,
  };
}

function middle(a: MeshPoint, b: MeshPoint): MeshPoint {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, z: (a.z + b.z) / 2 };
}

function distance(a: MeshPoint, b: MeshPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}
