import { type DocumentEngine, type FaceEngine, loadDocumentEngine, loadFaceEngine } from '@bonafide/imaging';

/** Document engine and face engine with their models, loaded once per process. */
export interface Engines {
  readonly document: DocumentEngine;
  readonly face: FaceEngine;
}

/** Loads every model and verifies its digest. Throws imaging's `ModelError` when one is missing or altered. */
export async function loadEngines(): Promise<Engines> {
  const [document, face] = await Promise.all([loadDocumentEngine(), loadFaceEngine()]);
  return { document, face };
}
