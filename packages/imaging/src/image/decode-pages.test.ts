import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodePages } from './decode-pages.ts';

/** A PDF whose pages are red, green, blue … squares of one inch. */
function pdfOf(count: number): Uint8Array {
  const colours = ['1 0 0', '0 1 0', '0 0 1', '1 1 0', '0 1 1'];
  const kids = Array.from({ length: count }, (_, i) => `${3 + 2 * i} 0 R`).join(' ');
  const pages = Array.from({ length: count }, (_, i) => {
    const content = `${colours[i % 5]} rg 0 0 72 72 re f`;
    return `${3 + 2 * i} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]/Contents ${4 + 2 * i} 0 R>>endobj
${4 + 2 * i} 0 obj<</Length ${content.length}>>stream
${content}
endstream endobj`;
  });
  return Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[${kids}]/Count ${count}>>endobj
${pages.join('\n')}
trailer<</Root 1 0 R>>
%%EOF`);
}

const leading = ({ data }: { data: Uint8Array }): number => {
  const [red = 0, green = 0, blue = 0] = data;
  return [red, green, blue].indexOf(Math.max(red, green, blue));
};

describe('decodePages', () => {
  it('gives the pages of a PDF in their order', async () => {
    const pages = await decodePages(pdfOf(3));
    expect(pages.map(leading)).toEqual([0, 1, 2]);
  });

  it('stops at the limits of pages and pixels', async () => {
    expect(await decodePages(pdfOf(5), { maxPages: 2 })).toHaveLength(2);
    expect(await decodePages(pdfOf(5), { maxPixelsTogether: 50_000 })).toHaveLength(2);
    expect(await decodePages(pdfOf(2), { maxPixelsTogether: 1 })).toHaveLength(1);
  });

  it('gives the one picture of any other file', async () => {
    const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: '#00f' } });
    expect((await decodePages(await picture.png().toBuffer())).map(leading)).toEqual([2]);
  });
});
