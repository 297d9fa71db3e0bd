import { expect, it } from 'vitest';
import { follows, linesAbove } from './line-block.ts';
import { line } from './paper-lines.fixture.ts';

const stack = (...tops: readonly number[]) => tops.map((y, i) => line([`line ${i}`, 150, y, 40]));
const above = (...tops: readonly number[]) => {
  const lines = stack(...tops);
  const start = lines.at(-1);
  return start ? linesAbove(start, lines, () => false).map(({ text }) => text) : [];
};

it('follows lines whose boxes overlap by half, and none on the same row', () => {
  const [upper, lower, beside] = [line(['a', 150, 100, 40]), line(['b', 150, 120, 40]), line(['c', 160, 106, 40])];
  expect(follows(upper, lower)).toBe(true);
  expect(follows(upper, beside)).toBe(false);
});

it('takes no line for the block’s that is much farther away than its lines are from each other', () => {
  expect(above(100, 172, 200, 228)).toEqual(['line 1', 'line 2']);
  expect(above(100, 156, 184, 212)).toEqual(['line 0', 'line 1', 'line 2']);
});

it('keeps the one blank line that some print between street and town', () => {
  expect(above(100, 150, 250)).toEqual(['line 0', 'line 1']);
});
