import type { Config } from '../config/config.ts';
import { refusalSentence } from '../config/refusal.ts';
import { StartRefused } from '../config/start-refused.ts';
import { checkMasterKey } from '../platform/db/check-master-key.ts';
import { migrate } from '../platform/db/migrate.ts';
import { type EmbeddedDatabase, openEmbeddedDatabase } from '../platform/embedded/embedded-database.ts';
import type { Log, Random } from '../platform/ports.ts';
import { installQueue } from '../platform/queue/queue.ts';
import { createVault } from '../platform/vault/envelope-vault.ts';

/** A database with our tables and queues in their newest form. */
export interface OpenDatabase {
  readonly url: string;
  /** Null when the database is somebody else's to run. */
  readonly embedded: EmbeddedDatabase | null;
}

/** Reaches or starts the database and brings its tables up to date. Throws `StartRefused` for what an operator can mend. */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir' | 'masterKey'>,
  { random, log }: { readonly random: Random; readonly log: Log },
): Promise<OpenDatabase> {
  const embedded = config.databaseUrl === null ? await openEmbeddedDatabase(config.dataDir, random) : null;
  const url = config.databaseUrl ?? embedded?.url ?? '';
  try {
    await migrate(url);
    await checkMasterKey(url, createVault(config.masterKey, random));
    await installQueue({ url, random, log, works: false });
  } catch (error) {
    if (embedded !== null && !embedded.adopted) await embedded.stopIfUnused();
    const sentence = refusalSentence(error);
    throw sentence === null ? error : new StartRefused(sentence);
  }
  return { url, embedded };
}
