import { expect, it } from 'vitest';
import { monthsOf } from './month-names.ts';

it.each([
  ['AUG', [8]],
  ['août', [8]],
  ['Rugpjūčio', [8]],
  ['0CT', [10]],
  ['GRD', [12]],
  ['сер', [8]],
  ['styczeń', [1]],
  ['wrzesnia', [9]],
  ['Septemher', [9]],
  ['JANJAN', [1]],
  ['AUGIAOUT', [8]],
  ['listopad', [11, 10]],
])('%s is month %j', (word, months) => {
  expect(monthsOf(word)).toEqual(months);
});

it.each(['', 'MA', 'ERIKSSON', 'PRAHA', '12'])('%j is no month', (word) => {
  expect(monthsOf(word)).toEqual([]);
});
