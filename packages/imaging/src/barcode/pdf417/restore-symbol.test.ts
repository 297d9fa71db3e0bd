import type { Quad } from '@bonafide/domain';
import { drawAamvaBack, type PhotoOptions, photograph } from '@bonafide/testkit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeImage, type GreyImage, toGrey } from '../../image/index.ts';
import { decodeBarcodes } from '../decode-barcodes.ts';
import { readBarcodes } from '../read-barcodes.ts';
import { fitSymbol } from './fit-symbol.ts';
import { restoreSymbol } from './restore-symbol.ts';

const grey = async (bytes: Uint8Array): Promise<GreyImage> => toGrey(await decodeImage(bytes));

async function photographedBack(seed: number, options: Partial<PhotoOptions>) {
  const { payload, png } = await drawAamvaBack(seed);
  return { payload, image: await grey((await photograph(png, { seed, ...options })).jpeg) };
}

async function payloadsOf(picture: GreyImage): Promise<readonly string[]> {
  return (await decodeBarcodes(picture)).map(({ bytes }) => Buffer.from(bytes).toString('latin1'));
}

const textsOf = async (image: GreyImage): Promise<readonly string[]> =>
  (await readBarcodes(image)).map(({ payload }) => Buffer.from(payload, 'base64').toString('latin1'));

/** A flat back and roughly where its symbol lies. */
async function flatBack(width: number): Promise<{ payload: string; image: GreyImage; region: Quad }> {
  const { payload, png } = await drawAamvaBack(3);
  const image = await grey(png);
  const [barcode] = await readBarcodes(image);
  if (!barcode) throw new Error('the clean back was not read');
  const scale = width / image.width;
  const [a, b, c, d] = barcode.quad.map(({ x, y }, i) => ({ x: x * scale + (i % 2 ? 6 : -5), y: y * scale + 3 }));
  if (!a || !b || !c || !d) throw new Error('a quad has four corners');
  return { payload, image: await grey(await sharp(png).resize(width).png().toBuffer()), region: [a, b, c, d] };
}

describe('restoreSymbol', () => {
  it('reads modules of little more than a pixel, which the decoder does not', async () => {
    const { payload, image, region } = await flatBack(420);
    expect(await payloadsOf(image)).not.toContain(payload);
    const restored = restoreSymbol(image, region);
    if (!restored) throw new Error('nothing restored');
    expect(await payloadsOf(restored.picture)).toEqual([payload]);
  });

  it('says where the symbol lies within a pixel, whatever the region said', async () => {
    const { image, region } = await flatBack(800);
    const moved = region.map(({ x, y }) => ({ x: x + 15, y: y - 8 }));
    const [a, b, c, d] = moved;
    if (!a || !b || !c || !d) throw new Error('a quad has four corners');
    const [one, other] = [restoreSymbol(image, region)?.quad, restoreSymbol(image, [a, b, c, d])?.quad];
    if (!one || !other) throw new Error('nothing restored');
    one.forEach(({ x, y }, i) => {
      expect(Math.hypot(x - (other[i]?.x ?? 0), y - (other[i]?.y ?? 0))).toBeLessThan(1.5);
    });
  });

  it('reads a mirrored symbol', async () => {
    const { payload, image, region } = await flatBack(900);
    const { width, height, data } = image;
    const flipped = data.map((_, i) => data[i - (i % width) + (width - 1 - (i % width))] ?? 0);
    const [a, b, c, d] = region.map(({ x, y }) => ({ x: width - x, y }));
    if (!a || !b || !c || !d) throw new Error('a quad has four corners');
    const restored = restoreSymbol({ width, height, data: flipped }, [b, a, d, c]);
    expect(restored && (await payloadsOf(restored.picture))).toEqual([payload]);
  });

  it('invents nothing where no symbol is', () => {
    const data = Uint8Array.from({ length: 900 * 300 }, (_, i) => (Math.imul(i + 7, 2654435761) >>> 24) & 255);
    const region: Quad = [
      { x: 20, y: 20 },
      { x: 880, y: 20 },
      { x: 880, y: 280 },
      { x: 20, y: 280 },
    ];
    expect(restoreSymbol({ width: 900, height: 300, data }, region)).toBeNull();
    expect(fitSymbol({ width: 900, height: 300, data: new Uint8Array(900 * 300).fill(200) }, region)).toBeNull();
  });
});

describe('readBarcodes of symbols that are set anew', () => {
  it.each([
    ['out of focus', 11, { blur: 3.2, rotation: 3 }],
    ['shaken', 12, { motion: 9, rotation: -4 }],
    ['dark and noisy', 14, { exposure: 0.3, noise: 12, blur: 1.8 }],
  ] as const)('reads what is %s', async (_, seed, options) => {
    const { payload, image } = await photographedBack(seed, options);
    expect(await textsOf(image)).toContain(payload);
  });
});
