import { pathToFileURL } from 'node:url';
import { type DocumentEngine, type FaceEngine, loadDocumentEngine, loadFaceEngine } from '@bonafide/imaging';

/** Document engine and face engine with their models, loaded once per process. */
export interface Engines {
  readonly document: DocumentEngine;
  readonly face: FaceEngine;
}

export interface EngineOptions {
  readonly threads?: number;
  /** Path of the card of an embedder that an operator brings along; null for this repository's own. */
  readonly embedderCard?: string | null;
  /** Path of the card of a detector of presentation attacks; null for none. */
  readonly attackDetectorCard?: string | null;
}

/**
 * Loads every model and verifies its digest; reading a document keeps `threads` cores busy. Throws imaging's `ModelError` when
 * a model is missing or altered.
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
  const [document, face] = await Promise.all([loadDocumentEngine({}, threads), loadFaceEngine(faceOptions)]);
  return { document, face };
}
