import type { FrameFace, Point } from '@bonafide/domain';
import { eyeOpenness } from '../face/eye-openness.ts';
import type { MeshPoint } from '../face/face-landmarks.ts';
import { meshPoint } from '../face/head-pose.ts';
import { MESH } from '../face/mesh-landmarks.ts';

/** Sides of the nose and of the head in MediaPipe's mesh. */
const NOSTRILS = [129, 358] as const;
const EARS = [234, 454] as const;
/** Upper edge of the upper lip, lower edge of the lower. */
const LIPS = [0, 17] as const;

/** Points over the whole face, bone rather than lips and lids: outline, brows, corners of the eyes, nose, cheeks, mouth. */
const PLANAR_POINTS = [
  10, 54, 284, 93, 323, 234, 454, 136, 365, 172, 397, 152, 70, 105, 107, 336, 334, 300, 33, 133, 362, 263, 168, 6, 4, 1,
  98, 327, 50, 280, 61, 291, 0, 17,
] as const;

type FaceShape = Pick<
  FrameFace,
  'yaw' | 'pitch' | 'eyesOpen' | 'mouthWidth' | 'mouthLift' | 'eyeDistance' | 'perspective' | 'landmarks'
>;

/** The shape of a face in its own frame: from the middle of the eyes, along the line through them, in distances between them. */
export function faceShape(mesh: readonly MeshPoint[]): FaceShape {
  const right = middle(mesh, MESH.rightEyeOuter, MESH.rightEyeInner);
  const left = middle(mesh, MESH.leftEyeOuter, MESH.leftEyeInner);
  const eyeDistance = Math.hypot(left.x - right.x, left.y - right.y);
  const centre = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
  const along = { x: (left.x - right.x) / eyeDistance, y: (left.y - right.y) / eyeDistance };
  const inFace = (index: number): Point => {
    const { x, y } = meshPoint(mesh, index);
    const [dx, dy] = [(x - centre.x) / eyeDistance, (y - centre.y) / eyeDistance];
    return { x: rounded(dx * along.x + dy * along.y), y: rounded(dy * along.x - dx * along.y) };
  };
  const meanHeight = ([a, b]: readonly [number, number]): number => (inFace(a).y + inFace(b).y) / 2;
  const nose = inFace(MESH.noseTip);
  return {
    yaw: nose.x,
    pitch: -nose.y,
    eyesOpen: rounded(eyeOpenness(mesh)),
    mouthWidth: rounded(distance(mesh, [MESH.rightMouthCorner, MESH.leftMouthCorner]) / eyeDistance),
    mouthLift: rounded(meanHeight(LIPS) - meanHeight([MESH.rightMouthCorner, MESH.leftMouthCorner])),
    eyeDistance: rounded(eyeDistance),
    perspective: rounded(distance(mesh, NOSTRILS) / distance(mesh, EARS)),
    landmarks: PLANAR_POINTS.map(inFace),
  };
}

function middle(mesh: readonly MeshPoint[], from: number, to: number): Point {
  const [a, b] = [meshPoint(mesh, from), meshPoint(mesh, to)];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function distance(mesh: readonly MeshPoint[], [from, to]: readonly [number, number]): number {
  const [a, b] = [meshPoint(mesh, from), meshPoint(mesh, to)];
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Facts travel as text: more digits than these are noise. */
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
