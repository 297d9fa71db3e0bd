import { createFakeClock } from '@bonafide/testkit';
import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

test('so many calls of each key pass in a second, and as many in the next', () => {
  const clock = createFakeClock('2026-01-15T12:00:00.000Z');
  const pace = createPace(clock, 2);
  expect(['a', 'a', 'a', 'b'].map(pace)).toEqual([true, true, false, true]);
  clock.advance(999);
  expect(pace('a')).toBe(false);
  clock.advance(1);
  expect(['a', 'a', 'a'].map(pace)).toEqual([true, true, false]);
});
