import { OCR_B, type PdfPicture, picturesPdf, SANS, textPath } from '@bonafide/testkit';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ImageError } from '../image/index.ts';
import { type DocumentEngine, loadDocumentEngine } from './load-document-engine.ts';
import { pageWithDocument } from './page-with-document.ts';

const PAGE = { width: 900, height: 1270 };

const page = async (content: string): Promise<PdfPicture> => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width}" height="${PAGE.height}"><rect width="100%" height="100%" fill="#fff"/>${content}</svg>`;
  return { jpeg: await sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer(), size: PAGE };
};

const blank = () => page('');

/** A scanned card: coloured, with print, and the shadow that its edge throws. */
const card = (top: number) => {
  const lines = ['UTOPIA IDENTITY CARD', 'SURNAME ERIKSSON', 'I<UTOD231458907<<<<<<<<<<<<<<<'].map(
    (line, i) => textPath(line, { face: i < 2 ? SANS : OCR_B, x: 160, y: top + 80 + i * 90, size: 26 }).svg,
  );
  return page(`<rect x="118" y="${top - 2}" width="684" height="434" rx="24" fill="#8a8a8a"/>
    <rect x="120" y="${top}" width="680" height="428" rx="24" fill="#9fc3d8"/><g fill="#111">${lines.join('')}</g>`);
};

let engine: DocumentEngine;
beforeAll(async () => {
  engine = await loadDocumentEngine();
});

describe('pageWithDocument', () => {
  it('passes over blank pages', async () => {
    const found = await pageWithDocument(engine, picturesPdf([await blank(), await blank(), await card(200)]));
    expect(found).toMatchObject({ page: 2, pagesWithDocument: [2] });
    expect(found.image.pageCount).toBe(3);
  });

  it('takes the first or the last of several', async () => {
    const pdf = picturesPdf([await card(150), await blank(), await card(200)]);
    expect(await pageWithDocument(engine, pdf)).toMatchObject({ page: 0, pagesWithDocument: [0, 2] });
    expect(await pageWithDocument(engine, pdf, { take: 'last' })).toMatchObject({ page: 2 });
  });

  it('keeps to the first page where no document lies on any', async () => {
    const found = await pageWithDocument(engine, picturesPdf([await blank(), await blank()]), { take: 'last' });
    expect(found).toMatchObject({ page: 0, pagesWithDocument: [] });
  });

  it('makes room for what a picture takes, and for more before a page is drawn', async () => {
    const makeRoom = vi.fn(engine.makeRoom);
    const { jpeg, size } = await card(150);
    await pageWithDocument({ ...engine, makeRoom }, jpeg);
    const twice = 2 * 3 * PAGE.width * PAGE.height;
    expect(makeRoom.mock.calls).toEqual([[twice]]);
    await pageWithDocument({ ...engine, makeRoom }, picturesPdf([{ jpeg, size }]));
    expect(makeRoom.mock.lastCall?.[0]).toBeGreaterThan(50e6);
  });

  it('looks for nothing in a file of one page', async () => {
    const { jpeg } = await card(150);
    expect(await pageWithDocument(engine, jpeg)).toMatchObject({ page: 0, pagesWithDocument: [] });
    await expect(pageWithDocument(engine, jpeg.subarray(0, 600))).rejects.toBeInstanceOf(ImageError);
  });
});
