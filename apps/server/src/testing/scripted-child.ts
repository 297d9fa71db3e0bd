import { setTimeout as sleep } from 'node:timers/promises';
import type { Engines } from '@bonafide/checks';
import { composeDeps } from '../compose.ts';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import { registerJobHandlers } from '../job-handlers.ts';
import { type Examiner, verifySession } from '../pipeline/verify-session.ts';
import { createLog } from '../platform/log/log.ts';
import { workQueues } from '../platform/queue/worker.ts';
import { systemRandom } from '../platform/random.ts';
import { tellSupervisor } from '../supervisor/child-message.ts';
import { scriptedOutcome } from './scripted-outcome.ts';
import { DEADLY_PHOTO } from './scripted-photos.ts';

/**
 * A worker process as the supervisor starts it, with engines that only take time: what survives a kill is tested on everything
 * around them, many times over, in seconds.
 */
const LONGEST_EXAMINATION_MS = 800;
/** So many examinations crash, as an engine might. */
const CRASHES_PERCENT = 5;

const noEngines = async (): Promise<Engines> => ({ document: null, face: null }) as never;

const examineByScript: Examiner = async (_engines, { images }) => {
  if (images.FRONT && DEADLY_PHOTO.equals(images.FRONT)) process.kill(process.pid, 'SIGKILL');
  const [time = 0, luck = 0] = systemRandom.bytes(2);
  await sleep((time / 255) * LONGEST_EXAMINATION_MS);
  if ((luck * 100) / 256 < CRASHES_PERCENT) throw new Error('scripted crash');
  return scriptedOutcome();
};

async function work(config: Config & { readonly databaseUrl: string }): Promise<void> {
  const deps = await composeDeps(config, 'worker', createLog('worker'));
  const handlers = registerJobHandlers(deps, noEngines);
  await workQueues(
    deps.queue.boss,
    { ...handlers, 'verify-session': (data) => verifySession(deps, noEngines, data, examineByScript) },
    deps.log,
  );
  setInterval(() => {
    deps.db.transaction((tx) => deps.queue.send(tx, 'sweep', {}, { singletonKey: 'sweep' })).catch(() => undefined);
  }, 2_000);
}

process.on('disconnect', () => process.exit(1));
const config = await loadConfig(systemRandom);
if (config.databaseUrl === null) throw new Error('started without DATABASE_URL');
await work({ ...config, databaseUrl: config.databaseUrl });
tellSupervisor({ kind: 'ready' });
