import { expect, it } from 'vitest';
import { keptOnceLoaded } from './kept-engines.ts';

it('loads once for callers at the same time and later', async () => {
  let loads = 0;
  const engines = keptOnceLoaded(async () => ++loads);
  expect(await Promise.all([engines(), engines()])).toEqual([1, 1]);
  expect(await engines()).toBe(1);
});

it('tries again after a failure', async () => {
  let loads = 0;
  const engines = keptOnceLoaded(async () => {
    loads += 1;
    if (loads === 1) throw new Error('model missing');
    return loads;
  });
  await expect(engines()).rejects.toThrow('model missing');
  expect(await engines()).toBe(2);
});
