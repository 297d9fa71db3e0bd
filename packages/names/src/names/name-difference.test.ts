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
  ['Abd al-Rahman Ohm', 'Abdul-Rahman Ohm', 'transliteration'],
  ['Muhammad el Khateeb', 'محمد الخطيب', 'transliteration'],
  ['Omar Halid Ohm', 'Umar Ohm', 'middle-name'],
  ['R0bert Ohm', 'Robert Ohm', 'typo'],
  ['Jonahtan Ohm', 'Jonathan Ohm', 'typo'],
  ['Karla Ohm', 'Karl Ohm', 'mismatch'],
  ['Robert Ohm Jr.', 'Robert Ohm Sr.', 'mismatch'],
] as const)('%s and %s: %s', (left, right, difference) => {
  expect(nameDifference(left, right)).toBe(difference);
  expect(nameDifference(right, left)).toBe(difference);
});
