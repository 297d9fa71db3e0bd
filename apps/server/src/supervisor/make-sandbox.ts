import type { Config } from '../config/config.ts';
import type { PartnerCredentials } from '../partners/create-partner.ts';
import { ensureSandbox } from '../partners/ensure-sandbox.ts';
import { systemClock } from '../platform/clock.ts';
import { connectDatabase } from '../platform/db/connect.ts';
import type { Log } from '../platform/ports.ts';
import { systemRandom } from '../platform/random.ts';
import { createVault } from '../platform/vault/envelope-vault.ts';

/** Makes the sandbox partner of a new installation; null when there are partners already. */
export async function makeSandbox(
  { masterKey }: Pick<Config, 'masterKey'>,
  databaseUrl: string,
  log: Log,
): Promise<PartnerCredentials | null> {
  const db = connectDatabase({ url: databaseUrl, poolSize: 1, applicationName: 'bonafide-supervisor', log });
  try {
    const vault = createVault(masterKey, systemRandom);
    return await ensureSandbox({ db, vault, clock: systemClock, random: systemRandom });
  } finally {
    await db.close();
  }
}
