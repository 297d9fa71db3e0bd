import { type ComposedDeps, composeDeps } from '../compose.ts';
import { loadConfig } from '../config/load-config.ts';
import { silentLog } from '../platform/log/log.ts';
import { systemRandom } from '../platform/random.ts';
import { openDatabase } from '../supervisor/open-database.ts';

/**
 * Runs `work` on the installation's own database: the running one when there is one, otherwise the embedded server is started for as
 * long as this takes.
 */
export async function withDeps<T>(work: (deps: ComposedDeps) => Promise<T>): Promise<T> {
  const config = await loadConfig(systemRandom);
  const { url, embedded } = await openDatabase(config, { random: systemRandom, log: silentLog });
  try {
    const deps = await composeDeps({ ...config, databaseUrl: url }, 'command', silentLog);
    try {
      return await work(deps);
    } finally {
      await deps.close();
    }
  } finally {
    if (embedded !== null && !embedded.adopted) await embedded.stopIfUnused();
  }
}
