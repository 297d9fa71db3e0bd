import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, editSimilarity, withinOneEdit } from './similarity.ts';

test.each([
  ['', '', 0],
  ['MARIA', 'MARIA', 0],
  ['MARIA', 'MRAIA', 1],
  ['MARIA', 'MARI', 1],
  ['THERESA', 'TERESA', 1],
  ['ANNA', 'OTTO', 4],
])('%s and %s are %i apart', (left, right, distance) => {
  expect(editDistance(left, right)).toBe(distance);
  expect(editDistance(right, left)).toBe(distance);
});

test('similarity is the share that stays', () => {
  expect(editSimilarity('THERESA', 'TERESA')).toBeCloseTo(6 / 7);
  expect(editSimilarity('', '')).toBe(1);
});

test('one edit is found without counting all', () => {
  const word = fc.string({ unit: fc.constantFrom('A', 'B', 'C'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (left, right) => {
      expect(withinOneEdit(left, right)).toBe(editDistance(left, right) <= 1);
    }),
  );
});
