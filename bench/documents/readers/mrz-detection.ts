import { peerModule } from './peer-packages.ts';
import type { Reader } from './reader.ts';
import { uprightPage } from './tesseract.ts';

/** The parts of mrz-detection 0.4.1 and of its image library that are used. */
interface MrzDetection {
  getMrz(image: unknown, options: object): unknown;
  readMrz(image: unknown, options: object): Promise<{ readonly mrz: readonly string[] }>;
}
interface ImageJs {
  readonly Image: { load(bytes: Buffer): Promise<unknown> };
}

export async function mrzDetection(): Promise<Reader> {
  const { getMrz, readMrz } = peerModule('mrz-detection') as MrzDetection;
  const { Image } = peerModule('image-js') as ImageJs;
  return {
    read: async (path) => {
      const image = await Image.load(await uprightPage(path));
      const { mrz } = await readMrz(getMrz(image, { debug: false, out: {} }), {});
      return { text: mrz, barcodes: [], engine: null };
    },
  };
}
