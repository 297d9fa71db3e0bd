import type { Engines } from '@bonafide/checks';
import { composeDeps } from '../compose.ts';
import { loadConfig } from '../config/load-config.ts';
import { registerJobHandlers } from '../job-handlers.ts';
import { verifySession } from '../pipeline/verify-session.ts';
import { createLog } from '../platform/log/log.ts';
import { workQueues } from '../platform/queue/worker.ts';
import { systemRandom } from '../platform/random.ts';
import { tellSupervisor } from '../supervisor/child-message.ts';
import { createHastyClock, hastyQueue } from './hasty-clock.ts';
import { scriptedOutcome } from './scripted-outcome.ts';

/** A worker process as the supervisor starts it, by a clock that runs fast. Every verification it judges waits for a human. */
const noEngines = async (): Promise<Engines> => ({ document: null, face: null }) as never;

async function work(): Promise<void> {
  const config = await loadConfig(systemRandom);
  const { databaseUrl } = config;
  if (databaseUrl === null) throw new Error('started without DATABASE_URL');
  const since = Number(process.env.HASTY_SINCE);
  const composed = await composeDeps({ ...config, databaseUrl }, 'worker', createLog('worker'));
  const deps = { ...composed, clock: createHastyClock(since), queue: hastyQueue(composed.queue, since) };
  const undecided = async () => scriptedOutcome('broken');
  const handlers = registerJobHandlers(deps, noEngines);
  await workQueues(
    composed.queue.boss,
    { ...handlers, 'verify-session': (data) => verifySession(deps, noEngines, data, undecided) },
    deps.log,
  );
  setInterval(() => {
    deps.db.transaction((tx) => deps.queue.send(tx, 'sweep', {}, { singletonKey: 'sweep' })).catch(() => undefined);
  }, 1_000);
}

process.on('disconnect', () => process.exit(1));
await work();
tellSupervisor({ kind: 'ready' });
