import type { Quad } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { beginningAsRead, beginningTopLeft, directionOf } from './turn-quad.ts';

const [A, B, C, D] = [
  { x: 10, y: 10 },
  { x: 100, y: 14 },
  { x: 98, y: 70 },
  { x: 8, y: 66 },
];
const QUAD: Quad = [A, B, C, D];

describe('where a quad begins', () => {
  it('is the corner from which the upper side runs to the right', () => {
    for (const quad of [QUAD, [B, C, D, A], [C, D, A, B], [D, A, B, C]] satisfies Quad[]) {
      expect(beginningTopLeft(quad)).toEqual(QUAD);
    }
  });

  it('is the content top left once its direction is read', () => {
    expect(beginningAsRead(QUAD, 0)).toEqual(QUAD);
    // Turned clockwise by a quarter, the content begins at the upper right of the picture.
    expect(beginningAsRead(QUAD, 90)).toEqual([B, C, D, A]);
    expect(beginningAsRead(QUAD, 180)).toEqual([C, D, A, B]);
    expect(beginningAsRead(QUAD, 270)).toEqual([D, A, B, C]);
  });

  it('gives the direction of the content', () => {
    expect(directionOf(QUAD)).toBeCloseTo(0.044, 2);
    expect(directionOf(beginningAsRead(QUAD, 90))).toBeCloseTo(Math.PI / 2, 1);
  });
});
