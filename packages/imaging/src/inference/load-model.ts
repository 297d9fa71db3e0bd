// First: the library looks at the environment when it is loaded.
import './refuse-telemetry.ts';

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-node';
import { release } from '../image/release.ts';
import { locateModelFile, type ModelCard, type ModelFile, readModelCard } from './model-card.ts';
import { ModelError } from './model-error.ts';

/** Row-major 32-bit floats with their shape. */
export interface Tensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** A loaded network. `run` takes and gives tensors by the network's own names. */
export interface Model {
  readonly card: ModelCard;
  /** Hexadecimal SHA-256 of the loaded file. */
  readonly digest: string;
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Record<string, Tensor>>;
}

/** A network of this thread. */
export interface OwnModel extends Model {
  /**
   * Gives back what its weights and its runs so far hold: those keep the memory of the largest one for good. The next run loads it
   * again, in 0.01 to 0.1 s of processor time. Does nothing while it runs.
   */
  rest(): Promise<void>;
  /** Whether the next run has to load it first. */
  isResting(): boolean;
}

/** How whoever needs a network comes by it: loads it here, or has it run by somebody else. */
export type LoadModel = (cardUrl: URL) => Promise<Model>;

/** Whether every input of a network has the same dimensions. */
type InputSizes = 'many' | 'one';

/**
 * Inputs of many sizes: the arena keeps what one run needs, since they are bounded; buffers that went back to the system after every
 * layer cost 0.2 s of page faults a document where the allocator does give them back (`FRUGAL_MEMORY` of the server). Memory
 * patterns are kept for every input size. Inputs of one size need one pattern: a run has its buffers in one block, which goes back
 * after it (8 MB less of the networks of faces, for 1 to 3 ms a run). Threads that wait sleep: spinning takes the core from whoever
 * has work.
 */
const sessionOptions = (threads: number, sizes: InputSizes): InferenceSession.SessionOptions => ({
  intraOpNumThreads: threads,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  enableCpuMemArena: sizes === 'many',
  enableMemPattern: sizes === 'one',
  extra: { session: { intra_op: { allow_spinning: '0' } } },
});

/** Reads a file of a model and refuses it unless its SHA-256 is the card's. */
export async function readModelFile(file: ModelFile, cardUrl: URL, name: string): Promise<Uint8Array> {
  const url = locateModelFile(file, cardUrl);
  if (url === null) throw new ModelError('model.missing', name);
  const bytes = await readFile(url);
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== file.sha256) throw new ModelError('model.digest_mismatch', name);
  return bytes;
}

/** Loads the model that a card describes; one run of it keeps `threads` cores busy. Throws `ModelError` when it is missing, altered or unloadable. */
export async function loadModel(cardUrl: URL, threads = 1, sizes: InputSizes = 'many'): Promise<OwnModel> {
  const card = await readModelCard(cardUrl);
  const open = async (): Promise<InferenceSession> => {
    const bytes = await readModelFile(card, cardUrl, card.name);
    try {
      return await InferenceSession.create(bytes, sessionOptions(threads, sizes));
    } catch {
      throw new ModelError('model.unloadable', card.name);
    } finally {
      // The session has copied them.
      release(bytes);
    }
  };
  const { inputNames, outputNames, ...session } = await keepSession(open);
  return { card, digest: card.sha256, inputNames, outputNames, ...session };
}

/** The same for a network whose inputs all have one size: between its runs it holds no more than its weights. */
export const loadModelOfOneSize = (cardUrl: URL): Promise<OwnModel> => loadModel(cardUrl, 1, 'one');

type KeptSession = Pick<OwnModel, 'inputNames' | 'outputNames' | 'run' | 'rest' | 'isResting'>;

/** A session that is opened again after a rest; one that did not open is tried again by the next run. */
async function keepSession(open: () => Promise<InferenceSession>): Promise<KeptSession> {
  const first = await open();
  let session: Promise<InferenceSession> | null = Promise.resolve(first);
  let running = 0;
  const opened = (): Promise<InferenceSession> => {
    session ??= open().catch((error: unknown) => {
      session = null;
      throw error;
    });
    return session;
  };
  return {
    inputNames: first.inputNames,
    outputNames: first.outputNames,
    async run(inputs) {
      running++;
      try {
        return await runSession(await opened(), inputs);
      } finally {
        running--;
      }
    },
    async rest() {
      if (running > 0 || session === null) return;
      const resting = session;
      session = null;
      await (await resting).release();
    },
    isResting: () => session === null,
  };
}

async function runSession(
  session: InferenceSession,
  inputs: Readonly<Record<string, Tensor>>,
): Promise<Record<string, Tensor>> {
  const feeds = Object.fromEntries(
    Object.entries(inputs).map(([name, { data, dims }]) => [name, new OrtTensor('float32', data, dims)]),
  );
  const results = await session.run(feeds);
  return Object.fromEntries(
    Object.entries(results).map(([name, tensor]) => {
      if (!(tensor.data instanceof Float32Array)) throw new TypeError(`output ${name} does not hold 32-bit floats`);
      return [name, { data: tensor.data, dims: tensor.dims }];
    }),
  );
}
