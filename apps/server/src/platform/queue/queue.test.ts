import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDeps, type TestDeps } from '../../testing/test-deps.ts';
import { silentLog } from '../log/log.ts';
import type { Queue } from '../ports.ts';
import { systemRandom } from '../random.ts';
import { JOB_NAMES } from './job-table.ts';
import { openQueue } from './queue.ts';
import { checkHandlers, type JobHandlers, workQueues } from './worker.ts';

let test: TestDeps;
/** The real queue, on the database's clock. */
let queue: Queue & Awaited<ReturnType<typeof openQueue>>;

beforeAll(async () => {
  test = await createTestDeps();
  queue = await openQueue({ url: url(), random: systemRandom, log: silentLog, works: true });
});
afterAll(async () => {
  await queue.stop();
  await test.close();
});

const url = () => test.deps.config.databaseUrl ?? '';
const send = (messageId: string, options = {}) =>
  test.deps.db.transaction((tx) => queue.send(tx, 'deliver-webhook', { messageId }, options));

async function until(done: () => boolean, withinMs: number): Promise<void> {
  for (const end = performance.now() + withinMs; !done(); await sleep(20)) {
    if (performance.now() > end) throw new Error(`not within ${withinMs} ms`);
  }
}

const idle: JobHandlers = {
  'read-side': async () => undefined,
  'examine-step': async () => undefined,
  'ask-databases-again': async () => undefined,
  'read-proof': async () => undefined,
  'describe-person': async () => undefined,
  'screen-monitoring': async () => undefined,
  'monitor-session': async () => undefined,
  'screen-batch': async () => undefined,
  'follow-lists': async () => undefined,
  'pass-everybody': async () => undefined,
  'refresh-list': async () => undefined,
  'verify-session': async () => undefined,
  'deliver-webhook': async () => undefined,
  sweep: async () => undefined,
};

describe('checkHandlers', () => {
  it('refuses a job without a handler and a handler without a job', () => {
    expect(() => checkHandlers(idle)).not.toThrow();
    for (const name of JOB_NAMES) {
      const { [name]: _left, ...rest } = idle;
      expect(() => checkHandlers(rest)).toThrow(name);
    }
    expect(() => checkHandlers({ ...idle, 'no-such-job': async () => undefined })).toThrow('no-such-job');
  });
});

describe('a key', () => {
  it('keeps one waiting job; jobs without a key do not disturb one another', async () => {
    await send('one', { singletonKey: 'k' });
    await send('one again', { singletonKey: 'k' });
    await send('free 1');
    await send('free 2');
    const waiting = (await test.jobs.waiting()).map(({ data }) => (data as { messageId: string }).messageId);
    expect(waiting).toEqual(['one', 'free 1', 'free 2']);
    await test.jobs.run(idle);
  });
});

describe('a worker', () => {
  it('runs what was committed, soon, and retries what throws', async () => {
    const runs: string[] = [];
    const handlers: JobHandlers = {
      ...idle,
      'deliver-webhook': async ({ messageId }) => {
        runs.push(messageId);
        if (messageId === 'fails once' && runs.filter((run) => run === messageId).length === 1) throw new Error('no');
      },
    };
    await workQueues(queue.boss, handlers, silentLog);
    const start = performance.now();
    await send('now');
    await until(() => runs.includes('now'), 2_000);
    expect(performance.now() - start).toBeLessThan(2_000);
    await send('fails once');
    await until(() => runs.filter((run) => run === 'fails once').length === 2, 10_000);
  });

  it('that was killed loses its job to another within half a minute', async () => {
    await queue.boss.offWork('verify-session');
    const killed: ChildProcess = fork(join(import.meta.dirname, 'stuck-worker.fixture.ts'), [url()]);
    await once(killed, 'message');
    await test.deps.db.transaction((tx) => queue.send(tx, 'verify-session', { sessionId: 's', attempt: 1 }));
    await once(killed, 'message');
    killed.kill('SIGKILL');
    const start = performance.now();
    const other = await openQueue({ url: url(), random: systemRandom, log: silentLog, works: true });
    const taken = Promise.withResolvers<void>();
    await workQueues(other.boss, { ...idle, 'verify-session': async () => taken.resolve() }, silentLog);
    await taken.promise;
    const tookMs = performance.now() - start;
    await other.stop();
    expect(tookMs).toBeGreaterThan(1_000);
    expect(tookMs).toBeLessThan(30_000);
  });
});
