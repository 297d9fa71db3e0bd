import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BarcodeSymbology } from '@bonafide/domain';
import { decodeImage } from '@bonafide/imaging';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Reader } from './reader.ts';

const IMAGING = join(import.meta.dirname, '../../../packages/imaging/package.json');

const SYMBOLOGIES: Readonly<Record<string, BarcodeSymbology>> = {
  PDF417: 'pdf417',
  QRCode: 'qr_code',
  DataMatrix: 'data_matrix',
  Aztec: 'aztec',
};

/** ZXing on the photo as it is: its own search for barcodes, at its most thorough, without our rectification. */
export async function rawZxing(): Promise<Reader> {
  const wasmBinary = await readFile(createRequire(IMAGING).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer }, fireImmediately: true });
  return {
    read: async (path) => {
      const { data, width, height } = await decodeImage(await readFile(path));
      const found = await readBarcodes(rgba(data, width, height), { tryHarder: true, textMode: 'Plain' });
      const barcodes = found.map(({ format, bytes }) => ({
        symbology: SYMBOLOGIES[format] ?? 'other',
        payload: Buffer.from(bytes).toString('base64'),
      }));
      return { text: [], barcodes, engine: null };
    },
  };
}

function rgba(rgb: Uint8Array, width: number, height: number): ImageData {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) data.set(rgb.subarray(i * 3, i * 3 + 3), i * 4);
  return { data, width, height, colorSpace: 'srgb' } as ImageData;
}
