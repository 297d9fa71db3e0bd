import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createTestDeps, type TestDeps } from '../../testing/test-deps.ts';
import type { Transaction } from '../ports.ts';
import { prepareOnce } from './prepare-once.ts';
import { rateCounters } from './schema.ts';

let test: TestDeps;
beforeAll(async () => {
  test = await createTestDeps();
});
afterAll(() => test.close());

const write = vi.fn((orm: Transaction['orm']) =>
  orm
    .select({ requests: rateCounters.requests })
    .from(rateCounters)
    .where(eq(rateCounters.hour, sql.placeholder('hour')))
    .prepare('requests_of_hour'),
);
const requestsOf = prepareOnce(write);

it('writes a statement once for the pool and once for each connection, however many transactions there are', async () => {
  const { db, random } = test.deps;
  for (const hour of [1, 2]) {
    expect(await requestsOf(db).execute({ hour })).toEqual([]);
    await db.transaction(async (tx) => {
      await tx.orm.insert(rateCounters).values({ partnerId: random.uuid(), hour, requests: hour });
      // The transaction sees what it wrote itself: the statement runs on its own connection.
      expect(await requestsOf(tx).execute({ hour })).toEqual([{ requests: hour }]);
    });
    expect(await requestsOf(db.autocommit).execute({ hour })).toEqual([{ requests: hour }]);
  }
  expect(write).toHaveBeenCalledTimes(2);
});
