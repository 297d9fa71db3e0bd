import { join } from 'node:path';
import { PEERS, peerModule } from '../../documents/readers/peer-packages.ts';
import type { DescribingEngine } from './face-description.ts';
import { plainPixels } from './plain-pixels.ts';

/** The part of @vladmandic/face-api that its own examples use to describe a face. */
interface FaceApi {
  readonly tf: {
    setBackend(name: string): Promise<boolean>;
    ready(): Promise<void>;
    tensor3d(data: Int32Array, shape: readonly number[], type: 'int32'): { dispose(): void };
  };
  readonly nets: Readonly<Record<string, { loadFromDisk(folder: string): Promise<void> } | undefined>>;
  detectSingleFace(image: unknown): {
    withFaceLandmarks(): { withFaceDescriptor(): Promise<{ readonly descriptor: Float32Array } | undefined> };
  };
}

const PACKAGES = join(PEERS, 'node_modules');
const NETS = ['ssdMobilenetv1', 'faceLandmark68Net', 'faceRecognitionNet'];

/** face-api as it ships: SSD detector, 68 landmarks, its own crop, on the fastest backend that installs without downloads. */
export async function faceApi(): Promise<DescribingEngine> {
  const wasm = peerModule('@tensorflow/tfjs-backend-wasm') as { setWasmPaths(folder: string): void };
  wasm.setWasmPaths(join(PACKAGES, '@tensorflow/tfjs-backend-wasm/dist/'));
  const api = peerModule(join(PACKAGES, '@vladmandic/face-api/dist/face-api.node-wasm.js')) as FaceApi;
  await api.tf.setBackend('wasm');
  await api.tf.ready();
  for (const net of NETS) await api.nets[net]?.loadFromDisk(join(PACKAGES, '@vladmandic/face-api/model'));
  return {
    async describe(bytes) {
      const { width, height, data } = await plainPixels(bytes);
      const tensor = api.tf.tensor3d(Int32Array.from(data), [height, width, 3], 'int32');
      const found = await api.detectSingleFace(tensor).withFaceLandmarks().withFaceDescriptor();
      tensor.dispose();
      return { descriptor: found ? [...found.descriptor] : null, faces: found ? 1 : 0 };
    },
  };
}
