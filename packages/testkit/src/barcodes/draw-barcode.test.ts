import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, type ReadInputBarcodeFormat, readBarcodes } from 'zxing-wasm/reader';
import { drawBarcode, drawPdf417 } from './draw-barcode.ts';
import { type DrawnSymbology, moduleGrid } from './module-grid.ts';

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  await prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm) }, fireImmediately: true });
});

const PAYLOAD = Buffer.from('@\n\x1e\rANSI 636014080002 ~ \xe9\xff', 'latin1');
const READER: Readonly<Record<DrawnSymbology, ReadInputBarcodeFormat>> = {
  pdf417: 'PDF417',
  qr_code: 'QRCode',
  data_matrix: 'DataMatrix',
  aztec: 'Aztec',
  code_128: 'Code128',
  code_39: 'Code39',
};

/** Prints the drawing at ten pixels a millimetre and reads it with an independent decoder. */
async function readBack(symbology: DrawnSymbology, payload: Uint8Array): Promise<Uint8Array | undefined> {
  const { svg } = drawBarcode(symbology, payload, { x: 3, y: 3, width: 74 });
  const page = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 90" width="1200" height="1350">${svg}</svg>`;
  const png = await sharp(Buffer.from(page)).flatten({ background: '#c8d2cc' }).png().toBuffer();
  const [result] = await readBarcodes(png, { formats: [READER[symbology]] });
  return result?.bytes;
}

describe('drawBarcode', () => {
  it.each(['pdf417', 'qr_code', 'data_matrix', 'aztec'] as const)('draws bytes as %s', async (symbology) => {
    expect(Buffer.from((await readBack(symbology, PAYLOAD)) ?? [])).toEqual(PAYLOAD);
  });

  it.each(['code_128', 'code_39'] as const)('draws text as %s', async (symbology) => {
    const text = Buffer.from('UTO-4711 A');
    expect(Buffer.from((await readBack(symbology, text)) ?? [])).toEqual(text);
  });

  it('keeps the given width and says where the modules are', () => {
    const { box } = drawPdf417('HELLO', { x: 5, y: 7, width: 60, height: 12 });
    expect(box.x).toBeGreaterThan(5);
    expect(box.x + box.width).toBeLessThan(65);
    expect(box.y + box.height).toBeLessThan(19);
  });
});

describe('moduleGrid', () => {
  it('makes PDF417 of the columns asked for: 17 modules each, and four columns of frame', () => {
    expect(moduleGrid('pdf417', PAYLOAD, { columns: 6 }).columns).toBe(17 * (6 + 4) + 1);
    expect(moduleGrid('pdf417', PAYLOAD).moduleHeight).toBe(3);
  });

  it('refuses what the symbology cannot hold', () => {
    expect(() => moduleGrid('code_39', Buffer.from('é', 'latin1'))).toThrow();
  });
});
