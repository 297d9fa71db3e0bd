import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeImage } from './decode-image.ts';

const RED = { r: 200, g: 0, b: 0 };
const BLUE = { r: 0, g: 0, b: 200 };

/** Left half red, right half blue. */
function twoColours(width = 80, height = 40) {
  const blue = { create: { width: width / 2, height, channels: 3, background: BLUE } } as const;
  return sharp({ create: { width, height, channels: 3, background: RED } }).composite([
    { input: blue, left: width / 2, top: 0 },
  ]);
}

function colourAt(image: { width: number; data: Uint8Array }, x: number, y: number): number[] {
  const from = (y * image.width + x) * 3;
  return [...image.data.subarray(from, from + 3)];
}

const EMPTY_PAGE_PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 144 72]/Contents 4 0 R>>endobj
4 0 obj<</Length 28>>stream
1 0 0 rg 0 0 72 72 re f     
endstream endobj
trailer<</Root 1 0 R>>
%%EOF`;

describe('decodeImage', () => {
  it.each(['jpeg', 'png', 'webp', 'tiff', 'gif', 'avif'] as const)('reads %s', async (format) => {
    const image = await decodeImage(await twoColours().toFormat(format, { quality: 95 }).toBuffer());
    expect(image).toMatchObject({ format, width: 80, height: 40, scale: 1, pageCount: 1 });
    expect(image.data).toHaveLength(80 * 40 * 3);
    expect(colourAt(image, 5, 20)[0]).toBeGreaterThan(150);
    expect(colourAt(image, 75, 20)[2]).toBeGreaterThan(150);
  });

  it('turns the picture as its EXIF orientation says', async () => {
    const image = await decodeImage(await twoColours().jpeg().withMetadata({ orientation: 6 }).toBuffer());
    expect(image).toMatchObject({ width: 40, height: 80, storedWidth: 40, storedHeight: 80 });
    expect(colourAt(image, 20, 5)[0]).toBeGreaterThan(150);
  });

  it('lays transparency on white and keeps three channels for grey files', async () => {
    const clear = {
      create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    } as const;
    expect(colourAt(await decodeImage(await sharp(clear).png().toBuffer()), 9, 9)).toEqual([255, 255, 255]);
    const grey = await decodeImage(await twoColours().toColourspace('b-w').png().toBuffer());
    expect(grey.data).toHaveLength(80 * 40 * 3);
  });

  it('reduces large pictures and says by how much', async () => {
    const image = await decodeImage(await twoColours(400, 100).png().toBuffer(), { maxSide: 200 });
    expect(image).toMatchObject({ width: 200, height: 50, storedWidth: 400, scale: 0.5 });
  });

  it('draws a PDF page', async () => {
    const image = await decodeImage(Buffer.from(EMPTY_PAGE_PDF));
    expect(image).toMatchObject({ format: 'pdf', width: 400, height: 200, pageCount: 1 });
    expect(colourAt(image, 50, 100)).toEqual([255, 0, 0]);
    expect(colourAt(image, 350, 100)).toEqual([255, 255, 255]);
  });
});

describe('decodeImage refuses', () => {
  const refusal = (bytes: Uint8Array, options = {}) =>
    decodeImage(bytes, options).then(
      () => null,
      (error: { code: string }) => error.code,
    );

  it('nothing, and what is no picture', async () => {
    expect(await refusal(new Uint8Array())).toBe('image.empty');
    expect(await refusal(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('image.unsupported');
  });

  it("HEIC by its own name, also where the first brand is the container's", async () => {
    expect(await refusal(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'))).toBe('image.heic');
    expect(await refusal(Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1heic'))).toBe('image.heic');
    expect(await refusal(Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1avif'))).toBe('image.broken');
    expect(await refusal(Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom'))).toBe('image.unsupported');
  });

  it('cut-off files', async () => {
    const noise = sharp({
      create: {
        width: 200,
        height: 200,
        channels: 3,
        background: '#808080',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    });
    const jpeg = await noise.jpeg().toBuffer();
    expect(await refusal(jpeg.subarray(0, jpeg.length / 2))).toBe('image.broken');
    expect(await refusal(jpeg.subarray(0, 20))).toBe('image.broken');
  });

  it('too many bytes, too many pixels, too few', async () => {
    const png = await twoColours().png().toBuffer();
    expect(await refusal(png, { maxBytes: 10 })).toBe('image.too_large');
    expect(await refusal(png, { maxPixels: 3000 })).toBe('image.too_large');
    expect(await refusal(await twoColours(16, 16).png().toBuffer())).toBe('image.too_small');
  });

  it('animations', async () => {
    const frames = Buffer.alloc(40 * 80 * 3).fill(200, 40 * 40 * 3);
    const raw = { width: 40, height: 80, channels: 3, pageHeight: 40 } as const;
    expect(
      await refusal(
        await sharp(frames, { raw })
          .gif({ loop: 0, delay: [50, 50] })
          .toBuffer(),
      ),
    ).toBe('image.animated');
  });

  it('broken PDF files and pages that do not exist', async () => {
    expect(await refusal(Buffer.from('%PDF-1.7\nnothing'))).toBe('pdf.broken');
    expect(await refusal(Buffer.from(EMPTY_PAGE_PDF), { page: 3 })).toBe('pdf.empty');
  });

  it('PDF pages too thin to hold anything', async () => {
    const hair = EMPTY_PAGE_PDF.replace('[0 0 144 72]', '[0 0 14400 1]');
    expect(await refusal(Buffer.from(hair))).toBe('image.too_small');
  });
});
