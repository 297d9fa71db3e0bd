import type { Quad } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { sideRatio } from './side-ratio.ts';

const SIZE = { width: 1600, height: 1200 };

/** A card of 85.6 x 54 mm, turned in space, as a pinhole camera sees it. */
function seen({ tilt, nod, focal }: { tilt: number; nod: number; focal: number }): Quad {
  const corner = (x: number, y: number) => {
    const [x1, z1] = [x * Math.cos(tilt), x * Math.sin(tilt)];
    const [y2, z2] = [y * Math.cos(nod) - z1 * Math.sin(nod), y * Math.sin(nod) + z1 * Math.cos(nod)];
    const depth = 160 + z2;
    return { x: 800 + (focal * (x1 + 12)) / depth, y: 600 + (focal * (y2 - 7)) / depth };
  };
  return [corner(-42.8, -27), corner(42.8, -27), corner(42.8, 27), corner(-42.8, 27)];
}

describe('the ratio of sides', () => {
  it('is told exactly from views in perspective', () => {
    for (const view of [
      { tilt: 0.5, nod: 0.35, focal: 1500 },
      { tilt: -0.4, nod: 0.6, focal: 1100 },
    ]) {
      const quad = seen(view);
      const plain = Math.hypot(quad[1].x - quad[0].x, quad[1].y - quad[0].y);
      const high = Math.hypot(quad[3].x - quad[0].x, quad[3].y - quad[0].y);
      expect(Math.abs(plain / high - 85.6 / 54)).toBeGreaterThan(0.08);
      expect(sideRatio(quad, SIZE)).toBeCloseTo(85.6 / 54, 2);
    }
  });

  it('is that of the lengths when seen from straight above', () => {
    expect(sideRatio(seen({ tilt: 0, nod: 0, focal: 1400 }), SIZE)).toBeCloseTo(85.6 / 54, 6);
  });

  it('is the other way round for a quad that begins at the next corner', () => {
    const [a, b, c, d] = seen({ tilt: 0.3, nod: 0.3, focal: 1500 });
    expect(sideRatio([b, c, d, a], SIZE)).toBeCloseTo(54 / 85.6, 2);
  });
});
