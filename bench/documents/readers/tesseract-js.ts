import { join } from 'node:path';
import { PEERS, peerModule } from './peer-packages.ts';
import type { Reader } from './reader.ts';
import { uprightPage } from './tesseract.ts';

/** The parts of tesseract.js 7 that are used. */
interface TesseractJs {
  createWorker(language: string, engine: number, options: object): Promise<Worker>;
}
interface Worker {
  setParameters(parameters: object): Promise<unknown>;
  recognize(image: Buffer): Promise<{ readonly data: { readonly text: string } }>;
}

/** Long short-term memory engine only. */
const LSTM_ONLY = 1;

/** Language data from its npm package: nothing is fetched. */
export async function tesseractJs(): Promise<Reader> {
  const { createWorker } = peerModule('tesseract.js') as TesseractJs;
  const langPath = join(PEERS, 'node_modules/@tesseract.js-data/eng/4.0.0_best_int');
  const worker = await createWorker('eng', LSTM_ONLY, { langPath, cacheMethod: 'none' });
  await worker.setParameters({ tessedit_pageseg_mode: '6' });
  return {
    read: async (path) => {
      const { data } = await worker.recognize(await uprightPage(path));
      return { text: data.text.split('\n').filter((line) => line.trim() !== ''), barcodes: [], engine: null };
    },
  };
}
