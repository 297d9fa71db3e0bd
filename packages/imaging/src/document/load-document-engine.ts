import { loadModel, type Model, modelCardUrl } from '../inference/index.ts';
import { loadLineRecogniser, type TextEngine } from '../text/index.ts';

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
  readonly recogniser: URL;
  readonly mrzLine: URL;
  readonly outlines: URL;
}

const CARDS: DocumentEngineCards = {
  detector: modelCardUrl('ppocr-det'),
  recogniser: modelCardUrl('ppocr-rec'),
  mrzLine: modelCardUrl('mrz-line'),
  outlines: modelCardUrl('document-corners'),
};

/** Loads and verifies the models. Throws `ModelError`. Other cards than the repository's are for comparisons. */
export async function loadDocumentEngine(cards: Partial<DocumentEngineCards> = {}): Promise<DocumentEngine> {
  const chosen = { ...CARDS, ...cards };
  const detector = await loadModel(chosen.detector);
  const recogniser = await loadLineRecogniser(chosen.recogniser);
  const mrzLine = await loadModel(chosen.mrzLine);
  const outlines = await loadModel(chosen.outlines);
  const models = [detector, recogniser.model, mrzLine, outlines].map(({ card, digest }) => ({
    name: card.name,
    version: card.version,
    digest,
  }));
  return { detector, recogniser, mrzLine, outlines, models };
}
