import { type Quad, quadOfBox } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import type { RgbImage } from '../image/index.ts';
import { lineStrokes } from './line-strokes.ts';

const [WIDTH, HEIGHT] = [400, 60];
const QUAD = quadOfBox({ x: 0, y: 0, width: WIDTH, height: HEIGHT });

type Colour = readonly [number, number, number];
const PAPER = 230;
const grey = (level: number): Colour => [level, level, level];

/** Strokes on paper, every 20 px, whose tops lean to the right by `slant` of their height. */
function strokes(slant: number, ink: Colour = grey(40)): RgbImage {
  const data = new Uint8Array(WIDTH * HEIGHT * 3).fill(PAPER);
  for (let y = 8; y < HEIGHT - 8; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const along = x - slant * (HEIGHT / 2 - y);
      const within = (((along % 20) + 20) % 20) - 10;
      const share = Math.min(1, Math.max(0, 3 - Math.abs(within)));
      data.set(
        ink.map((level) => PAPER - share * (PAPER - level)),
        3 * (y * WIDTH + x),
      );
    }
  }
  return { width: WIDTH, height: HEIGHT, data };
}

describe('lineStrokes', () => {
  it.each([-0.3, 0, 0.2, 0.4])('measures strokes that lean by %f', (slant) => {
    expect(lineStrokes(strokes(slant), QUAD).slant).toBeCloseTo(slant, 1);
  });

  it('measures pale ink as it does dark ink', () => {
    expect(lineStrokes(strokes(0.3, grey(200)), QUAD).slant).toBeCloseTo(0.3, 1);
  });

  it('follows a line that stands upside down or runs downwards', () => {
    const [a, b, c, d] = QUAD;
    expect(lineStrokes(strokes(0.3), [c, d, a, b]).slant).toBeCloseTo(0.3, 1);
  });

  it('says nothing of an empty line, nor of print too small for it', () => {
    expect(lineStrokes(strokes(0.3, grey(PAPER)), QUAD).slant).toBe(0);
    const small = QUAD.map(({ x, y }) => ({ x: x / 6, y: y / 6 })) as [Quad[0], Quad[1], Quad[2], Quad[3]];
    expect(lineStrokes(strokes(0.3), small).slant).toBe(0);
  });

  it('tells blue ink from black and red', () => {
    const tintOf = (ink: Colour) => lineStrokes(strokes(0, ink), QUAD).tint;
    const [[, black], [, blue], [red]] = [tintOf(grey(30)), tintOf([30, 40, 140]), tintOf([160, 30, 40])];
    expect(Math.abs(black)).toBeLessThan(0.02);
    expect(blue).toBeGreaterThan(0.3);
    expect(red).toBeGreaterThan(0.3);
  });
});
