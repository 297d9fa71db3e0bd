import type { Quad } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { isTrueSide } from './side-label.ts';

const quadTo = (bottom: number, slope = 0): Quad => [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: bottom + slope },
  { x: 0, y: bottom },
];

describe('whether a side is the document’s', () => {
  const truth = quadTo(100);

  it('goes by the farther end', () => {
    expect(isTrueSide(quadTo(101), 2, truth)).toBe(true);
    expect(isTrueSide(quadTo(115), 2, truth)).toBe(false);
    expect(isTrueSide(quadTo(100, 15), 2, truth)).toBe(false);
  });

  it('stays open in between', () => {
    expect(isTrueSide(quadTo(104.5), 2, truth)).toBeNull();
  });

  it('does not depend on where the quads begin', () => {
    const [a, b, c, d] = truth;
    expect(isTrueSide([c, d, a, b], 0, truth)).toBe(true);
  });
});
