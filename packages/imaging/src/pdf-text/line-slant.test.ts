import type { Quad } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import type { RgbImage } from '../image/index.ts';
import { lineSlant } from './line-slant.ts';

const [WIDTH, HEIGHT] = [400, 60];
const QUAD: Quad = [
  { x: 0, y: 0 },
  { x: WIDTH, y: 0 },
  { x: WIDTH, y: HEIGHT },
  { x: 0, y: HEIGHT },
];

/** Dark strokes on paper, every 20 px, whose tops lean to the right by `slant` of their height. */
function strokes(slant: number, ink = 40): RgbImage {
  const data = new Uint8Array(WIDTH * HEIGHT * 3).fill(230);
  for (let y = 8; y < HEIGHT - 8; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const along = x - slant * (HEIGHT / 2 - y);
      const within = (((along % 20) + 20) % 20) - 10;
      const share = Math.min(1, Math.max(0, 3 - Math.abs(within)));
      const level = 230 - share * (230 - ink);
      data.fill(level, 3 * (y * WIDTH + x), 3 * (y * WIDTH + x) + 3);
    }
  }
  return { width: WIDTH, height: HEIGHT, data };
}

describe('lineSlant', () => {
  it.each([-0.3, 0, 0.2, 0.4])('measures strokes that lean by %f', (slant) => {
    expect(lineSlant(strokes(slant), QUAD)).toBeCloseTo(slant, 1);
  });

  it('measures pale ink as it does dark ink', () => {
    expect(lineSlant(strokes(0.3, 200), QUAD)).toBeCloseTo(0.3, 1);
  });

  it('follows a line that stands upside down or runs downwards', () => {
    const [a, b, c, d] = QUAD;
    expect(lineSlant(strokes(0.3), [c, d, a, b])).toBeCloseTo(0.3, 1);
  });

  it('says nothing of an empty line, nor of print too small for it', () => {
    expect(lineSlant(strokes(0.3, 230), QUAD)).toBe(0);
    const small = QUAD.map(({ x, y }) => ({ x: x / 6, y: y / 6 })) as [Quad[0], Quad[1], Quad[2], Quad[3]];
    expect(lineSlant(strokes(0.3), small)).toBe(0);
  });
});
