import { THEME_COLORS } from '@bonafide/contract';
import { expect, test } from 'vitest';
import { contrast, contrastWarnings } from './contrast.ts';

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
  expect(contrast('#14532d', '#14532d')).toBe(1);
});

test('the page as it comes can be read, in every pair', () => {
  expect(contrastWarnings({})).toEqual([]);
  expect(contrastWarnings(THEME_COLORS)).toEqual([]);
});
