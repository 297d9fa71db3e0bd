import type { Point } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';
import { type AffineTransform, similarityBetween } from './affine-transform.ts';
import type { FaceKeypoints, FaceLandmarks, MeshPoint } from './face-landmarks.ts';
import { meshPoint } from './head-pose.ts';
import { MESH } from './mesh-landmarks.ts';
import { cutCrop, type PlanarCrop } from './planar-crop.ts';

/** Pixels per side of the chip that the recognition network was trained on. */
export const CHIP_SIDE = 150;

/** dlib's chips show a quarter of the face's extent around it on every side. */
const CHIP_PADDING = 0.25;

/**
 * Mean positions, in the unit square of the unpadded face, of dlib's five landmarks: the left eye's outer and inner
 * corner, the right eye's outer and inner corner, the base of the nose (dlib, get_face_chip_details).
 */
const MEAN_FIVE_POINTS: readonly Point[] = [
  { x: 0.8595674596, y: 0.2134981538 },
  { x: 0.6460604764, y: 0.2289674388 },
  { x: 0.1205750621, y: 0.2137274527 },
  { x: 0.3340850614, y: 0.2290642403 },
  { x: 0.4901123136, y: 0.6277975316 },
];

/** The mesh's points for them, and the same as a mirror shows them: left and right trade places. */
const FIVE_POINTS_OF_MESH = [
  MESH.leftEyeOuter,
  MESH.leftEyeInner,
  MESH.rightEyeOuter,
  MESH.rightEyeInner,
  MESH.noseBase,
] as const;
const FIVE_POINTS_MIRRORED = [
  MESH.rightEyeOuter,
  MESH.rightEyeInner,
  MESH.leftEyeOuter,
  MESH.leftEyeInner,
  MESH.noseBase,
] as const;

/** Mean positions, on chips that were aligned by the mesh, of four key points: right eye, left eye, nose tip, mouth. */
const MEAN_KEYPOINTS: readonly Point[] = [
  { x: 47.5, y: 48 },
  { x: 102.5, y: 47.6 },
  { x: 73.7, y: 80.2 },
  { x: 74.5, y: 109.5 },
];

/**
 * The face, upright and at a fixed scale, on a chip of 150 x 150 pixels: aligned by the mesh where there is one, else by
 * the detector's key points. A mirrored chip is aligned on its own, because the mean face is not quite symmetric.
 */
export function alignFace(
  image: RgbImage,
  landmarks: FaceLandmarks,
  { mirrored }: { mirrored: boolean } = { mirrored: false },
): PlanarCrop {
  return cutCrop(image, chipTransform(landmarks, mirrored), CHIP_SIDE, CHIP_SIDE);
}

/** Maps pixels of the chip to pixels of the image. */
export function chipTransform(landmarks: FaceLandmarks, mirrored: boolean): AffineTransform {
  const onChip = landmarks.mesh === null ? MEAN_KEYPOINTS : MEAN_FIVE_POINTS.map(onPaddedChip);
  const inImage =
    landmarks.mesh === null ? fourPoints(landmarks.keypoints, mirrored) : fivePoints(landmarks.mesh, mirrored);
  return transformToChip(onChip, inImage, mirrored);
}

/**
 * Maps pixels of a chip, on which a face's points should lie `onChip`, to pixels of the image, in which they lie `inImage`.
 * For a mirrored chip `inImage` has left and right swapped: the point that takes the right eye's place is the left eye.
 */
export function transformToChip(
  onChip: readonly Point[],
  inImage: readonly Point[],
  mirrored: boolean,
): AffineTransform {
  if (!mirrored) return similarityBetween(onChip, inImage);
  const toMirrorImage = similarityBetween(
    onChip,
    inImage.map(({ x, y }) => ({ x: -x, y })),
  );
  return { ...toMirrorImage, a: -toMirrorImage.a, b: -toMirrorImage.b, tx: -toMirrorImage.tx };
}

function fivePoints(mesh: readonly MeshPoint[], mirrored: boolean): Point[] {
  return (mirrored ? FIVE_POINTS_MIRRORED : FIVE_POINTS_OF_MESH).map((index) => meshPoint(mesh, index));
}

function fourPoints({ rightEye, leftEye, noseTip, mouthCentre }: FaceKeypoints, mirrored: boolean): Point[] {
  return mirrored ? [leftEye, rightEye, noseTip, mouthCentre] : [rightEye, leftEye, noseTip, mouthCentre];
}

function onPaddedChip({ x, y }: Point): Point {
  const padded = (position: number): number => ((CHIP_PADDING + position) / (2 * CHIP_PADDING + 1)) * CHIP_SIDE;
  return { x: padded(x), y: padded(y) };
}
