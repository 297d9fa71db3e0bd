import { expect, test } from 'vitest';
import { type GuideWord, NOTHING_SHOWN, steadied } from './steady-hint.ts';

/** What is shown after each of these words, 200 ms apart. */
function shownAfter(words: readonly GuideWord[]): GuideWord[] {
  let now = NOTHING_SHOWN;
  return words.map((word, index) => {
    now = steadied(now, word, 5_000 + index * 200);
    return now.shown;
  });
}
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

test('the first word is shown at once', () => {
  expect(shownAfter(['fine'])).toEqual(['fine']);
});

test('one look that errs is not told', () => {
  const words: GuideWord[] = [...times(10, 'fine' as const), 'face_not_seen', ...times(10, 'fine' as const)];
  expect(new Set(shownAfter(words))).toEqual(new Set(['fine']));
});

test('what lasts is told, and what is told stays long enough to be read', () => {
  const shown = shownAfter([
    ...times(10, 'fine' as const),
    ...times(4, 'go_back' as const),
    ...times(12, 'fine' as const),
  ]);
  expect(shown.slice(0, 14).includes('go_back')).toBe(true);
  expect(shown.filter((word) => word === 'go_back').length).toBeGreaterThanOrEqual(7);
  expect(shown.at(-1)).toBe('fine');
});

test('looks that disagree all the time change nothing more often than can be read', () => {
  const words = Array.from(
    { length: 100 },
    (_, index) => (['fine', 'go_back', 'into_oval'] as const)[index % 3] ?? null,
  );
  const shown = shownAfter(words);
  expect(shown.filter((word, index) => index > 0 && word !== shown[index - 1])).toEqual([]);
});
