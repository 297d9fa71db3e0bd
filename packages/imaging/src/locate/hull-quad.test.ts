import { describe, expect, it } from 'vitest';
import { overlap } from './clip-polygon.ts';
import { hullQuad } from './hull-quad.ts';

const SIZE = { width: 200, height: 150 };
const p = (x: number, y: number) => ({ x, y });

describe('the quad around a hull', () => {
  it('is the hull itself when that has four corners, clockwise', () => {
    expect(hullQuad([p(10, 10), p(10, 90), p(150, 90), p(150, 10)], SIZE)).toEqual([
      p(150, 10),
      p(150, 90),
      p(10, 90),
      p(10, 10),
    ]);
  });

  it('gives a card its rounded corners back', () => {
    const rounded = [p(16, 10), p(144, 10), p(150, 16), p(150, 84), p(144, 90), p(16, 90), p(10, 84), p(10, 16)];
    const quad = hullQuad(rounded, SIZE);
    expect(quad && overlap(quad, [p(10, 10), p(150, 10), p(150, 90), p(10, 90)])).toBeGreaterThan(0.999);
  });

  it('goes on outside the picture where a corner was cut off', () => {
    // The card reaches from 100 to 230: its upper right corner lies outside, the right border cuts it.
    const card = [p(60, 20), p(215, 60), p(190, 140), p(35, 100)];
    const seen = [p(60, 20), p(200, 56.1), p(200, 108), p(190, 140), p(35, 100)];
    const quad = hullQuad(seen, SIZE);
    expect(quad && overlap(quad, card)).toBeGreaterThan(0.99);
  });

  it('does not run far away from a picture that a page fills but for a torn corner', () => {
    const page = [p(0, 0), p(200, 0), p(200, 147), p(196, 150), p(0, 150)];
    const quad = hullQuad(page, SIZE);
    expect(quad && overlap(quad, [p(0, 0), p(200, 0), p(200, 150), p(0, 150)])).toBeGreaterThan(0.97);
  });

  it('needs four sides', () => {
    expect(hullQuad([p(0, 0), p(100, 0), p(50, 80)], SIZE)).toBeNull();
  });
});
