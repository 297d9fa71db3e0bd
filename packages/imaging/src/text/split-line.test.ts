import { describe, expect, it } from 'vitest';
import { lineOfCharacters } from './recognised-line.ts';
import { quadOf, type RotatedBox } from './rotated-box.ts';
import { splitAtGaps } from './split-line.ts';

/** Letters 10 px apart in a box 20 px high; each dot is 10 px of paper. */
function placed(print: string, angle = 0) {
  const characters = [...print].flatMap((char, i) =>
    char === '.' ? [] : [{ char, probability: 0.9, place: (i + 0.5) / print.length }],
  );
  const box: RotatedBox = { centre: { x: 200, y: 100 }, width: print.length * 10, height: 20, angle };
  return { box, line: lineOfCharacters(characters) };
}

describe('splitAtGaps', () => {
  it('leaves words of one field together', () => {
    const one = placed('ANNA MARIA');
    expect(splitAtGaps(one)).toEqual([one]);
  });

  it('parts fields that stand beside each other', () => {
    const parts = splitAtGaps(placed('KOVAČ .......M .......1990'));
    expect(parts.map(({ line }) => line.text)).toEqual(['KOVAČ', 'M', '1990']);
  });

  it('gives each part the place of its letters', () => {
    const whole = placed('AB.........CD');
    const [left, right] = splitAtGaps(whole).map(({ box }) => quadOf(box));
    const start = whole.box.centre.x - whole.box.width / 2;
    expect(left?.[0].x).toBeCloseTo(start, 6);
    expect(left?.[1].x).toBeGreaterThan(start + 20);
    expect(right?.[0].x).toBeLessThan(start + 110);
    expect(right?.[0].x).toBeGreaterThan(left?.[1].x ?? Infinity);
    expect(right?.[1].x).toBeCloseTo(start + 130, 6);
  });

  it('follows a tilted line', () => {
    const [left, right] = splitAtGaps(placed('AB.........CD', 0.3)).map(({ box }) => box.centre);
    expect(((right?.y ?? 0) - (left?.y ?? 0)) / ((right?.x ?? 0) - (left?.x ?? 0))).toBeCloseTo(Math.tan(0.3), 6);
  });
});
