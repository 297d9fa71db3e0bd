import { expect, it } from 'vitest';
import { cleanMrzLine, lengthRepairs } from './repair-length.ts';

it('keeps a line that is as long as it should be', () => {
  expect(lengthRepairs('AB<<CD', 6)).toEqual(['AB<<CD']);
});

it('adds fillers at the end or to the longest run', () => {
  expect(lengthRepairs('AB<<CD', 8)).toEqual(['AB<<CD<<', 'AB<<<<CD']);
});

it('cuts either end or the longest run', () => {
  expect(lengthRepairs('XAB<<<<CD', 8)).toEqual(['XAB<<<<C', 'AB<<<<CD', 'XAB<<<CD']);
});

it('does not make up what is missing altogether', () => {
  expect(lengthRepairs('AB', 30)).toEqual([]);
});

it('takes quotation marks for the fillers that they were', () => {
  expect(cleanMrzLine('P<uto Doe«Jane‹ .')).toBe('P<UTODOE<<JANE<');
});
