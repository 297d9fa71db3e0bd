import { seededRandom } from '@bonafide/testkit';
import { describe, expect, it } from 'vitest';
import type { RgbImage } from '../image/index.ts';
import { SMALL_PRINT, smoothPrint } from './smooth-print.ts';

const SIDE = 40;

/** A grey step from 60 to 180 in the middle, and noise. */
function noisyStep(noise: number): RgbImage {
  const random = seededRandom(3);
  const data = Uint8Array.from({ length: SIDE * SIDE * 3 }, (_, index) => {
    const column = Math.floor(index / 3) % SIDE;
    return Math.round((column < SIDE / 2 ? 60 : 180) + noise * random.normal());
  });
  return { width: SIDE, height: SIDE, data };
}

/** Mean and deviation of the red channel over columns of every row. */
function statistics({ data }: RgbImage, [from, to]: readonly [number, number]): { mean: number; deviation: number } {
  const reds = Array.from(data)
    .filter((_, index) => index % 3 === 0)
    .filter((_, pixel) => pixel % SIDE >= from && pixel % SIDE < to);
  const mean = reds.reduce((sum, red) => sum + red, 0) / reds.length;
  return { mean, deviation: Math.sqrt(reds.reduce((sum, red) => sum + (red - mean) ** 2, 0) / reds.length) };
}

describe('smoothPrint', () => {
  it('takes most of the noise away and keeps the level', () => {
    const smooth = statistics(smoothPrint(noisyStep(8), SMALL_PRINT), [4, 16]);
    expect(smooth.deviation).toBeLessThan(3);
    expect(Math.abs(smooth.mean - 60)).toBeLessThan(2);
  });

  it('leaves an edge as steep as it was', () => {
    const smooth = smoothPrint(noisyStep(8), SMALL_PRINT);
    expect(Math.abs(statistics(smooth, [19, 20]).mean - 60)).toBeLessThan(6);
    expect(Math.abs(statistics(smooth, [20, 21]).mean - 180)).toBeLessThan(6);
  });

  it('changes nothing where nothing varies, up to the border', () => {
    const plain = { width: 9, height: 7, data: new Uint8Array(9 * 7 * 3).fill(77) };
    expect(smoothPrint(plain, SMALL_PRINT)).toEqual(plain);
  });
});
