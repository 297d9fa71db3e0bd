import type { EmbeddedDatabase } from '../platform/embedded/embedded-database.ts';
import { postmasterPid } from '../platform/embedded/postmaster.ts';
import type { Log } from '../platform/ports.ts';

const LOOK_EVERY_MS = 250;

/** Watches the embedded server and starts it again when it is gone. */
export interface KeptDatabase {
  stop(): Promise<void>;
}

/** The server is looked at instead of waited for: an adopted one is not our child, so nobody tells us when it dies. */
export function keepDatabase(database: EmbeddedDatabase, log: Log): KeptDatabase {
  let stopping = false;
  let restarting: Promise<void> | null = null;

  async function restart(): Promise<void> {
    log.warn('database.gone');
    try {
      const { pid } = await database.restart();
      log.info('database.restarted', { pid });
    } catch (error) {
      log.error('database.restart_failed', { error });
    }
  }

  const timer = setInterval(() => {
    if (stopping || restarting !== null || postmasterPid(database.cluster.data) !== null) return;
    restarting = restart().finally(() => {
      restarting = null;
    });
  }, LOOK_EVERY_MS);

  return {
    async stop() {
      stopping = true;
      clearInterval(timer);
      await restarting;
      await database.stop();
    },
  };
}
