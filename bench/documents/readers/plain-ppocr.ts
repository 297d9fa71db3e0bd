import { readFile } from 'node:fs/promises';
import { decodeImage, loadDocumentEngine, readTextPlainly } from '@bonafide/imaging';
import type { Reader } from './reader.ts';

/** PP-OCR as it comes: text detection and its general recogniser on every box, nothing that knows documents. */
export async function plainPpocr(): Promise<Reader> {
  const engine = await loadDocumentEngine();
  return {
    read: async (path) => {
      const image = await decodeImage(await readFile(path));
      const lines = await readTextPlainly(engine, image);
      return { text: lines.map(({ text }) => text), barcodes: [], engine: null };
    },
  };
}
