import { availableParallelism } from 'node:os';
import type { Reader } from './reader.ts';

/** Names of the readers that compete; `tesseract:LANGUAGE` for each language's data. */
export const OURS = 'bonafide';
export const PEER_READERS = ['plain PP-OCR', 'tesseract:eng', 'tesseract.js', 'mrz-detection', 'raw zxing'] as const;

/** Loads a reader by its name, and nothing of the others. Throws when what it needs is not installed. */
export async function loadReader(name: string, tessdata: string | null): Promise<Reader> {
  if (name.startsWith('tesseract:')) {
    return (await import('./tesseract.ts')).tesseract(name.slice('tesseract:'.length), tessdata);
  }
  switch (name) {
    case OURS:
      return loadOurs();
    case 'plain PP-OCR':
      return (await import('./plain-ppocr.ts')).plainPpocr();
    case 'tesseract.js':
      return (await import('./tesseract-js.ts')).tesseractJs();
    case 'mrz-detection':
      return (await import('./mrz-detection.ts')).mrzDetection();
    case 'raw zxing':
      return (await import('./raw-zxing.ts')).rawZxing();
    default:
      throw new Error(`no such reader: ${name}`);
  }
}

/** As a worker starts: the engines first, so that both threads load their code at the same time. */
async function loadOurs(): Promise<Reader> {
  const { loadEngines } = await import('@bonafide/checks/engines');
  const [engines, { bonafide }] = await Promise.all([
    loadEngines({ threads: availableParallelism() }),
    import('./bonafide.ts'),
  ]);
  return bonafide(engines);
}
