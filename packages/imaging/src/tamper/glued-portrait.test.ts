import { describe, expect, it } from 'vitest';
import { noisyPicture, PICTURE, WHOLE } from './drawn-picture.fixture.ts';
import { findGluedPortrait } from './glued-portrait.ts';
import { lumaPlane } from './luma-plane.ts';

const PHOTO = { left: 120, top: 80, right: 340, bottom: 360 };
const FACE = { x: 180, y: 150, width: 100, height: 130 };

/** A portrait on a page; `light` is what falls on the page at distances from its right and lower, and left and upper edges. */
function judge(light: (beyond: { right: number; below: number; left: number; above: number }) => number): number {
  const image = noisyPicture((x, y) => {
    const beyond = {
      right: x - PHOTO.right,
      below: y - PHOTO.bottom,
      left: PHOTO.left - x,
      above: PHOTO.top - y,
    };
    const inside = Math.max(beyond.right, beyond.below, beyond.left, beyond.above) < 0;
    const level = inside ? 225 : 215 * light(beyond);
    return [level, level, level];
  }, 2);
  return findGluedPortrait(lumaPlane(image, { x: 0, y: 0, ...PICTURE }), WHOLE, FACE).shadow;
}

const fading = (distance: number): number => 0.3 * Math.exp(-Math.max(0, distance) / 5);

describe('findGluedPortrait', () => {
  it('finds no shadow around a printed portrait', () => {
    expect(judge(() => 1)).toBeLessThan(0.05);
  });

  it('finds the shadow that a lamp above the left casts', () => {
    expect(judge(({ right, below }) => 1 - fading(Math.max(right, below)))).toBeGreaterThan(0.18);
  });

  it('takes a shade on all four sides for print', () => {
    const framed = judge(({ right, below, left, above }) => 1 - fading(Math.max(right, below, left, above)));
    expect(framed).toBeLessThan(0.05);
  });

  it('takes a frame printed on two sides for print', () => {
    const ruled = judge(({ right, below }) => {
      const distance = Math.max(right, below);
      return distance >= 0 && distance < 2 ? 0.6 : 1;
    });
    expect(ruled).toBeLessThan(0.15);
  });
});
