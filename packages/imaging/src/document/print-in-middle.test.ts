import { type DocumentOutline, quadOfBox } from '@bonafide/domain';
import { SANS, textPath } from '@bonafide/testkit';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DecodedImage, decodeImage } from '../image/index.ts';
import { type DocumentEngine, loadDocumentEngine } from './load-document-engine.ts';
import { printInMiddle } from './print-in-middle.ts';

const PRINT = ['UTOPIA IDENTITY CARD', 'SURNAME ERIKSSON', 'GIVEN NAMES ANNA MARIA', 'DATE OF BIRTH 12.08.1974'];

/** Print on a picture of 1000 by 800 px, from `top` on. */
async function picture(print: readonly string[], top = 330): Promise<DecodedImage> {
  const text = print.map((line, i) => textPath(line, { face: SANS, x: 300, y: top + i * 52, size: 30 }).svg);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="800"><rect width="1000" height="800" fill="#dfe8e2"/>
    <g fill="#1a1a22">${text.join('')}</g></svg>`;
  return decodeImage(await sharp(Buffer.from(svg)).png().toBuffer());
}

function outlineAt(x: number, y: number): DocumentOutline {
  const quad = quadOfBox({ x, y, width: 540, height: 340 });
  return { quad, method: 'network', confidence: 0.9, format: 'ID-1', cutOff: false };
}

describe('print in the middle of the picture', () => {
  let engine: DocumentEngine;
  let image: DecodedImage;
  beforeAll(async () => {
    engine = await loadDocumentEngine();
    image = await picture(PRINT);
  });
  const corner = outlineAt(-200, -200);
  const amount = (read: DocumentOutline | null, located: readonly DocumentOutline[] = []) =>
    printInMiddle(engine, image, { read, located });

  it('is counted where the document that was read lies elsewhere', async () => {
    expect(await amount(corner)).toBeGreaterThan(40);
  });

  it('is none where that document lies there, or another that was located', async () => {
    expect(await amount(outlineAt(280, 270))).toBe(0);
    expect(await amount(corner, [outlineAt(280, 270)])).toBe(0);
    expect(await amount(null)).toBe(0);
  });

  it('is counted a little above the middle, too, and not at the edge', async () => {
    const printed = async (top: number) =>
      printInMiddle(engine, await picture(PRINT, top), { read: corner, located: [] });
    expect(await printed(230)).toBeGreaterThan(40);
    expect(await printed(620)).toBeLessThan(30);
  });

  it('is none on a picture without any', async () => {
    expect(await printInMiddle(engine, await picture([]), { read: corner, located: [] })).toBe(0);
  });
});
