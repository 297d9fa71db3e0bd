import { THEME_COLORS, THEME_FALLBACKS } from '@bonafide/contract';
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

test('what a theme leaves out is judged as the page shows it', () => {
  const pale = contrastWarnings({ accent: '#d9e8ff' }).map(({ foreground }) => foreground);
  expect(pale).toEqual(expect.arrayContaining(['accent', 'link', 'switchButton', 'button', 'livenessButton']));
  const mended = { accent: '#d9e8ff', link: '#14532d', button: '#14532d', captureButton: '#14532d' };
  const left = contrastWarnings(mended).map(({ foreground }) => foreground);
  expect(left).toEqual(['accent', 'stepNumber']);
  expect(contrastWarnings({ livenessFeedback: '#eeeeee' })).toMatchObject([{ foreground: 'livenessFeedbackText' }]);
});

test('the page follows no colour that has no value, and none in a circle', () => {
  for (const [name, followed] of Object.entries(THEME_FALLBACKS)) {
    const onlyFollowed = { [followed]: '#123456' };
    const needed = contrastWarnings({ ...onlyFollowed, surface: '#123456', line: '#123456' }).map(
      (one) => one.foreground,
    );
    if (name !== 'header' && name !== 'livenessButtonText') expect(needed).toContain(name);
  }
});
