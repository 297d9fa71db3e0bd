import { drawAamvaBack, SANS, textPath } from '@bonafide/testkit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeImage, type GreyImage, toGrey } from '../image/index.ts';
import { barcodeLikeness } from './barcode-likeness.ts';
import { texturedRegions } from './barcode-texture.ts';
import { drawView, sketchView, straightView } from './barcode-view.ts';
import { regionQuad } from './region-quad.ts';

async function quadsOf(image: GreyImage, counts: (x: number, y: number) => boolean = () => true) {
  return texturedRegions(image, 800, counts)
    .map(regionQuad)
    .filter((quad) => quad !== null);
}
const back = async (): Promise<GreyImage> => toGrey(await decodeImage((await drawAamvaBack(3)).png));

async function page(lines: readonly string[], size: number): Promise<GreyImage> {
  const text = lines.map((line, i) => textPath(line, { face: SANS, x: 40, y: 80 + i * size * 1.4, size }).svg).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="800"><rect width="1280" height="800" fill="#eee"/><g fill="#111">${text}</g></svg>`;
  return toGrey(await decodeImage(await sharp(Buffer.from(svg)).png().toBuffer()));
}

describe('texturedRegions and regionQuad', () => {
  it('find the barcode of a card first and its four sides within a few pixels', async () => {
    const [quad] = await quadsOf(await back());
    if (!quad) throw new Error('no region');
    const [a, b, c, d] = quad;
    expect(b.x - a.x).toBeGreaterThan(1150);
    expect(Math.abs(a.y - b.y)).toBeLessThan(12);
    expect(Math.abs(a.x - d.x)).toBeLessThan(24);
    expect(c.y - b.y).toBeGreaterThan(130);
  });

  it('leave out what the caller does not count', async () => {
    expect(await quadsOf(await back(), () => false)).toEqual([]);
  });
});

describe('barcodeLikeness', () => {
  const judged = async (image: GreyImage) => {
    const views = (await quadsOf(image)).map((quad) => drawView(image, straightView(quad, false)));
    return (await Promise.all(views)).map(barcodeLikeness);
  };

  it('knows a barcode', async () => {
    expect((await judged(await back()))[0]).toBe('bars');
  });

  it('spends no time on print', async () => {
    const lines = Array.from({ length: 12 }, (_, i) => `LINE ${i} OF ORDINARY PRINT, WORDS AND 0123 FIGURES`);
    expect(await judged(await page(lines, 34))).not.toContain('bars');
  });

  it('knows a barcode of which a lamp burns rows out', async () => {
    const image = await back();
    const [quad] = await quadsOf(image);
    if (!quad) throw new Error('no region');
    const view = await drawView(image, sketchView(quad));
    const data = view.data.slice();
    for (let y = Math.round(view.height * 0.22); y < view.height * 0.4; y++) {
      const row = data.subarray(y * view.width, (y + 1) * view.width);
      row.fill(255, view.width * 0.3, view.width * 0.6);
    }
    expect(barcodeLikeness({ ...view, data })).toBe('bars');
  });

  it('is not fooled by an even grey', () => {
    expect(barcodeLikeness({ width: 200, height: 60, data: new Uint8Array(12000).fill(128) })).toBe(null);
  });
});
