import { describe, expect, it } from 'vitest';
import { storedPixels } from './stored-pixels.ts';

describe('storedPixels', () => {
  it('undoes a reduction', () => {
    const { box, line } = storedPixels(0.5);
    const small = { x: 1, y: 2, width: 3, height: 4 };
    expect(box(small)).toEqual({ x: 2, y: 4, width: 6, height: 8 });
    const corner = { x: 1, y: 2 };
    const text = { text: 'A', confidence: 1, box: small, quad: [corner, corner, corner, corner] } as const;
    expect(line(text)).toMatchObject({ text: 'A', box: { x: 2 }, quad: [{ x: 2, y: 4 }, {}, {}, {}] });
  });

  it('places what was seen on a part on the whole', () => {
    const { box, outline } = storedPixels(0.5, { x: 10, y: 20 });
    expect(box({ x: 1, y: 2, width: 3, height: 4 })).toEqual({ x: 22, y: 44, width: 6, height: 8 });
    const corner = { x: 0, y: 0 };
    const quad = [corner, corner, corner, corner] as const;
    const placed = outline({ quad, method: 'network', confidence: 1, format: null, cutOff: false });
    expect(placed.quad[0]).toEqual({ x: 20, y: 40 });
  });
});
