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

/** What a network is loaded for: many runs on inputs of many sizes, or few on inputs of one size. */
type Use = 'often' | 'seldom';

/**
 * Used often: the arena keeps what one run needs, since inputs are bounded; buffers that went back to the system after every layer
 * cost 0.2 s of page faults a document where the allocator does give them back (`FRUGAL_MEMORY` of the server). Memory patterns are
 * kept for every input size, and there are many. Threads that wait sleep: spinning takes the core from whoever has work.
 *
 * Used seldom: one memory pattern, so that a run has its buffers in one block, which goes back after it (8 MB less of the networks
 * of faces, for 1 to 3 ms a run); and weights stay as few bytes as their file has, to be unpacked by each run (16 MB less of the
 * recognition of faces, loaded in 0.03 s instead of 0.16, for 15 ms a run).
 */
const sessionOptions = (threads: number, use: Use): InferenceSession.SessionOptions => ({
  intraOpNumThreads: threads,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  enableCpuMemArena: use === 'often',
  enableMemPattern: use === 'seldom',
  extra: {
    session: { intra_op: { allow_spinning: '0' } },
    ...(use === 'seldom' && { optimization: { disable_specified_optimizers: 'ConstantFolding' } }),
  },
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
export async function loadModel(cardUrl: URL, threads = 1, use: Use = 'often'): Promise<OwnModel> {
  const card = await readModelCard(cardUrl);
  const open = async (): Promise<InferenceSession> => {
    const bytes = await readModelFile(card, cardUrl, card.name);
    try {
      return await InferenceSession.create(bytes, sessionOptions(threads, use));
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

/**
 * The same for a network that runs once or twice a document, on inputs of one size: between its runs it holds its weights alone.
 * What it says is the same but for rounding.
 */
export const loadFrugally = (cardUrl: URL): Promise<OwnModel> => loadModel(cardUrl, 1, 'seldom');

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
