import { CAST, DEFAULT_VIEW, renderHead } from '@bonafide/testkit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeImage, type RgbImage } from '../image/index.ts';
import { blockContrast } from './compression-artifacts.ts';

const WHOLE = { x: 0, y: 0, width: 64, height: 64 };

function grid(value: (x: number, y: number) => number): RgbImage {
  const data = Uint8Array.from({ length: 64 * 64 * 3 }, (_, index) => {
    const pixel = Math.floor(index / 3);
    return value(pixel % 64, Math.floor(pixel / 64));
  });
  return { width: 64, height: 64, data };
}

describe('blockContrast', () => {
  it('is one where every step is alike, and where there is none', () => {
    expect(
      blockContrast(
        grid((x) => (x % 2) * 10),
        WHOLE,
      ),
    ).toBeCloseTo(1);
    expect(
      blockContrast(
        grid(() => 77),
        WHOLE,
      ),
    ).toBe(1);
  });

  it('sees steps at the borders of blocks', () => {
    const blocky = grid((x) => (x % 2) + 20 * (Math.floor(x / 8) % 2));
    expect(blockContrast(blocky, WHOLE)).toBeGreaterThan(10);
  });

  it('grows as a JPEG is compressed harder', async () => {
    const head = renderHead(CAST.anna, { ...DEFAULT_VIEW, width: 320, height: 400, samples: 1 });
    const raw = { width: head.width, height: head.height, channels: 3 } as const;
    const at = async (quality: number): Promise<number> => {
      const file = await sharp(head.data, { raw }).jpeg({ quality }).toBuffer();
      return blockContrast(await decodeImage(file), { x: 80, y: 100, width: 160, height: 200 });
    };
    const [fine, coarse, coarsest] = [await at(95), await at(20), await at(5)];
    expect(coarse).toBeGreaterThan(fine);
    expect(coarsest).toBeGreaterThan(coarse);
  });
});
