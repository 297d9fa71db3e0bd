import type { MeshPoint } from './face-landmarks.ts';
import { meshPoint } from './head-pose.ts';
import { EYE_ASPECT_POINTS } from './mesh-landmarks.ts';

/**
 * Eye aspect ratio (Soukupova and Cech, 2016): the lids' distance over the eye's width, averaged over both eyes. Open eyes
 * measured 0.17 to 0.33 and closed ones 0.13 to 0.24, differently for every person: compare it with the same person's
 * own baseline, never with a fixed limit.
 */
export function eyeOpenness(mesh: readonly MeshPoint[]): number {
  return (eyeAspectRatio(mesh, 'right') + eyeAspectRatio(mesh, 'left')) / 2;
}

function eyeAspectRatio(mesh: readonly MeshPoint[], side: keyof typeof EYE_ASPECT_POINTS): number {
  const { corners, lids } = EYE_ASPECT_POINTS[side];
  const heights = lids.map((pair) => distance(mesh, pair));
  return heights.reduce((sum, height) => sum + height, 0) / (heights.length * distance(mesh, corners));
}

function distance(mesh: readonly MeshPoint[], [from, to]: readonly [number, number]): number {
  const a = meshPoint(mesh, from);
  const b = meshPoint(mesh, to);
  return Math.hypot(a.x - b.x, a.y - b.y);
}
