import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PEERS, peerModule } from '../../documents/readers/peer-packages.ts';
import type { DescribingEngine } from './face-description.ts';
import { plainPixels } from './plain-pixels.ts';

interface HumanFace {
  readonly embedding?: readonly number[];
  readonly size: readonly [width: number, height: number];
}

/** The part of @vladmandic/human that is used here. */
interface Human {
  readonly tf: {
    tensor(data: Float32Array, shape: readonly number[], type: 'float32'): unknown;
    dispose(tensor: unknown): void;
  };
  load(): Promise<void>;
  detect(image: unknown): Promise<{ readonly face: readonly HumanFace[] }>;
}

const PACKAGES = join(PEERS, 'node_modules');
const OFF = { enabled: false };

/** human with everything about faces as it ships and everything else off; it has no descriptor without these. */
export async function human(): Promise<DescribingEngine> {
  globalThis.fetch = fetchFile;
  const shipped = peerModule(join(PACKAGES, '@vladmandic/human/dist/human.node-wasm.js')) as {
    readonly Human: new (config: object) => Human;
  };
  const engine = new shipped.Human({
    backend: 'wasm',
    wasmPath: join(PACKAGES, '@tensorflow/tfjs-backend-wasm/dist/'),
    modelBasePath: `file://${join(PACKAGES, '@vladmandic/human/models/')}`,
    cacheSensitivity: 0,
    filter: OFF,
    gesture: OFF,
    body: OFF,
    hand: OFF,
    object: OFF,
    face: { enabled: true, detector: { rotation: true } },
  });
  await engine.load();
  return {
    async describe(bytes) {
      const { width, height, data } = await plainPixels(bytes);
      const tensor = engine.tf.tensor(Float32Array.from(data), [1, height, width, 3], 'float32');
      const { face } = await engine.detect(tensor);
      engine.tf.dispose(tensor);
      const [largest] = face.toSorted((a, b) => b.size[0] * b.size[1] - a.size[0] * a.size[1]);
      return { descriptor: largest?.embedding ?? null, faces: face.length };
    },
  };
}

/** It loads its models by `fetch`, which has no word for files. Nothing else is fetched. */
async function fetchFile(input: string | URL | Request): Promise<Response> {
  const url = input instanceof Request ? input.url : String(input);
  if (!url.startsWith('file:')) throw new Error('only files are fetched');
  return new Response(await readFile(fileURLToPath(url)));
}
