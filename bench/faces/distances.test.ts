import { describe, expect, it } from 'vitest';
import { distancesOf, euclidean, NOT_FOUND, verificationScore } from './distances.ts';

const described = (path: string, descriptor: readonly number[] | null) => ({ path, descriptor, faces: 1, tookMs: 1 });
const pair = (a: string, b: string, same: boolean) => ({ a, b, same, group: null });

describe('distancesOf', () => {
  it('measures every pair, and puts those without a face infinitely apart', () => {
    const descriptions = [described('a', [0, 0]), described('b', [3, 4]), described('c', null)];
    const pairs = [pair('a', 'b', true), pair('a', 'c', true), pair('b', 'unknown', false)];
    expect(distancesOf(pairs, descriptions)).toEqual({ genuine: [5, NOT_FOUND], impostor: [NOT_FOUND] });
  });
});

describe('euclidean', () => {
  it('is the length of the difference', () => {
    expect(euclidean([1, 2, 2], [0, 0, 0])).toBe(3);
  });
});

describe('verificationScore', () => {
  it('counts a lost genuine pair as refused', () => {
    const impostor = Array.from({ length: 100 }, (_, index) => 1 + index / 100);
    const { tarAtFar, lost } = verificationScore({ genuine: [0.2, 0.3, NOT_FOUND, 0.4], impostor });
    expect(tarAtFar['1%'].accepted).toMatchObject({ count: 3, total: 4 });
    expect(lost.count).toBe(1);
  });
});
