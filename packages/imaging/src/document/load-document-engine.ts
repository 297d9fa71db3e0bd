import { loadModel, MemoryBudget, type Model, modelCardUrl, readModelCard } from '../inference/index.ts';
import { type LineRecogniser, loadLatinRecogniser, loadLineRecogniser, type TextEngine } from '../text/index.ts';

/** The models that read documents, loaded once per process. */
export interface DocumentEngine extends TextEngine {
  readonly mrzLine: Model;
  /** Finds documents on photographs. */
  readonly outlines: Model;
  /** What is behind every reading, for results that must explain themselves. */
  readonly models: readonly { readonly name: string; readonly version: string; readonly digest: string }[];
  /**
   * Makes room for `bytes` more where the process would hold too much: the largest networks give back what they and their runs
   * hold, some 75 MB, until they are needed, and are loaded again then, in 0.16 s of processor time.
   */
  makeRoom(bytes: number): Promise<void>;
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

/** What the two largest networks hold after runs on the largest input, weights included, in bytes. */
const DETECTOR_BYTES = 50 * 2 ** 20;
const RECOGNISER_BYTES = 25 * 2 ** 20;

/**
 * Loads and verifies the models; PP-OCR's recogniser follows when a line first needs it. Throws `ModelError`.
 * Other cards than the repository's are for comparisons. One reading keeps `threads` cores busy while a network runs. The largest
 * networks rest for each other, and for pictures, where `budget` demands it.
 */
export async function loadDocumentEngine(
  cards: Partial<DocumentEngineCards> = {},
  threads = 1,
  budget = new MemoryBudget(),
): Promise<DocumentEngine> {
  const chosen = { ...CARDS, ...cards };
  const detector = budget.watch(await loadModel(chosen.detector, threads), DETECTOR_BYTES);
  const latin = await loadLatinRecogniser(chosen.latin, threads);
  const mrzLine = await loadModel(chosen.mrzLine, threads);
  const outlines = await loadModel(chosen.outlines, threads);
  const read = [detector.card, latin.card, await readModelCard(chosen.recogniser), mrzLine.card, outlines.card];
  const models = read.map(({ name, version, sha256 }) => ({ name, version, digest: sha256 }));
  let loaded: Promise<LineRecogniser> | null = null;
  const recogniser = (): Promise<LineRecogniser> => {
    loaded ??= loadLineRecogniser(chosen.recogniser, threads).then(({ model, characters }) => ({
      model: budget.watch(model, RECOGNISER_BYTES),
      characters,
    }));
    return loaded;
  };
  const makeRoom = (bytes: number): Promise<void> => budget.makeRoom(bytes);
  return { detector, latin, recogniser, mrzLine, outlines, models, makeRoom };
}
