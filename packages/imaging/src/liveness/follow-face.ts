import { type Box, boundingBox } from '@bonafide/domain';
import type { FaceDetection } from '../face/blaze-face.ts';
import { detectFaces } from '../face/detect-faces.ts';
import type { FaceKeypoints, MeshPoint } from '../face/face-landmarks.ts';
import { fitMesh } from '../face/fit-mesh.ts';
import { meshPoint } from '../face/head-pose.ts';
import type { FaceEngine } from '../face/load-face-engine.ts';
import { MESH } from '../face/mesh-landmarks.ts';
import { suppressNonMaxima } from '../face/non-maximum-suppression.ts';
import type { RgbImage } from '../image/index.ts';
import type { FrameTrack } from './frame-track.ts';

/** The face of a frame, by the mesh. */
export interface FollowedFace {
  readonly box: Box;
  readonly presence: number;
  readonly mesh: readonly MeshPoint[];
  readonly keypoints: FaceKeypoints;
}

export interface FacesInFrame {
  readonly face: FollowedFace | null;
  readonly faceCount: number;
  /** The detector looked at this frame. */
  readonly detected: boolean;
}

const MESH_ACCEPTED = 0.5;
/** The mesh follows one face; whether there is a second one only the detector sees, at least this often. */
const DETECT_EVERY = 4;
/** Boxes that the mesh is asked about. */
const MOST_CANDIDATES = 3;
/** Another face counts from this share of the largest one's height: not a portrait on the wall. */
const SECOND_FACE_HEIGHT = 0.5;
const SAME_FACE_OVERLAP = 0.4;

/** Follows the face from the frame before, or finds it. */
export async function followFace(
  engine: FaceEngine,
  image: RgbImage,
  previous: FrameTrack | null,
): Promise<FacesInFrame> {
  const mayFollow = previous?.face && previous.faceCount === 1 && previous.sinceDetection + 1 < DETECT_EVERY;
  if (mayFollow && previous.face) {
    const face = await fit(engine, image, startFrom(previous.face));
    if (face.presence >= MESH_ACCEPTED) return { face, faceCount: 1, detected: false };
  }
  return findFaces(engine, image);
}

async function findFaces(engine: FaceEngine, image: RgbImage): Promise<FacesInFrame> {
  const detections = await detectFaces(engine, image);
  const largest = detections.toSorted((a, b) => b.box.height - a.box.height).slice(0, MOST_CANDIDATES);
  const found: FollowedFace[] = [];
  for (const detection of largest) {
    const face = await fit(engine, image, detection);
    if (face.presence >= MESH_ACCEPTED) found.push(face);
  }
  const faces = suppressNonMaxima(
    found.map((face) => ({ ...face, score: face.presence })),
    SAME_FACE_OVERLAP,
  ).toSorted((a, b) => b.box.height - a.box.height);
  const face = faces[0] ?? null;
  const count = faces.filter(({ box }) => face && box.height >= SECOND_FACE_HEIGHT * face.box.height).length;
  return { face, faceCount: count, detected: true };
}

async function fit(engine: FaceEngine, image: RgbImage, from: FaceDetection): Promise<FollowedFace> {
  const { points, presence } = await fitMesh(engine, image, from);
  return { box: boundingBox(points), presence, mesh: points, keypoints: keypointsOf(points) };
}

/** Where the face was, as if the detector had just found it there. */
function startFrom({ box, rightEye, leftEye }: NonNullable<FrameTrack['face']>): FaceDetection {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const keypoints = { rightEye, leftEye, noseTip: middle, mouthCentre: middle, rightEar: middle, leftEar: middle };
  return { box, score: 1, keypoints };
}

function keypointsOf(mesh: readonly MeshPoint[]): FaceKeypoints {
  return {
    rightEye: meshPoint(mesh, MESH.rightEyeOuter),
    leftEye: meshPoint(mesh, MESH.leftEyeOuter),
    noseTip: meshPoint(mesh, MESH.noseTip),
    mouthCentre: meshPoint(mesh, 13),
    rightEar: meshPoint(mesh, MESH.rightCheekEdge),
    leftEar: meshPoint(mesh, MESH.leftCheekEdge),
  };
}
