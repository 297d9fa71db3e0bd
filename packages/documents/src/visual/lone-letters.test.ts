import { describe, expect, it } from 'vitest';
import { isLoneValue, lonePlaces } from './lone-letters.ts';
import { textLines } from './text-lines.fixture.ts';
import type { FoundPlace } from './value-habit.ts';

const NONE: readonly FoundPlace[] = [];
/** A value of 20 px and a label of 10 px, half a line long. */
const LINES = textLines([
  ['ERIKSSON', 20, 20, 20],
  ['Sex Nationality', 20, 60, 10],
]);

describe('lonePlaces', () => {
  it('looks below the label and right of it, as high as the values are', () => {
    const [below, right, ...others] = lonePlaces(LINES, NONE);
    expect(others).toEqual([]);
    expect(below).toMatchObject({ attribute: 'sex', languages: expect.arrayContaining(['en']) });
    for (const [, second, , fourth] of below?.cuts ?? []) {
      expect(fourth.y - second.y).toBeCloseTo(20, 5);
      expect(second.y).toBeGreaterThan(60);
      expect(fourth.x).toBeLessThan(20);
    }
    expect(below?.letter[0]).toMatchObject({ x: 20 });
    const label = LINES[1]?.box ?? { x: 0, width: 0 };
    expect(right?.letter[0].x).toBeGreaterThan(label.x);
    expect(right?.letter[0].x).toBeLessThan(label.x + label.width);
  });

  it('follows text that runs down the image', () => {
    const upright = LINES.map((line) => ({
      ...line,
      quad: line.quad.map(({ x, y }) => ({ x: -y, y: x })) as unknown as (typeof line)['quad'],
    }));
    const [below] = lonePlaces(upright, NONE);
    expect(below?.letter[0].x).toBeLessThan(-60);
    expect(below?.letter[0].y).toBeCloseTo(20, 5);
  });

  it('looks where the document sets its values, once that shows', () => {
    const lines = textLines([
      ['Surname', 20, 20],
      ['ERIKSSON', 200, 20],
      ['Nationality', 20, 60],
      ['UTOPIAN', 200, 60],
      ['Sex', 20, 100],
    ]);
    const found = lines.flatMap(({ text, box }) =>
      text === 'ERIKSSON' ? [{ attribute: 'surname', box } as const] : [],
    );
    const both = [
      ...found,
      { attribute: 'nationality', box: lines[3]?.box ?? { x: 0, y: 0, width: 0, height: 0 } } as const,
    ];
    expect(lonePlaces(lines, found).map(({ letter: [{ x }] }) => Math.round(x))).toEqual([20, 50]);
    expect(lonePlaces(lines, both)).toMatchObject([{ attribute: 'sex', letter: [{ x: 200, y: 100 }, {}, {}, {}] }]);
  });

  it.each([
    ['what is known already', LINES, [{ attribute: 'sex', box: { x: 0, y: 0, width: 9, height: 9 } }] as const],
    [
      'a label whose value stands behind it',
      textLines([...[['ERIKSSON', 20, 20, 20] as const], ['Sex: F', 20, 60]]),
      NONE,
    ],
    ['labels of longer values', textLines([...[['ERIKSSON', 20, 20, 20] as const], ['Nationality', 20, 60]]), NONE],
    ['anything where no value tells how high letters are', LINES.slice(1), NONE],
  ])('does not look for %s', (_, lines, known) => {
    expect(lonePlaces(lines, known)).toEqual([]);
  });
});

describe('isLoneValue', () => {
  const sex = (language: string) => ({ attribute: 'sex', languages: [language] }) as const;
  it.each([
    ['F', sex('en'), true],
    ['V/M', sex('lt'), true],
    ['V', sex('lt'), true],
    ['V', sex('en'), false],
    ['f', sex('en'), false],
    ['MART', sex('en'), false],
    ['P', { attribute: 'documentCode', languages: ['en'] } as const, true],
    ['Q', { attribute: 'documentCode', languages: ['en'] } as const, false],
  ])('%s beside %j: %s', (text, place, is) => {
    expect(isLoneValue(place, text)).toBe(is);
  });
});
