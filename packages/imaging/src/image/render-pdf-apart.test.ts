import { picturesPdf } from '@bonafide/testkit';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { renderPdfPage } from './render-pdf.ts';
import { renderPdfPageApart } from './render-pdf-apart.ts';

const PAGE = { index: 0, dotsPerInch: 100, maxSide: 2000 };
const SIZE = { width: 300, height: 200 };

async function redPage(): Promise<Uint8Array> {
  const jpeg = await sharp({ create: { ...SIZE, channels: 3, background: '#c02010' } })
    .jpeg()
    .toBuffer();
  return picturesPdf([{ jpeg, size: SIZE }]);
}

it('draws what the calling thread would draw', async () => {
  const bytes = await redPage();
  const page = await renderPdfPageApart(bytes, PAGE);
  expect(page.pageCount).toBe(1);
  expect(page).toEqual(await renderPdfPage(bytes, PAGE));
});

it('draws red, green and blue of every pixel', async () => {
  const { width, height, data } = await renderPdfPageApart(await redPage(), PAGE);
  expect(data.length).toBe(3 * width * height);
  const [red = 0, green = 0, blue = 0] = data.subarray(3 * (width * Math.floor(height / 2) + Math.floor(width / 2)));
  expect([Math.abs(red - 0xc0), Math.abs(green - 0x20), Math.abs(blue - 0x10)].every((off) => off < 6)).toBe(true);
});

it('names what is wrong with a file', async () => {
  const code = (bytes: Uint8Array, index = 0) =>
    renderPdfPageApart(bytes, { ...PAGE, index }).then(
      () => null,
      (error: { code?: string }) => error.code,
    );
  expect(await code(Buffer.from('%PDF-1.7 nothing'))).toBe('pdf.broken');
  expect(await code(await redPage(), 3)).toBe('pdf.empty');
});

it('draws several at a time', async () => {
  const bytes = await redPage();
  const pages = await Promise.all([1, 2, 3].map(() => renderPdfPageApart(bytes, PAGE)));
  expect(new Set(pages.map(({ data }) => data.length)).size).toBe(1);
});
