import { boundingBox } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';
import type { FaceDetection } from './blaze-face.ts';
import { compareFaces } from './compare-faces.ts';
import { FACE_MATCH_LIMITS } from './decide-face-match.ts';
import { faceDetector, searchFaces } from './detect-faces.ts';
import type { DetectedFace } from './detected-face.ts';
import { embedFace } from './embed-face.ts';
import type { FaceLandmarks } from './face-landmarks.ts';
import type { FaceSubject } from './face-measurements.ts';
import { measureFaceQuality } from './face-quality.ts';
import { fitMesh } from './fit-mesh.ts';
import { poseFromKeypoints, poseFromMesh } from './head-pose.ts';
import type { FaceEngine } from './load-face-engine.ts';
import { suppressNonMaxima } from './non-maximum-suppression.ts';

/** The faces of one image. */
export interface FaceAnalysis {
  /** Most prominent first. */
  readonly faces: readonly DetectedFace[];
  /** The face that counts: the largest that is surely one; null when there is none. */
  readonly chosen: DetectedFace | null;
  readonly issues: readonly FaceCountIssue[];
}

/** No face, or more than one of comparable size. */
export type FaceCountIssue = 'face.none' | 'face.several';

/** The mesh's presence above which it is believed. */
const MESH_ACCEPTED = 0.5;

/** Printed portraits fail the mesh but score 0.6 and more with the detector; false boxes rarely do. */
const SURE_WITHOUT_MESH = 0.6;

/**
 * Photos lose their EXIF orientation on the way. On their side faces are found leaning, upside down the mesh rejects most;
 * upright ones score 0.78 and more with the detector and above 0.9 with the mesh.
 */
const SURELY_UPRIGHT = { score: 0.75, meshScore: 0.9, leanRadians: 0.6 } as const;

/**
 * Smallest height, as a share of the chosen face's, at which another face counts as a second person: whoever holds the
 * camera is larger than passers-by, and a portrait is larger than the emblems and holograms of its document.
 */
const SECOND_PERSON_HEIGHT: Readonly<Record<FaceSubject, number>> = { person: 0.5, portrait: 0.75 };

/** Two boxes of one face, found in different tiles or moved by the mesh onto the same spot. */
const SAME_FACE_OVERLAP = 0.4;

/**
 * Finds the faces of an image and measures each. `subject` says whether a person stands in front of the camera or a
 * document with a printed portrait is shown.
 */
export async function analyseFaces(
  engine: FaceEngine,
  image: RgbImage,
  { subject }: { subject: FaceSubject } = { subject: 'person' },
): Promise<FaceAnalysis> {
  const faces = await findFaces(engine, image, subject);
  const ranked = faces.toSorted((a, b) => prominence(b) - prominence(a));
  const chosen = ranked[0] ?? null;
  return { faces: ranked, chosen, issues: await countIssues(engine, image, { ranked, subject }) };
}

/** Looks once, then at the turned image, and harder until something turns out to be a face. */
async function findFaces(engine: FaceEngine, image: RgbImage, subject: FaceSubject): Promise<DetectedFace[]> {
  const detect = faceDetector(engine, image);
  const asStored = await examine(engine, image, await detect(0), subject);
  if (asStored.some((face) => isSurelyUpright(face, 0))) return asStored;
  for (const quarterTurns of [1, 3, 2]) {
    const turned = await examine(engine, image, await detect(quarterTurns), subject);
    if (turned.some((face) => isSurelyUpright(face, quarterTurns))) return turned;
  }
  if (asStored.length > 0) return asStored;
  for await (const detections of searchFaces(engine, image)) {
    const found = await examine(engine, image, detections, subject);
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether detector and mesh agree on a face that stands upright once the image is turned back. */
function isSurelyUpright({ score, meshScore, pose }: DetectedFace, quarterTurns: number): boolean {
  const lean = pose.roll - (quarterTurns * Math.PI) / 2;
  const agrees = score >= SURELY_UPRIGHT.score && meshScore >= SURELY_UPRIGHT.meshScore;
  return agrees && Math.cos(lean) > Math.cos(SURELY_UPRIGHT.leanRadians);
}

async function examine(
  engine: FaceEngine,
  image: RgbImage,
  detections: readonly FaceDetection[],
  subject: FaceSubject,
): Promise<DetectedFace[]> {
  const faces: DetectedFace[] = [];
  for (const detection of detections) {
    const mesh = await fitMesh(engine, image, detection);
    const accepted = mesh.presence >= MESH_ACCEPTED;
    if (!accepted && detection.score < SURE_WITHOUT_MESH) continue;
    const landmarks: FaceLandmarks = { keypoints: detection.keypoints, mesh: accepted ? mesh.points : null };
    const pose = landmarks.mesh === null ? poseFromKeypoints(landmarks.keypoints) : poseFromMesh(landmarks.mesh);
    const box = landmarks.mesh === null ? detection.box : boundingBox(landmarks.mesh);
    faces.push({
      box,
      score: detection.score,
      meshScore: mesh.presence,
      landmarks,
      pose,
      quality: measureFaceQuality(image, { box, landmarks, pose, score: detection.score, subject }),
    });
  }
  return suppressNonMaxima(faces, SAME_FACE_OVERLAP);
}

/** Area weighed by the mesh's opinion; a face that the mesh rejects counts little beside one that it accepts. */
function prominence({ box, meshScore, score }: DetectedFace): number {
  return box.width * box.height * (meshScore >= MESH_ACCEPTED ? meshScore : 0.1 * score);
}

async function countIssues(
  engine: FaceEngine,
  image: RgbImage,
  { ranked, subject }: { ranked: readonly DetectedFace[]; subject: FaceSubject },
): Promise<FaceCountIssue[]> {
  const [chosen, ...others] = ranked;
  if (chosen === undefined) return ['face.none'];
  const large = others.filter(({ box }) => box.height >= chosen.box.height * SECOND_PERSON_HEIGHT[subject]);
  if (large.length === 0) return [];
  if (subject === 'person') return ['face.several'];
  // A ghost image repeats the holder's portrait, sometimes at nearly its size; only a stranger's face is a second person.
  const holder = await embedFace(engine, image, chosen, { subject });
  for (const face of large) {
    const { distance } = compareFaces(holder, await embedFace(engine, image, face, { subject }));
    if (distance > FACE_MATCH_LIMITS.review) return ['face.several'];
  }
  return [];
}
