import { expect, it } from 'vitest';
import { createFakeClock } from './fake-clock.ts';

it('stands still until it is moved', () => {
  const clock = createFakeClock('2030-01-01T00:00:00Z');
  expect(clock.now()).toEqual(clock.now());
  clock.advance(90_000);
  expect(clock.now().toISOString()).toBe('2030-01-01T00:01:30.000Z');
  clock.set('2031-05-05T12:00:00Z');
  expect(clock.now().toISOString()).toBe('2031-05-05T12:00:00.000Z');
});

it('refuses what is no time', () => {
  expect(() => createFakeClock('soon')).toThrow('not a time');
});
