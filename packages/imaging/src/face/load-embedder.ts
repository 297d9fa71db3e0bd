import type { Point } from '@bonafide/domain';
import { release } from '../image/index.ts';
import { type LoadModel, loadModel, type Model, modelCardUrl } from '../inference/index.ts';
import { CHIP_SIDE, chipTransform, transformToChip } from './align-face.ts';
import { FACE_MATCH_LIMITS } from './decide-face-match.ts';
import { type EmbedderPlan, readEmbedderCard } from './embedder-card.ts';
import type { FaceEmbedder } from './face-embedder.ts';
import type { FaceLandmarks, MeshPoint } from './face-landmarks.ts';
import type { FaceMatchLimits } from './face-match-limits.ts';
import { meshPoint } from './head-pose.ts';
import { MESH } from './mesh-landmarks.ts';
import { type ModelInput, plainInput, tensorOf } from './model-input.ts';
import type { PlanarCrop } from './planar-crop.ts';

/** Descriptors of other models are scaled so that their review limit lies here, where similarity passes one half. */
const REVIEW_DISTANCE = FACE_MATCH_LIMITS.review;

/** The embedder of this repository. Throws a `ModelError` when its file is missing or altered. */
export async function loadStandardEmbedder(load: LoadModel = loadModel): Promise<FaceEmbedder> {
  const model = await load(modelCardUrl('face-recognition'));
  return {
    name: model.card.name,
    digest: model.digest,
    side: CHIP_SIDE,
    limits: FACE_MATCH_LIMITS,
    chipTransform,
    describe: (chips) => describe(model, chips, plainInput(CHIP_SIDE)),
  };
}

/** An embedder that an operator brings along, by its card. Throws a `ModelError` when card or file cannot be used. */
export async function loadEmbedder(cardUrl: URL, load: LoadModel = loadModel): Promise<FaceEmbedder> {
  const { embedder: plan, name } = await readEmbedderCard(cardUrl);
  const model = await load(cardUrl);
  const limits = distancesOf(plan);
  const scale = REVIEW_DISTANCE / limits.review;
  return {
    name,
    digest: model.digest,
    side: plan.input.side,
    limits: {
      match: limits.match * scale,
      review: REVIEW_DISTANCE,
      reviewPoorPortrait: limits.reviewPoorPortrait * scale,
    },
    chipTransform: (landmarks, mirrored) => templateTransform(plan.alignment, landmarks, mirrored),
    describe: async (chips) => (await describe(model, chips, plan.input)).map((raw) => scaled(raw, plan, scale)),
  };
}

async function describe(model: Model, chips: readonly PlanarCrop[], input: ModelInput): Promise<Float32Array[]> {
  const [inputName = '', outputName = ''] = [model.inputNames[0], model.outputNames[0]];
  const pixels = tensorOf(chips, input);
  const descriptors = (await model.run({ [inputName]: pixels }))[outputName];
  release(pixels.data);
  if (descriptors === undefined) throw new Error('the network has no output');
  const length = descriptors.data.length / chips.length;
  return chips.map((_, index) => descriptors.data.slice(index * length, (index + 1) * length));
}

/** Unit vectors whose cosine is c lie sqrt(2 - 2c) apart, so that one measure serves both kinds. */
function distancesOf({ comparison, limits }: EmbedderPlan): FaceMatchLimits {
  if (comparison === 'euclidean') return limits;
  const apart = (cosine: number): number => Math.sqrt(2 - 2 * cosine);
  const { match, review, reviewPoorPortrait } = limits;
  return { match: apart(match), review: apart(review), reviewPoorPortrait: apart(reviewPoorPortrait) };
}

function scaled(raw: Float32Array, { comparison }: EmbedderPlan, scale: number): Float32Array {
  const length = comparison === 'cosine' ? Math.hypot(...raw) : 1;
  return raw.map((value) => (length > 0 ? (value * scale) / length : 0));
}

/** Aligns by the mesh's points where there is a mesh, else by the detector's, which know only the middle of the mouth. */
function templateTransform(template: readonly Point[], { mesh, keypoints }: FaceLandmarks, mirrored: boolean) {
  if (mesh !== null) return transformToChip(template, fivePoints(mesh, mirrored), mirrored);
  const { rightEye, leftEye, noseTip, mouthCentre } = keypoints;
  const [eyeR, eyeL, nose, mouthR, mouthL] = template;
  if (!eyeR || !eyeL || !nose || !mouthR || !mouthL) throw new RangeError('five points are needed');
  const eyes = mirrored ? [leftEye, rightEye] : [rightEye, leftEye];
  return transformToChip([eyeR, eyeL, nose, between(mouthR, mouthL)], [...eyes, noseTip, mouthCentre], mirrored);
}

function fivePoints(mesh: readonly MeshPoint[], mirrored: boolean): Point[] {
  const at = (index: number): Point => meshPoint(mesh, index);
  const right = [between(at(MESH.rightEyeOuter), at(MESH.rightEyeInner)), at(MESH.rightMouthCorner)] as const;
  const left = [between(at(MESH.leftEyeOuter), at(MESH.leftEyeInner)), at(MESH.leftMouthCorner)] as const;
  const [first, second] = mirrored ? [left, right] : [right, left];
  return [first[0], second[0], at(MESH.noseTip), first[1], second[1]];
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
