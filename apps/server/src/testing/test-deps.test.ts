import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partners } from '../platform/db/schema.ts';
import { createTestDeps, type TestDeps } from './test-deps.ts';

describe('createTestDeps', () => {
  let test: TestDeps;
  beforeAll(async () => {
    test = await createTestDeps();
  });
  afterAll(() => test.close());

  it('gives every call a database of its own', async () => {
    const other = await createTestDeps();
    await other.deps.db.orm.insert(partners).values({
      id: other.deps.random.uuid(),
      name: 'n',
      environment: 'TEST',
      apiKey: 'k',
      secretHash: new Uint8Array(1),
      createdAt: other.clock.now(),
    });
    expect(await other.deps.db.orm.select().from(partners)).toHaveLength(1);
    expect(await test.deps.db.orm.select().from(partners)).toHaveLength(0);
    await other.close();
  });

  it('runs deferred jobs when the clock reaches them, and what they send', async () => {
    const { deps, clock, jobs } = test;
    const startAfter = new Date(clock.now().getTime() + 60_000);
    await deps.db.transaction(async (tx) => {
      await deps.queue.send(tx, 'deliver-webhook', { messageId: 'later' }, { startAfter });
      await deps.queue.send(tx, 'verify-session', { sessionId: 's', attempt: 1 });
    });
    const ran: string[] = [];
    const handlers = {
      'verify-session': async () => {
        await deps.db.transaction((tx) => deps.queue.send(tx, 'deliver-webhook', { messageId: 'now' }));
      },
      'deliver-webhook': async ({ messageId }: { messageId: string }) => {
        ran.push(messageId);
      },
    };
    await jobs.run(handlers);
    expect(ran).toEqual(['now']);
    clock.advance(60_000);
    await jobs.run(handlers);
    expect(ran).toEqual(['now', 'later']);
    expect(await jobs.waiting()).toEqual([]);
  });
});
