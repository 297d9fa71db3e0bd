import { release } from '../image/index.ts';
import { type LoadModel, loadModel, type Model, modelCardUrl, type Tensor } from '../inference/index.ts';
import { type AttackDetector, loadAttackDetector } from '../presentation/index.ts';
import type { AnchorOutput } from './blaze-face.ts';
import type { FaceEmbedder } from './face-embedder.ts';
import { loadEmbedder, loadStandardEmbedder } from './load-embedder.ts';
import { plainInput, tensorOf } from './model-input.ts';
import type { PlanarCrop } from './planar-crop.ts';

/** The networks behind faces, loaded once per process; every session uses one thread. */
export interface FaceEngine {
  /** Anchor outputs for a crop of 256 x 256 pixels. */
  readonly detect: (crop: PlanarCrop) => Promise<AnchorOutput[]>;
  /** 468 points in pixels of a crop of 192 x 192, and the network's opinion in [0,1] that it shows a face. */
  readonly mesh: (crop: PlanarCrop) => Promise<MeshOutput>;
  /** Describes aligned chips: this repository's network, or the one that an operator named. */
  readonly embedder: FaceEmbedder;
  /** A network that tells attacks from people, where an operator brought one along. */
  readonly attackDetector: AttackDetector | null;
  /** Age and apparent sex on a crop of 224 x 224 pixels; loads its network with the first call. */
  readonly age: (crop: PlanarCrop) => Promise<AgeOutput>;
  /** SHA-256 digests of the model files. */
  readonly digests: { readonly detection: string; readonly mesh: string; readonly recognition: string };
}

export interface MeshOutput {
  /** x, y, z of point after point. */
  readonly landmarks: Float32Array;
  readonly presence: number;
}

export interface AgeOutput {
  /** A probability for each year of age, from 0. */
  readonly years: Float32Array;
  /** In [0,1]: how masculine the face looks to the network. */
  readonly masculine: number;
  readonly digest: string;
}

export interface FaceEngineOptions {
  /** Card of another embedder than this repository's. Its descriptors are never compared with those of another one. */
  readonly embedderCard?: URL;
  /** Card of a detector of presentation attacks; left out: none. */
  readonly attackDetectorCard?: URL;
  /** Where the networks come from; into this thread unless told otherwise. */
  readonly load?: LoadModel;
}

/** Loads the models from `models/face-*`. Throws a `ModelError` when one is missing or is not the one of its card. */
export async function loadFaceEngine({
  embedderCard,
  attackDetectorCard,
  load = loadModel,
}: FaceEngineOptions = {}): Promise<FaceEngine> {
  const [detection, mesh, embedder, attackDetector] = await Promise.all([
    load(modelCardUrl('face-detection')),
    load(modelCardUrl('face-mesh')),
    embedderCard === undefined ? loadStandardEmbedder(load) : loadEmbedder(embedderCard, load),
    attackDetectorCard === undefined ? null : loadAttackDetector(attackDetectorCard, load),
  ]);
  return {
    detect: (crop) => runDetection(detection, crop),
    mesh: (crop) => runMesh(mesh, crop),
    embedder,
    attackDetector,
    age: ageNetwork(load),
    digests: { detection: detection.digest, mesh: mesh.digest, recognition: embedder.digest },
  };
}

async function runDetection(model: Model, crop: PlanarCrop): Promise<AnchorOutput[]> {
  const outputs = await runOn(model, crop);
  const featureMap = (stride: number, anchorsPerCell: number): AnchorOutput => ({
    stride,
    anchorsPerCell,
    scores: outputOf(outputs, `scores_${stride}`).data,
    boxes: outputOf(outputs, `boxes_${stride}`).data,
  });
  return [featureMap(16, 2), featureMap(32, 6)];
}

async function runMesh(model: Model, crop: PlanarCrop): Promise<MeshOutput> {
  const outputs = await runOn(model, crop);
  return { landmarks: outputOf(outputs, 'landmarks').data, presence: outputOf(outputs, 'presence').data[0] ?? 0 };
}

/** Most processes never estimate an age, so the network is loaded when it is first asked; a failed load is tried again. */
function ageNetwork(load: LoadModel): FaceEngine['age'] {
  let loading: Promise<Model> | null = null;
  return async (crop) => {
    loading ??= load(modelCardUrl('face-age'));
    const model = await loading.catch((error: unknown) => {
      loading = null;
      throw error;
    });
    const outputs = await runOn(model, crop);
    const masculine = outputOf(outputs, 'masculine').data[0] ?? 0;
    return { years: outputOf(outputs, 'ages').data, masculine, digest: model.digest };
  };
}

async function runOn(model: Model, crop: PlanarCrop): Promise<Record<string, Tensor>> {
  const pixels = tensorOf([crop], plainInput(crop.width));
  const outputs = await model.run({ pixels });
  release(pixels.data);
  return outputs;
}

function outputOf(outputs: Readonly<Record<string, Tensor>>, name: string): Tensor {
  const output = outputs[name];
  if (output === undefined) throw new Error(`the network has no output ${name}`);
  return output;
}
