import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestDeps, type TestDeps } from '../../testing/test-deps.ts';
import { createRequestLimit, type RequestLimit } from './limit-requests.ts';
import { requestsOf } from './queries.ts';

let test: TestDeps;
beforeAll(async () => {
  test = await createTestDeps();
});
afterAll(() => test.close());

const limitOf = (requestsPerHour: number): RequestLimit =>
  createRequestLimit({ ...test.deps, config: { ...test.deps.config, requestsPerHour } });

const hourNow = (): number => Math.floor(test.clock.now().getTime() / 3_600_000);

async function passed(limits: readonly RequestLimit[], partnerId: string, requests: number): Promise<number> {
  let count = 0;
  for (let sent = 0; sent < requests; sent += 1)
    if ((await limits[sent % limits.length]?.(partnerId)) === null) count += 1;
  return count;
}

describe('createRequestLimit', () => {
  it('lets exactly the limit pass in one process', async () => {
    expect(await passed([limitOf(2_000)], test.deps.random.uuid(), 2_100)).toBe(2_000);
  });

  it('never lets more pass over several processes, and at most a block per process less', async () => {
    const blocks = 2_000 / 500;
    const count = await passed([limitOf(2_000), limitOf(2_000), limitOf(2_000)], test.deps.random.uuid(), 2_100);
    expect(count).toBeLessThanOrEqual(2_000);
    expect(count).toBeGreaterThanOrEqual(2_000 - 3 * blocks);
  });

  it('holds under simultaneous requests', async () => {
    const limit = limitOf(1_500);
    const partnerId = test.deps.random.uuid();
    const waits = await Promise.all(Array.from({ length: 1_600 }, () => limit(partnerId)));
    expect(waits.filter((wait) => wait === null)).toHaveLength(1_500);
  });

  it('has the next block before the last one is used up', async () => {
    const limit = limitOf(5_000);
    const partnerId = test.deps.random.uuid();
    expect(await passed([limit], partnerId, 5)).toBe(5);
    await vi.waitFor(async () => expect(await requestsOf(test.deps.db, { partnerId, hour: hourNow() })).toBe(20));
    expect(await passed([limit], partnerId, 4_995)).toBe(4_995);
    expect(await limit(partnerId)).toBe(3600);
  });

  it('starts anew with the hour, and for each partner', async () => {
    const limit = limitOf(5);
    const [one, other] = [test.deps.random.uuid(), test.deps.random.uuid()];
    expect(await passed([limit], one, 6)).toBe(5);
    expect(await passed([limit], other, 1)).toBe(1);
    expect(await limit(one)).toBe(3600);
    test.clock.advance(3_600_000);
    expect(await passed([limit], one, 6)).toBe(5);
  });
});
