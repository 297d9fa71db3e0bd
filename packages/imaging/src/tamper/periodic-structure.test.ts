import { describe, expect, it } from 'vitest';
import { noisyPicture, PICTURE, WHOLE } from './drawn-picture.fixture.ts';
import { findPeriodicStructure } from './periodic-structure.ts';

const wave = (x: number, y: number, u: number, v: number): number => Math.cos(2 * Math.PI * (u * x + v * y));

describe('findPeriodicStructure', () => {
  it('finds nothing in noise', () => {
    const found = findPeriodicStructure(
      noisyPicture(() => [180, 180, 180], 4),
      WHOLE,
    );
    expect(found?.luma.prominence).toBeLessThan(12);
    expect(found?.chroma.prominence).toBeLessThan(12);
  });

  it('finds a faint coloured grid below the noise, and its frequency', () => {
    const picture = noisyPicture((x, y) => [180 + 2 * wave(x, y, 0.3, 0.06), 180, 180 - 2 * wave(x, y, 0.3, 0.06)], 4);
    const found = findPeriodicStructure(picture, WHOLE);
    expect(found?.chroma.prominence).toBeGreaterThan(18);
    expect(found?.chroma.x).toBeCloseTo(0.3, 1);
    expect(found?.chroma.y).toBeCloseTo(0.06, 1);
    expect(found?.luma.prominence).toBeLessThan(found?.chroma.prominence ?? 0);
  });

  it('does not count what is printed on a part only', () => {
    const part = noisyPicture((x, y) => {
      const level = 180 + (x < PICTURE.width / 3 ? 20 * wave(x, y, 0.3, 0.06) : 0);
      return [level, level, level];
    }, 4);
    expect(findPeriodicStructure(part, WHOLE)?.luma.prominence).toBeLessThan(14);
  });

  it('does not count lines that follow each other down the page', () => {
    const lined = noisyPicture((x, y) => {
      const level = 180 + 10 * wave(x, y, 0.01, 0.2);
      return [level, level, level];
    }, 4);
    expect(findPeriodicStructure(lined, WHOLE)?.luma.prominence).toBeLessThan(14);
  });

  it('measures nothing on a small document', () => {
    const small = WHOLE.map(({ x, y }) => ({ x: x / 4, y: y / 4 }));
    const [a, b, c, d] = small;
    if (!a || !b || !c || !d) throw new Error('a quad has four corners');
    expect(
      findPeriodicStructure(
        noisyPicture(() => [1, 1, 1], 1),
        [a, b, c, d],
      ),
    ).toBeNull();
  });
});
