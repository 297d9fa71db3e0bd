import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ImageError } from './image-error.ts';
import { shrinkToJpeg } from './shrink-to-jpeg.ts';

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } });

describe('shrinkToJpeg', () => {
  it('makes a large photo smaller and upright', async () => {
    const stored = await photo(400, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { format, width, height, orientation } = await sharp(await shrinkToJpeg(stored, 100)).metadata();
    expect({ format, width, height, orientation }).toEqual({
      format: 'jpeg',
      width: 50,
      height: 100,
      orientation: undefined,
    });
  });

  it('does not make a small one larger', async () => {
    const { width, height } = await sharp(await shrinkToJpeg(await photo(60, 40).png().toBuffer(), 100)).metadata();
    expect([width, height]).toEqual([60, 40]);
  });

  it('refuses what is no picture', async () => {
    await expect(shrinkToJpeg(new TextEncoder().encode('no picture'), 100)).rejects.toThrow(ImageError);
  });
});
