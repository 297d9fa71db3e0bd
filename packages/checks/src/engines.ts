import { type DocumentEngine, type FaceEngine, loadDocumentEngine, loadFaceEngine } from '@bonafide/imaging';

/** Document engine and face engine with their models, loaded once per process. */
export interface Engines {
  readonly document: DocumentEngine;
  readonly face: FaceEngine;
}

/**
 * Loads every model and verifies its digest; reading a document keeps `threads` cores busy. Throws imaging's `ModelError` when
 * a model is missing or altered.
 */
export async function loadEngines({ threads = 1 }: { readonly threads?: number } = {}): Promise<Engines> {
  const [document, face] = await Promise.all([loadDocumentEngine({}, threads), loadFaceEngine()]);
  return { document, face };
}
