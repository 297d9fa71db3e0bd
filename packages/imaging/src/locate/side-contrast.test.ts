import type { Quad } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { sideContrasts } from './side-contrast.ts';

const SIZE = { width: 400, height: 300 };
const PAGE = { left: 100, top: 80, right: 300, bottom: 220 };

/** A light page on a dark table, whose joint of planks is a dark line at `joint`. */
function picture(joint: number) {
  const data = new Uint8Array(SIZE.width * SIZE.height * 3).fill(90);
  data.fill(20, joint * SIZE.width * 3, (joint + 2) * SIZE.width * 3);
  for (let y = PAGE.top; y < PAGE.bottom; y++) {
    data.fill(200, (y * SIZE.width + PAGE.left) * 3, (y * SIZE.width + PAGE.right) * 3);
  }
  return { ...SIZE, data };
}

const quadFrom = (top: number, slope = 0): Quad => [
  { x: PAGE.left, y: top },
  { x: PAGE.right, y: top + slope },
  { x: PAGE.right, y: PAGE.bottom },
  { x: PAGE.left, y: PAGE.bottom },
];

describe('contrast across sides', () => {
  it('is that of the page on its ground, on every side', () => {
    for (const side of sideContrasts(picture(20), quadFrom(PAGE.top))) expect(side?.mean).toBeCloseTo(330, -1);
  });

  it('is none at a joint of planks, though that is an edge', () => {
    const [top, , bottom] = sideContrasts(picture(40), quadFrom(40));
    expect(top?.mean).toBeLessThan(40);
    expect(bottom?.mean).toBeGreaterThan(300);
  });

  it('is faint on a side that begins as the page’s and leaves it', () => {
    const [top] = sideContrasts(picture(20), quadFrom(PAGE.top, -20));
    expect(top?.faint).toBeLessThan(20);
    expect(top?.mean).toBeGreaterThan(20);
  });

  it('is untold where the side leaves the picture', () => {
    const [top, right] = sideContrasts(picture(20), quadFrom(-60));
    expect(top).toBeNull();
    expect(right).not.toBeNull();
  });
});
