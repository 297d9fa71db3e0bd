import { describe, expect, it } from 'vitest';
import type { RgbImage } from '../image/index.ts';
import { frameBorder } from './frame-border.ts';

const FACE = { x: 80, y: 90, width: 60, height: 80 };
const SHEET = { x: 40, y: 30, width: 150, height: 220 };

/** A light sheet, of which some sides are drawn, on a grey ground. */
function drawn(isSheet: (x: number, y: number) => boolean): RgbImage {
  const [width, height] = [240, 300];
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    data.fill(isSheet(i % width, Math.floor(i / width)) ? 220 : 120, 3 * i, 3 * i + 3);
  }
  return { width, height, data };
}

const inSheet = (x: number, y: number): boolean =>
  x >= SHEET.x && y >= SHEET.y && x < SHEET.x + SHEET.width && y < SHEET.y + SHEET.height;
const scoreOf = async (image: RgbImage, face = FACE) => (await frameBorder(image, face))?.score ?? null;

describe('frameBorder', () => {
  it('finds a rectangle around the face, and where it is', async () => {
    const found = await frameBorder(drawn(inSheet), FACE);
    expect(found?.score).toBeGreaterThan(0.95);
    const [box] = found?.boxes ?? [];
    expect(box?.y === 0 || Math.abs((box?.y ?? 99) - SHEET.y) < 3).toBe(true);
    expect(box?.width).toBeLessThanOrEqual(240);
  });

  it('finds one that leans', async () => {
    const [cos, sin] = [Math.cos(0.1), Math.sin(0.1)];
    const turned = drawn((x, y) =>
      inSheet(115 + cos * (x - 115) - sin * (y - 140), 140 + sin * (x - 115) + cos * (y - 140)),
    );
    expect(await scoreOf(turned)).toBeGreaterThan(0.9);
  });

  it('does not take two sides for a frame: rooms have corners, and doors', async () => {
    expect(await scoreOf(drawn((x) => x >= SHEET.x && x < SHEET.x + SHEET.width))).toBeLessThan(0.2);
    expect(await scoreOf(drawn((x, y) => x >= SHEET.x && y >= SHEET.y))).toBeLessThan(0.2);
    expect(await scoreOf(drawn(() => false))).toBe(0);
  });

  it('says nothing where the face fills the image, or is tiny', async () => {
    expect(await scoreOf(drawn(inSheet), { x: 0, y: 0, width: 240, height: 300 })).toBeNull();
    expect(await scoreOf(drawn(inSheet), { x: 100, y: 100, width: 12, height: 16 })).toBeNull();
  });
});
