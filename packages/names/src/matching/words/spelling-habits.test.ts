import { expect, test } from 'vitest';
import { sameHabit } from '../token-similarity.ts';
import { respellings } from './spelling-habits.ts';

test.each([
  ['soekarno', 'sukarno'],
  ['widjaja', 'wijaya'],
  ['tjokro', 'cokro'],
  ['djordje', 'dorde'],
  ['laxmi', 'lakshmi'],
  ['qasemi', 'ghasemi'],
  ['ntokos', 'dokos'],
  ['mpakas', 'bakas'],
  ['oota', 'ota'],
  ['shouhei', 'shohei'],
  ['ohno', 'ono'],
  ['hsiaoping', 'xiaoping'],
  ['weikuo', 'weiguo'],
])('%s is %s by habit', (old, usual) => {
  expect(sameHabit(old, usual)).toBe(true);
  expect(sameHabit(usual, old)).toBe(true);
});

test.each([
  ['moon', 'mon'],
  ['anna', 'anne'],
  ['john', 'jon'],
])('%s is not %s by habit', (left, right) => {
  expect(sameHabit(left, right)).toBe(false);
});

test('most words have no other spelling', () => {
  expect(['anna', 'petrov', 'smith', 'x'].flatMap(respellings)).toEqual([]);
});
