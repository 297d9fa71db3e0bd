import { expect, it } from 'vitest';
import { isStorableJson } from './storable-json.ts';

it.each([null, 1, 'text', { a: ['ž', '😀', '\n'] }, '\\u0000'])('%j can be stored', (value) => {
  expect(isStorableJson(value)).toBe(true);
});

it.each(['a\0', { a: { b: ['\ud800'] } }, { 'k\0': 1 }, ['\udc00x']])('%j cannot', (value) => {
  expect(isStorableJson(value)).toBe(false);
});
