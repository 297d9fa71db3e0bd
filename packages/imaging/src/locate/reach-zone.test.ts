import { quadOfBox } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { overlap } from './clip-polygon.ts';
import { reachZone } from './reach-zone.ts';

/** A passport page of 8 px a millimetre on a dark ground, its zone on a band of another colour. */
const [LEFT, TOP, WIDTH, HEIGHT, BAND] = [150, 100, 1000, 704, 110];
const SIZE = { width: 1300, height: 900 };

function colourAt(x: number, y: number): number {
  if (x < LEFT || x >= LEFT + WIDTH || y < TOP || y >= TOP + HEIGHT) return 60;
  return y >= TOP + HEIGHT - BAND ? 240 : 180;
}

const image = {
  ...SIZE,
  data: Uint8Array.from({ length: SIZE.width * SIZE.height * 3 }, (_, i) => {
    const pixel = Math.floor(i / 3);
    return colourAt(pixel % SIZE.width, Math.floor(pixel / SIZE.width));
  }),
};

const quadOf = (height: number) => quadOfBox({ x: LEFT, y: TOP, width: WIDTH, height });
const outlineOf = (height: number) =>
  ({ quad: quadOf(height), method: 'network', confidence: 0.9, format: null, cutOff: false }) as const;

describe('an outline that ends above the zone', () => {
  it('is made as long as a page is', () => {
    const longer = reachZone(image, outlineOf(HEIGHT - BAND), 'ID-3');
    expect(longer && overlap(longer.quad, quadOf(HEIGHT))).toBeGreaterThan(0.985);
    expect(longer).toMatchObject({ format: 'ID-3', cutOff: false });
    expect(longer?.confidence).toBeLessThan(0.9);
  });

  it('stays as it is when it lacks nothing, or far too much', () => {
    expect(reachZone(image, outlineOf(HEIGHT), 'ID-3')).toBeNull();
    expect(reachZone(image, outlineOf(HEIGHT / 2), 'ID-3')).toBeNull();
  });
});
