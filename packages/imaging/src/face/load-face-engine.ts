import { loadModel, type Model, modelCardUrl, type Tensor } from '../inference/index.ts';
import type { AnchorOutput } from './blaze-face.ts';
import type { PlanarCrop } from './planar-crop.ts';

/** The three networks behind faces, loaded once per process; every session uses one thread. */
export interface FaceEngine {
  /** Anchor outputs for a crop of 256 x 256 pixels. */
  readonly detect: (crop: PlanarCrop) => Promise<AnchorOutput[]>;
  /** 468 points in pixels of a crop of 192 x 192, and the network's opinion in [0,1] that it shows a face. */
  readonly mesh: (crop: PlanarCrop) => Promise<MeshOutput>;
  /** One descriptor for each chip of 150 x 150 pixels. */
  readonly describe: (chips: readonly PlanarCrop[]) => Promise<Float32Array[]>;
  /** SHA-256 digests of the model files. */
  readonly digests: { readonly detection: string; readonly mesh: string; readonly recognition: string };
}

export interface MeshOutput {
  /** x, y, z of point after point. */
  readonly landmarks: Float32Array;
  readonly presence: number;
}

/** Loads the models from `models/face-*`. Throws a `ModelError` when one is missing or is not the one of its card. */
export async function loadFaceEngine(): Promise<FaceEngine> {
  const [detection, mesh, recognition] = await Promise.all([
    loadModel(modelCardUrl('face-detection')),
    loadModel(modelCardUrl('face-mesh')),
    loadModel(modelCardUrl('face-recognition')),
  ]);
  return {
    detect: (crop) => runDetection(detection, crop),
    mesh: (crop) => runMesh(mesh, crop),
    describe: (chips) => runRecognition(recognition, chips),
    digests: { detection: detection.digest, mesh: mesh.digest, recognition: recognition.digest },
  };
}

async function runDetection(model: Model, crop: PlanarCrop): Promise<AnchorOutput[]> {
  const outputs = await model.run({ pixels: pixelsOf([crop]) });
  const featureMap = (stride: number, anchorsPerCell: number): AnchorOutput => ({
    stride,
    anchorsPerCell,
    scores: outputOf(outputs, `scores_${stride}`).data,
    boxes: outputOf(outputs, `boxes_${stride}`).data,
  });
  return [featureMap(16, 2), featureMap(32, 6)];
}

async function runMesh(model: Model, crop: PlanarCrop): Promise<MeshOutput> {
  const outputs = await model.run({ pixels: pixelsOf([crop]) });
  return { landmarks: outputOf(outputs, 'landmarks').data, presence: outputOf(outputs, 'presence').data[0] ?? 0 };
}

async function runRecognition(model: Model, chips: readonly PlanarCrop[]): Promise<Float32Array[]> {
  const { data, dims } = outputOf(await model.run({ pixels: pixelsOf(chips) }), 'descriptor');
  const length = dims[1] ?? 0;
  return chips.map((_, index) => data.slice(index * length, (index + 1) * length));
}

/** Crops of one size as one tensor. */
function pixelsOf(crops: readonly PlanarCrop[]): Tensor {
  const { width = 0, height = 0, data: first = new Float32Array(0) } = crops[0] ?? {};
  const data = new Float32Array(first.length * crops.length);
  for (const [index, crop] of crops.entries()) data.set(crop.data, index * first.length);
  return { data, dims: [crops.length, 3, height, width] };
}

function outputOf(outputs: Readonly<Record<string, Tensor>>, name: string): Tensor {
  const output = outputs[name];
  if (output === undefined) throw new Error(`the network has no output ${name}`);
  return output;
}
