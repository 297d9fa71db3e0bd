import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeImage } from '../pixels/index.ts';
import { hardPhoto } from './photo-options.ts';
import { photograph } from './photograph.ts';

let card: Buffer;

/** A white card with a red, a green and a blue square at known places. */
beforeAll(async () => {
  const square = (colour: string, x: number, y: number): string =>
    `<rect x="${x}" y="${y}" width="60" height="60" fill="${colour}"/>`;
  const squares = square('#f00', 60, 60) + square('#0c0', 680, 60) + square('#00f', 680, 400);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="520"><rect width="800" height="520" fill="#fff"/>${squares}</svg>`;
  card = await sharp(Buffer.from(svg)).png().toBuffer();
});

/** The colour channel that leads at a place of a JPEG, upright. */
async function leading(jpeg: Buffer, x: number, y: number): Promise<'red' | 'green' | 'blue'> {
  const upright = await decodeImage(await sharp(jpeg).autoOrient().png().toBuffer());
  const at = 3 * (Math.round(y) * upright.width + Math.round(x));
  const [red = 0, green = 0, blue = 0] = upright.data.slice(at, at + 3);
  if (red > green && red > blue) return 'red';
  return green > blue ? 'green' : 'blue';
}

const FRAME = { width: 900, height: 700 };
const SQUARES = [
  ['red', { x: 90, y: 90 }],
  ['green', { x: 710, y: 90 }],
  ['blue', { x: 710, y: 430 }],
] as const;

describe('photograph', () => {
  it.each([
    ['an ordinary photo', {}],
    ['a turned card', { rotation: 25, perspective: 0.06 }],
    ['a camera held sideways', { orientation: 6 }],
    ['a camera held upside down', { orientation: 3 }],
    ['a camera held the other way', { orientation: 8 }],
  ] as const)('knows where every place of the card went: %s', async (_name, options) => {
    const photo = await photograph(card, { seed: 5, ...FRAME, ...options });
    for (const [colour, place] of SQUARES) {
      const { x, y } = photo.project(place);
      expect(await leading(photo.jpeg, x, y)).toBe(colour);
    }
  });

  it('projects the corners onto the corners', async () => {
    const photo = await photograph(card, { seed: 6, ...FRAME });
    const quad = photo.projectBox({ x: 0, y: 0, width: 800, height: 520 });
    quad.forEach((corner, i) => {
      expect(corner.x).toBeCloseTo(photo.corners[i]?.x ?? Number.NaN, 6);
      expect(corner.y).toBeCloseTo(photo.corners[i]?.y ?? Number.NaN, 6);
    });
  });

  it('keeps the whole card in the frame, even when taken in haste', async () => {
    for (let seed = 1; seed <= 4; seed++) {
      const photo = await photograph(card, { ...hardPhoto(seed), ...FRAME, rotation: 30 });
      for (const { x, y } of photo.corners) {
        expect(x).toBeGreaterThan(-0.02 * FRAME.width);
        expect(x).toBeLessThan(1.02 * FRAME.width);
        expect(y).toBeGreaterThan(-0.02 * FRAME.height);
        expect(y).toBeLessThan(1.02 * FRAME.height);
      }
    }
  });

  it('is the same photograph for the same seed, another for another', async () => {
    const [a, b, c] = await Promise.all([7, 7, 8].map((seed) => photograph(card, { seed, ...FRAME })));
    expect(a?.jpeg.equals(b?.jpeg ?? Buffer.alloc(0))).toBe(true);
    expect(a?.jpeg.equals(c?.jpeg ?? Buffer.alloc(0))).toBe(false);
  });

  it('burns out what a lamp shines on', async () => {
    const dull = { seed: 9, ...FRAME, shadow: 0, noise: 0 };
    const photo = await photograph(card, { ...dull, glare: 1, glareAt: [710 / 800, 90 / 520] });
    const { x, y } = photo.project({ x: 710, y: 90 });
    const image = await decodeImage(photo.jpeg);
    const at = 3 * (Math.round(y) * image.width + Math.round(x));
    expect(Math.min(...image.data.slice(at, at + 3))).toBeGreaterThan(235);
  });

  it('carries the EXIF orientation that it says', async () => {
    const photo = await photograph(card, { seed: 5, ...FRAME, orientation: 6 });
    const { orientation, width, height } = await sharp(photo.jpeg).metadata();
    expect([orientation, width, height]).toEqual([6, FRAME.height, FRAME.width]);
  });
});
