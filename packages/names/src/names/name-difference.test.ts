import { expect, test } from 'vitest';
import { nameDifference } from './name-difference.ts';

test.each([
  ['Robert Ohm', 'Bob Ohm', 'nickname'],
  ['Robert Ohm', 'R Ohm', 'initial'],
  ['Robert Ohmson', 'Robert Ohmsen', 'typo'],
  ['THERESA', 'TERESA', 'transliteration'],
  ['Robert Ohm', 'Sarah Ohm', 'mismatch'],
  ['Robert Ohm', 'Ferdinand Volt', 'mismatch'],
  ['', 'Robert', 'mismatch'],
] as const)('%s and %s: %s', (left, right, difference) => {
  expect(nameDifference(left, right)).toBe(difference);
  expect(nameDifference(right, left)).toBe(difference);
});
