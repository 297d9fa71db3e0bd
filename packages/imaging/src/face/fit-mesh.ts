import { type Box, boundingBox, type Point } from '@bonafide/domain';
import { type RgbImage, release } from '../image/index.ts';
import { applyAffine, scaleOf, squareCrop } from './affine-transform.ts';
import type { FaceDetection } from './blaze-face.ts';
import type { MeshPoint } from './face-landmarks.ts';
import { meshPoint } from './head-pose.ts';
import type { FaceEngine } from './load-face-engine.ts';
import { MESH } from './mesh-landmarks.ts';
import { cutCrop } from './planar-crop.ts';

/** Pixels per side of the mesh network's input. */
export const MESH_SIDE = 192;

/** The network was trained on crops that show half as much again as the face. */
const CROP_MARGIN = 1.5;

/** Below this the first fit says nothing about where the face is, and a second one from it would wander off. */
const WORTH_REFINING = 0.3;

export interface MeshFit {
  /** In pixels of the image. */
  readonly points: readonly MeshPoint[];
  /** The network's opinion in [0,1] that the crop shows a face. */
  readonly presence: number;
}

/** Fits the mesh from a detection, then once more on the upright crop that the first fit suggests. */
export async function fitMesh(
  engine: Pick<FaceEngine, 'mesh'>,
  image: RgbImage,
  detection: FaceDetection,
): Promise<MeshFit> {
  const { rightEye, leftEye } = detection.keypoints;
  const first = await fitInCrop(engine, image, cropAround(detection.box, rightEye, leftEye));
  if (first.presence < WORTH_REFINING) return first;
  const outerEyes = [meshPoint(first.points, MESH.rightEyeOuter), meshPoint(first.points, MESH.leftEyeOuter)] as const;
  return fitInCrop(engine, image, cropAround(boundingBox(first.points), ...outerEyes));
}

interface MeshCrop {
  readonly centre: Point;
  readonly extent: number;
  readonly angleRadians: number;
}

function cropAround(face: Box, rightEye: Point, leftEye: Point): MeshCrop {
  return {
    centre: { x: face.x + face.width / 2, y: face.y + face.height / 2 },
    extent: CROP_MARGIN * Math.max(face.width, face.height),
    angleRadians: Math.atan2(leftEye.y - rightEye.y, leftEye.x - rightEye.x),
  };
}

async function fitInCrop(engine: Pick<FaceEngine, 'mesh'>, image: RgbImage, crop: MeshCrop): Promise<MeshFit> {
  const toImage = squareCrop(crop.centre, { side: MESH_SIDE, ...crop });
  const seen = cutCrop(image, toImage, MESH_SIDE, MESH_SIDE);
  const { landmarks, presence } = await engine.mesh(seen);
  release(seen.data);
  const scale = scaleOf(toImage);
  const points = Array.from({ length: landmarks.length / 3 }, (_, index) => {
    // The network counts from pixel edges, crops from pixel centres.
    const inCrop = { x: (landmarks[3 * index] ?? 0) - 0.5, y: (landmarks[3 * index + 1] ?? 0) - 0.5 };
    return { ...applyAffine(toImage, inCrop), z: (landmarks[3 * index + 2] ?? 0) * scale };
  });
  return { points, presence };
}
