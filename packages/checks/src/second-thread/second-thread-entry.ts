import { parentPort } from 'node:worker_threads';
import {
  type FaceEngine,
  loadFaceEngine,
  loadFrugally,
  type Model,
  ModelError,
  measurePicture,
  measurePrint,
} from '@bonafide/imaging';
import { readFaces } from '../read-faces.ts';
import { storedPixels } from '../stored-pixels.ts';
import { type Answered, type Asked, type Call, END, type Failure, type Reply, type Request } from './messages.ts';

/** The entry of the thread that works beside the one that reads text. */
const models = new Map<string, Promise<Model>>();
let portraitEngine: { readonly embedderCard: string | null; readonly engine: Promise<FaceEngine> } | null = null;

/** Loaded once; a failed load is not kept, so that the next caller tries again. */
function modelOf(card: string): Promise<Model> {
  const known = models.get(card);
  if (known) return known;
  const loading = loadFrugally(new URL(card)).catch((error: unknown) => {
    models.delete(card);
    throw error;
  });
  models.set(card, loading);
  return loading;
}

function faceEngine(embedderCard: string | null): Promise<FaceEngine> {
  if (portraitEngine?.embedderCard === embedderCard) return portraitEngine.engine;
  const engine = loadFaceEngine({
    ...(embedderCard !== null && { embedderCard: new URL(embedderCard) }),
    load: ({ href }) => modelOf(href),
  }).catch((error: unknown) => {
    portraitEngine = null;
    throw error;
  });
  portraitEngine = { embedderCard, engine };
  return engine;
}

async function readPortraits({ image, scale, embedderCard }: Asked['portraits']): Promise<Answered['portraits']> {
  const face = await faceEngine(embedderCard);
  return readFaces({ face }, { image, subject: 'portrait', places: storedPixels(scale) });
}

async function answer({ kind, asked }: Request): Promise<Answered[keyof Answered]> {
  switch (kind) {
    case 'load': {
      const { card, digest, inputNames, outputNames } = await modelOf(asked.card);
      return { card, digest, inputNames, outputNames };
    }
    case 'run':
      return (await modelOf(asked.card)).run(asked.inputs);
    case 'portraits':
      return readPortraits(asked);
    case 'pictureTraces':
      return measurePicture(asked);
    case 'printTraces':
      return measurePrint(asked);
  }
}

function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  return { message, model: error instanceof ModelError ? { code: error.code, name: error.model } : null };
}

let running = 0;
let ending = false;

/** A thread that is torn out of a network's run takes the whole process with it: it ends between two runs. */
function endWhenIdle(): void {
  if (ending && running === 0) parentPort?.close();
}

parentPort?.on('message', async (message: Call | typeof END) => {
  if (message === END) {
    ending = true;
    return endWhenIdle();
  }
  const { call, request } = message;
  running += 1;
  const reply: Reply = await answer(request).then(
    (given) => ({ call, answer: given }),
    (error: unknown) => ({ call, failure: failureOf(error) }),
  );
  parentPort?.postMessage(reply);
  running -= 1;
  endWhenIdle();
});
