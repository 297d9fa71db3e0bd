import type { Barcode, DocumentOutline, Quad } from '@bonafide/domain';
import { drawAamvaBack, drawBarcode, drawQrCode, type PhotoOptions, photograph } from '@bonafide/testkit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeImage, type GreyImage, toGrey } from '../image/index.ts';
import { decodeBarcodes } from './decode-barcodes.ts';
import { readBarcodes } from './read-barcodes.ts';

const grey = async (bytes: Uint8Array): Promise<GreyImage> => toGrey(await decodeImage(bytes));
const outlineOf = (quad: Quad): DocumentOutline => ({
  quad,
  method: 'network',
  confidence: 1,
  format: 'ID-1',
  cutOff: false,
});
const textOf = ({ payload }: Barcode): string => Buffer.from(payload, 'base64').toString('latin1');

async function photographedBack(seed: number, options: Partial<PhotoOptions>) {
  const back = await drawAamvaBack(seed);
  const photo = await photograph(back.png, { seed, ...options });
  return { payload: back.payload, photo, image: await grey(photo.jpeg) };
}

/** A flat card, ten pixels a millimetre, with `svg` in millimetres on it. */
async function card(svg: string): Promise<GreyImage> {
  const page = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 85.6 54" width="1280" height="807">
    <rect width="85.6" height="54" fill="#dde4e6"/>${svg}</svg>`;
  return grey(await sharp(Buffer.from(page)).png().toBuffer());
}

const HARD: Partial<PhotoOptions> = { perspective: 0.12, rotation: 14, blur: 1.6, noise: 10, quality: 55 };

describe('readBarcodes on photographs', () => {
  it('reads with an outline what no decoder reads in the photo as it is', async () => {
    const { payload, photo, image } = await photographedBack(0, HARD);
    expect((await decodeBarcodes(image)).filter(({ symbology }) => symbology === 'pdf417')).toEqual([]);
    const off = photo.corners.map(({ x, y }, i) => ({ x: x + (i % 2 ? 8 : -8), y: y + (i < 2 ? 8 : -8) }));
    const [a, b, c, d] = off;
    if (!a || !b || !c || !d) throw new Error('a quad has four corners');
    expect((await readBarcodes(image, outlineOf([a, b, c, d]))).map(textOf)).toContain(payload);
  });

  it('straightens a barcode by its own sides where no outline was found', async () => {
    const { payload, image } = await photographedBack(2, HARD);
    expect((await readBarcodes(image)).map(textOf)).toContain(payload);
  });

  it('says where the barcode lies on the photo', async () => {
    const { photo, image } = await photographedBack(4, { perspective: 0.06, rotation: 5 });
    const [barcode] = await readBarcodes(image, outlineOf(photo.corners));
    expect(barcode?.symbology).toBe('pdf417');
    const xs = barcode?.quad.map(({ x }) => x) ?? [];
    const documentWidth = photo.corners[1].x - photo.corners[0].x;
    expect((Math.max(...xs) - Math.min(...xs)) / documentWidth).toBeGreaterThan(0.7);
    expect((Math.max(...xs) - Math.min(...xs)) / documentWidth).toBeLessThan(0.95);
  });

  it('reads a card that lies upside down or on its side', async () => {
    const back = await drawAamvaBack(7);
    for (const turn of [90, 180]) {
      const turned = await sharp(back.png).rotate(turn).toBuffer();
      expect((await readBarcodes(await grey(turned))).map(textOf)).toContain(back.payload);
    }
  });
});

describe('readBarcodes on other symbologies', () => {
  it('keeps bytes that are no text', async () => {
    const bytes = Uint8Array.from({ length: 120 }, (_, i) => (i * 37) % 256);
    const [barcode] = await readBarcodes(await card(drawQrCode(bytes, { x: 50, y: 8, width: 26 }).svg));
    expect(barcode?.symbology).toBe('qr_code');
    expect(new Uint8Array(Buffer.from(barcode?.payload ?? '', 'base64'))).toEqual(bytes);
  });

  it.each(['data_matrix', 'aztec', 'code_128'] as const)('finds %s', async (symbology) => {
    const { svg } = drawBarcode(symbology, 'UTO47110815UTOPIA', { x: 20, y: 10, width: 30 });
    const [barcode] = await readBarcodes(await card(svg));
    expect([barcode?.symbology, barcode && textOf(barcode)]).toEqual([symbology, 'UTO47110815UTOPIA']);
  });
});

describe('readBarcodes without a barcode', () => {
  it('finds none on paper and none in noise', async () => {
    expect(await readBarcodes(await card(''))).toEqual([]);
    const data = Uint8Array.from({ length: 640 * 480 }, (_, i) => (Math.imul(i + 7, 2654435761) >>> 24) & 255);
    expect(await readBarcodes({ width: 640, height: 480, data })).toEqual([]);
  });

  it('takes images of a few pixels', async () => {
    expect(await readBarcodes({ width: 3, height: 2, data: new Uint8Array(6) })).toEqual([]);
  });
});
