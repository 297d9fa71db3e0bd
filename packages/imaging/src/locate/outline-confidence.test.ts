import { describe, expect, it } from 'vitest';
import { needsNoRivals, outlineConfidence } from './outline-confidence.ts';

const CLEAR = { logSides: -0.05, unseen: 0, shape: 0.05, worseShape: 0.2, inner: 0.05, sides: 0.95, edges: 0.92 };

describe('needsNoRivals', () => {
  it('is satisfied by a sure quad of a format’s shape', () => {
    expect(needsNoRivals(CLEAR)).toBe(true);
  });

  it('asks for rivals where half a card in two colours was surely seen', () => {
    const half = { ...CLEAR, logSides: -0.02, shape: 0.9, worseShape: 1, sides: 0.98, edges: 0.98 };
    expect(outlineConfidence(half)).toBeGreaterThan(0.97);
    expect(needsNoRivals(half)).toBe(false);
  });

  it('asks for rivals where the quad is not sure', () => {
    expect(needsNoRivals({ ...CLEAR, logSides: -3 })).toBe(false);
  });
});
