import { loadModel, type Model, modelCardUrl, readModelCard } from '../inference/index.ts';
import { type LineRecogniser, loadLatinRecogniser, loadLineRecogniser, type TextEngine } from '../text/index.ts';

/** The models that read documents, loaded once per process. */
export interface DocumentEngine extends TextEngine {
  readonly mrzLine: Model;
  /** Finds documents on photographs. */
  readonly outlines: Model;
  /** What is behind every reading, for results that must explain themselves. */
  readonly models: readonly { readonly name: string; readonly version: string; readonly digest: string }[];
}

export interface DocumentEngineCards {
  readonly detector: URL;
  readonly latin: URL;
  readonly recogniser: URL;
  readonly mrzLine: URL;
  readonly outlines: URL;
}

const CARDS: DocumentEngineCards = {
  detector: modelCardUrl('ppocr-det'),
  latin: modelCardUrl('latin-line'),
  recogniser: modelCardUrl('ppocr-rec'),
  mrzLine: modelCardUrl('mrz-line'),
  outlines: modelCardUrl('document-corners'),
};

/**
 * Loads and verifies the models; PP-OCR's recogniser follows when a line first needs it. Throws `ModelError`.
 * Other cards than the repository's are for comparisons. One reading keeps `threads` cores busy while a network runs.
 */
export async function loadDocumentEngine(
  cards: Partial<DocumentEngineCards> = {},
  threads = 1,
): Promise<DocumentEngine> {
  const chosen = { ...CARDS, ...cards };
  const detector = await loadModel(chosen.detector, threads);
  const latin = await loadLatinRecogniser(chosen.latin, threads);
  const mrzLine = await loadModel(chosen.mrzLine, threads);
  const outlines = await loadModel(chosen.outlines, threads);
  const read = [detector.card, latin.card, await readModelCard(chosen.recogniser), mrzLine.card, outlines.card];
  const models = read.map(({ name, version, sha256 }) => ({ name, version, digest: sha256 }));
  let loaded: Promise<LineRecogniser> | null = null;
  const recogniser = (): Promise<LineRecogniser> => {
    loaded ??= loadLineRecogniser(chosen.recogniser, threads);
    return loaded;
  };
  return { detector, latin, recogniser, mrzLine, outlines, models };
}
