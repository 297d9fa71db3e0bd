import { quadOfBox } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { areaOnImage, overlap, sharedArea } from './clip-polygon.ts';

const box = (x: number, y: number, width: number, height: number) => quadOfBox({ x, y, width, height });

describe('clipped polygons', () => {
  it('share what lies in both', () => {
    expect(sharedArea(box(0, 0, 10, 10), box(5, 6, 10, 10))).toBeCloseTo(20);
    expect(sharedArea(box(0, 0, 10, 10), box(20, 0, 5, 5))).toBe(0);
  });

  it('do so whichever way they turn', () => {
    expect(sharedArea(box(0, 0, 10, 10).toReversed(), box(5, 6, 10, 10).toReversed())).toBeCloseTo(20);
  });

  it('overlap by intersection over union', () => {
    expect(overlap(box(0, 0, 10, 10), box(0, 0, 10, 10))).toBeCloseTo(1);
    expect(overlap(box(0, 0, 10, 10), box(0, 5, 10, 10))).toBeCloseTo(1 / 3);
  });

  it('end where the picture ends', () => {
    const diamond = [
      { x: 0, y: -10 },
      { x: 10, y: 0 },
      { x: 0, y: 10 },
      { x: -10, y: 0 },
    ];
    expect(areaOnImage(diamond, { width: 100, height: 100 })).toBeCloseTo(50);
  });
});
