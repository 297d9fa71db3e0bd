import { describe, expect, it } from 'vitest';
import { compareFaces, distanceOfSimilarity, similarityOfDistance } from './compare-faces.ts';

describe('compareFaces', () => {
  it('measures the Euclidean distance', () => {
    expect(compareFaces([0, 0, 0], [2, 3, 6]).distance).toBe(7);
    expect(compareFaces(Float32Array.from([0.5, 0.25]), [0.5, 0.25]).distance).toBe(0);
  });

  it('does not depend on the order', () => {
    expect(compareFaces([0.1, 0.4], [0.3, 0.2])).toEqual(compareFaces([0.3, 0.2], [0.1, 0.4]));
  });

  it('refuses descriptors of different models', () => {
    expect(() => compareFaces([1, 2], [1, 2, 3])).toThrow(RangeError);
    expect(() => compareFaces([], [])).toThrow(RangeError);
  });
});

describe('similarityOfDistance', () => {
  it('stays in (0,1], falls strictly, and is one half at 0.60', () => {
    const similarities = Array.from({ length: 30 }, (_, step) => similarityOfDistance(step * 0.05));
    for (const [index, similarity] of similarities.entries()) {
      expect(similarity).toBeGreaterThan(0);
      expect(similarity).toBeLessThanOrEqual(1);
      if (index > 0) expect(similarity).toBeLessThan(similarities[index - 1] ?? 0);
    }
    expect(similarityOfDistance(0.6)).toBe(0.5);
    expect(similarityOfDistance(0)).toBeGreaterThan(0.99);
  });

  it('is undone by distanceOfSimilarity', () => {
    for (const distance of [0.1, 0.5, 0.6, 0.9]) {
      expect(distanceOfSimilarity(similarityOfDistance(distance))).toBeCloseTo(distance);
    }
    expect(distanceOfSimilarity(0)).toBe(Number.POSITIVE_INFINITY);
    expect(distanceOfSimilarity(1.2)).toBe(Number.NEGATIVE_INFINITY);
  });
});
