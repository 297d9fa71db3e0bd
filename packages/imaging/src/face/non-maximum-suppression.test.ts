import { describe, expect, it } from 'vitest';
import { intersectionOverUnion, suppressNonMaxima } from './non-maximum-suppression.ts';

const box = (x: number, y: number, side: number) => ({ x, y, width: side, height: side });

describe('intersectionOverUnion', () => {
  it('is one for the same box and zero for boxes apart or side by side', () => {
    expect(intersectionOverUnion(box(1, 2, 4), box(1, 2, 4))).toBe(1);
    expect(intersectionOverUnion(box(0, 0, 4), box(9, 9, 4))).toBe(0);
    expect(intersectionOverUnion(box(0, 0, 4), box(4, 0, 4))).toBe(0);
  });

  it('divides the overlap by the union', () => {
    expect(intersectionOverUnion(box(0, 0, 2), box(1, 0, 2))).toBeCloseTo(2 / 6);
  });
});

describe('suppressNonMaxima', () => {
  it('keeps the best of overlapping boxes, best first', () => {
    const weak = { box: box(1, 0, 10), score: 0.6 };
    const strong = { box: box(0, 0, 10), score: 0.9 };
    const apart = { box: box(50, 0, 10), score: 0.7 };
    expect(suppressNonMaxima([weak, apart, strong], 0.3)).toEqual([strong, apart]);
  });

  it('keeps boxes that overlap by no more than the limit', () => {
    const pair = [
      { box: box(0, 0, 2), score: 0.9 },
      { box: box(1, 0, 2), score: 0.8 },
    ];
    expect(suppressNonMaxima(pair, 0.34)).toHaveLength(2);
    expect(suppressNonMaxima(pair, 0.33)).toHaveLength(1);
  });
});
