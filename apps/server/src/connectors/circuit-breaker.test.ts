import { expect, it } from 'vitest';
import { createCircuitBreaker } from './circuit-breaker.ts';

it('spares a database that failed five times in a row, and tries it once a minute', () => {
  const breaker = createCircuitBreaker();
  for (let time = 0; time < 4; time += 1) breaker.failed('a', 0);
  breaker.answered('a');
  for (let time = 0; time < 4; time += 1) breaker.failed('a', 0);
  expect(breaker.mayAsk('a', 0)).toBe(true);
  breaker.failed('a', 1_000);
  expect([breaker.mayAsk('a', 1_000), breaker.mayAsk('a', 60_999), breaker.mayAsk('b', 1_000)]).toEqual([
    false,
    false,
    true,
  ]);
  expect([breaker.mayAsk('a', 61_000), breaker.mayAsk('a', 61_000)]).toEqual([true, false]);
  breaker.failed('a', 62_000);
  expect(breaker.mayAsk('a', 121_999)).toBe(false);
  expect(breaker.mayAsk('a', 122_000)).toBe(true);
  breaker.answered('a');
  expect([breaker.mayAsk('a', 122_000), breaker.mayAsk('a', 122_000)]).toEqual([true, true]);
});
