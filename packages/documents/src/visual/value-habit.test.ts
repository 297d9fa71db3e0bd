import { describe, expect, it } from 'vitest';
import { textLines } from './text-lines.fixture.ts';
import { type FoundPlace, valueHabit } from './value-habit.ts';

const START = { start: 0 };

/** Lines whose values stand beside their labels, in a column of their own. */
const BESIDE = textLines([
  ['Surname', 20, 20],
  ['ERIKSSON', 200, 18],
  ['Nationality', 20, 60],
  ['UTOPIAN', 202, 58],
  ['Sex', 20, 100],
]);
const BELOW = textLines([
  ['Surname', 20, 20],
  ['ERIKSSON', 20, 40],
  ['Nationality', 300, 60],
  ['UTOPIAN', 300, 80],
  ['Sex', 150, 100],
]);

function places(lines: typeof BESIDE): readonly FoundPlace[] {
  const [, surname, , nationality] = lines;
  return surname && nationality
    ? [
        { attribute: 'surname', box: surname.box },
        { attribute: 'nationality', box: nationality.box },
      ]
    : [];
}

const sexOf = (lines: typeof BESIDE) => lines.find(({ text }) => text === 'Sex') as (typeof BESIDE)[number];

describe('valueHabit', () => {
  it('knows the column of the values beside their labels', () => {
    expect(valueHabit(BESIDE, places(BESIDE))?.(sexOf(BESIDE), START)).toEqual({ x: 202, y: 105 });
  });

  it('knows the row below labels, wherever they stand', () => {
    expect(valueHabit(BELOW, places(BELOW))?.(sexOf(BELOW), START)).toEqual({ x: 150, y: 127 });
  });

  it('knows the row above labels', () => {
    const above = textLines([
      ['ERIKSSON', 20, 20],
      ['Surname', 20, 40],
      ['UTOPIAN', 300, 60],
      ['Nationality', 300, 80],
      ['Sex', 150, 120],
    ]);
    const [surname, , nationality] = above;
    const found = [
      { attribute: 'surname', box: surname?.box as FoundPlace['box'] },
      { attribute: 'nationality', box: nationality?.box as FoundPlace['box'] },
    ] as const;
    expect(valueHabit(above, found)?.(sexOf(above), START)).toEqual({ x: 150, y: 107 });
  });

  it('follows lines that run down the image', () => {
    const upright = BESIDE.map((line) => ({
      ...line,
      quad: line.quad.map(({ x, y }) => ({ x: -y, y: x })) as unknown as (typeof line)['quad'],
    }));
    expect(valueHabit(upright, places(upright))?.(sexOf(upright), START)).toEqual({ x: -105, y: 202 });
  });

  it('is not misled by the direction of a short label', () => {
    const leaning = BESIDE.map((line) => {
      const [a, b, c, d] = line.quad;
      const lift = ({ x, y }: typeof a) => ({ x, y: y + 3 });
      return line.text === 'Sex' ? { ...line, quad: [a, lift(b), lift(c), d] as const } : line;
    });
    expect(valueHabit(leaning, places(leaning))?.(sexOf(leaning), START)).toEqual({ x: 202, y: 105 });
  });

  it('says nothing of a label in another column than those whose values stand beside them', () => {
    const far = textLines([['Sex', 600, 100]])[0] as (typeof BESIDE)[number];
    expect(valueHabit(BESIDE, places(BESIDE))?.(far, START)).toBeNull();
  });

  it('takes one label with its value for no habit', () => {
    expect(valueHabit(BESIDE, places(BESIDE).slice(0, 1))).toBeNull();
  });
});
