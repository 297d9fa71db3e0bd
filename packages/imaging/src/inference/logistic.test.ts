import { expect, it } from 'vitest';
import { logistic, weighted } from './logistic.ts';

it('weighs features by their names, whatever their order', () => {
  expect(weighted({ a: 2, b: -1 }, { b: 3, a: 5 })).toBe(7);
});

it('gives even odds where nothing speaks for or against', () => {
  expect(logistic({ a: 2 }, { a: 0 })).toBe(0.5);
  expect(logistic({ a: 2 }, { a: 3 })).toBeCloseTo(1 / (1 + Math.exp(-6)));
});
