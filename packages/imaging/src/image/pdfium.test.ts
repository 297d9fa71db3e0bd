import { picturesPdf } from '@bonafide/testkit';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { limitMemory, startPdfium } from './pdfium.ts';
import { renderPdfPage } from './render-pdf.ts';

/** A module that has one memory of 1 to 32768 pages and exports it as `m`. */
const MODULE = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[5, 6, 1, 1, 1, 0x80, 0x80, 0x02],
  ...[7, 5, 1, 1, 0x6d, 2, 0],
]);

async function memoryOf(module: Uint8Array<ArrayBuffer>): Promise<WebAssembly.Memory> {
  const { instance } = await WebAssembly.instantiate(module);
  return instance.exports.m as WebAssembly.Memory;
}

it('lets a memory grow to its new limit and no further', async () => {
  expect((await memoryOf(MODULE)).grow(500)).toBe(1);
  const limited = await memoryOf(limitMemory(MODULE, 300));
  expect(limited.grow(299)).toBe(1);
  expect(() => limited.grow(1)).toThrow(RangeError);
});

it('refuses modules without a limit to replace', () => {
  expect(() => limitMemory(MODULE.subarray(0, 8), 300)).toThrow('no memory');
});

it('starts one PDFium beside another', async () => {
  const [a, b] = await Promise.all([startPdfium(), startPdfium()]);
  expect(a === b).toBe(false);
});

it('has memory enough for the largest scan that is taken, which would come out blank otherwise', async () => {
  const size = { width: 7_000, height: 8_500 };
  const jpeg = await sharp({ create: { ...size, channels: 3, background: '#204060' } })
    .jpeg({ quality: 50 })
    .toBuffer();
  const { data } = await renderPdfPage(picturesPdf([{ jpeg, size }]), { index: 0, dotsPerInch: 72, maxSide: 600 });
  const middle = 3 * Math.floor(data.length / 6);
  expect(data[middle]).toBeLessThan(120);
});
