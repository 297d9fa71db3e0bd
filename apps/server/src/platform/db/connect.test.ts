import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDeps, type TestDeps } from '../../testing/test-deps.ts';
import { silentLog } from '../log/log.ts';
import { connectDatabase } from './connect.ts';
import { rateCounters } from './schema.ts';

let test: TestDeps;
beforeAll(async () => {
  test = await createTestDeps();
});
afterAll(() => test.close());

const counter = () => ({ partnerId: test.deps.random.uuid(), hour: 1, requests: 1 });
const count = async () => (await test.deps.db.orm.select().from(rateCounters)).length;

describe('transaction', () => {
  it('keeps what was done through the typed queries and through raw SQL together', async () => {
    const before = await count();
    await test.deps.db.transaction(async (tx) => {
      await tx.orm.insert(rateCounters).values(counter());
      const { rows } = await tx.executeSql('select count(*)::int as n from rate_counters where hour = $1', [1]);
      expect(rows).toEqual([{ n: before + 1 }]);
    });
    expect(await count()).toBe(before + 1);
  });

  it('undoes everything when the work throws, jobs included', async () => {
    const before = await count();
    const work = test.deps.db.transaction(async (tx) => {
      await tx.orm.insert(rateCounters).values(counter());
      await test.deps.queue.send(tx, 'deliver-webhook', { messageId: 'undone' });
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await count()).toBe(before);
    expect(await test.jobs.waiting()).toEqual([]);
  });

  it('gives its connection back whatever happens', async () => {
    for (let round = 0; round < 20; round += 1) {
      await expect(test.deps.db.transaction((tx) => tx.executeSql('select nonsense'))).rejects.toThrow();
    }
    expect(await test.deps.db.transaction(async () => 'still there')).toBe('still there');
  });
});

it('outlives the loss of every connection', async () => {
  const url = test.deps.config.databaseUrl ?? '';
  const db = connectDatabase({ url, poolSize: 2, applicationName: 'to-be-cut', log: silentLog });
  const inside = db.transaction(async (tx) => {
    await test.deps.db.orm.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'to-be-cut'`,
    );
    await tx.executeSql('select 1');
  });
  await expect(inside).rejects.toThrow();
  await expect(db.orm.execute(sql`select 1`)).resolves.toBeDefined();
  await db.close();
});
