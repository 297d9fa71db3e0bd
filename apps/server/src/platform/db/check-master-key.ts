import { Client } from 'pg';
import { StartRefused } from '../../config/start-refused.ts';
import type { Vault } from '../ports.ts';
import { keyCheck } from './queries.ts';

/**
 * Refuses a start with another master key than the database's data was sealed with: a lost data folder or a forgotten setting would
 * otherwise show as failures of single sessions, and new data would be sealed under a key that nobody expects.
 */
export async function checkMasterKey(url: string, vault: Pick<Vault, 'sign'>): Promise<void> {
  const own = vault.sign('key-check');
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    if ((await keyCheck(client, own)) === own) return;
  } finally {
    await client.end();
  }
  throw new StartRefused(
    'The master key is not the one that this database was made with: restore master.key or set BONAFIDE_MASTER_KEY.',
  );
}
