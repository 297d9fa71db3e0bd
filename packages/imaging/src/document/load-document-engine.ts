import { loadModel, type Model, modelCardUrl, type OwnModel, readModelCard } from '../inference/index.ts';
import { loadLatinRecogniser, loadLineRecogniser, type OwnLineRecogniser, type TextEngine } from '../text/index.ts';

/** The models that read documents, loaded once per process. */
export interface DocumentEngine extends TextEngine {
  readonly mrzLine: Model;
  /** Finds documents on photographs. */
  readonly outlines: Model;
  /** What is behind every reading, for results that must explain themselves. */
  readonly models: readonly { readonly name: string; readonly version: string; readonly digest: string }[];
  /**
   * Gives back what the largest networks and their runs hold, some 90 MB of 130, until they are needed: for what takes much memory
   * before anything is read. They are loaded again then, in 0.1 s of processor time.
   */
  rest(): Promise<void>;
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
  let loaded: Promise<OwnLineRecogniser> | null = null;
  const recogniser = (): Promise<OwnLineRecogniser> => {
    loaded ??= loadLineRecogniser(chosen.recogniser, threads);
    return loaded;
  };
  const rest = async (): Promise<void> => {
    const large: readonly (OwnModel | undefined)[] = [detector, (await loaded)?.model];
    await Promise.all(large.map((model) => model?.rest()));
  };
  return { detector, latin, recogniser, mrzLine, outlines, models, rest };
}
