import { pathToFileURL } from 'node:url';
import type { DocumentEngine, FaceEngine } from '@bonafide/imaging';
import { openSecondThread, type SecondThread } from './second-thread/index.ts';

/** Document engine and face engine with their models, loaded once per process. */
export interface Engines {
  readonly document: DocumentEngine;
  readonly face: FaceEngine;
  /** Where the face's networks run, and what needs no text is measured meanwhile; left out: everything happens in this thread. */
  readonly second?: SecondThread;
}

export interface EngineOptions {
  /** From two on, faces and traces of attacks are found in a thread of their own. */
  readonly threads?: number;
  /** Path of the card of an embedder that an operator brings along; null for this repository's own. */
  readonly embedderCard?: string | null;
  /** Path of the card of a detector of presentation attacks; null for none. */
  readonly attackDetectorCard?: string | null;
}

/**
 * Loads every model and verifies its digest; reading a document keeps `threads` cores busy. Throws imaging's `ModelError` when
 * a model is missing or altered. Who imports this file before anything else (`@bonafide/checks/engines`) has the second thread
 * load its code and networks, the longer part of a start, while this one loads its own.
 */
export async function loadEngines({
  threads = 1,
  embedderCard,
  attackDetectorCard,
}: EngineOptions = {}): Promise<Engines> {
  const faceOptions = {
    ...(embedderCard && { embedderCard: pathToFileURL(embedderCard) }),
    ...(attackDetectorCard && { attackDetectorCard: pathToFileURL(attackDetectorCard) }),
  };
  const second = threads > 1 ? openSecondThread(faceOptions) : null;
  second?.start();
  const { loadDocumentEngine, loadFaceEngine } = await import('@bonafide/imaging');
  const [face, document] = await Promise.all([
    loadFaceEngine({ ...faceOptions, ...(second && { load: second.loadModel }) }),
    loadDocumentEngine({}, threads).then(second ? withRecogniser : (engine) => engine),
  ]);
  return { document, face, ...(second && { second }) };
}

/** With PP-OCR's recogniser, which the first document would wait for: this thread has time while the other loads faces' networks. */
async function withRecogniser(engine: DocumentEngine): Promise<DocumentEngine> {
  await engine.recogniser();
  return engine;
}
