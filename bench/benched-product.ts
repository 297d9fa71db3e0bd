import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPartner, type PartnerCredentials } from '../apps/server/src/partners/create-partner.ts';
import { systemClock } from '../apps/server/src/platform/clock.ts';
import { systemRandom } from '../apps/server/src/platform/random.ts';
import { createVault } from '../apps/server/src/platform/vault/envelope-vault.ts';
import { type KillableProduct, startKillableProduct } from '../apps/server/src/testing/killable-product.ts';

export interface BenchedProduct extends KillableProduct {
  readonly keys: PartnerCredentials;
}

const ROOT = join(import.meta.dirname, '..');

/** API, two workers and embedded PostgreSQL with full durability, as `npm start` runs them, and one partner without limits. */
export async function startBenchedProduct(webhookUrl: string | null): Promise<BenchedProduct> {
  process.env.BONAFIDE_REQUESTS_PER_HOUR = '1000000000';
  const product = await startKillableProduct(join(ROOT, 'apps/server/src/supervisor/child.ts'));
  const vault = createVault(Buffer.from(product.environment.BONAFIDE_MASTER_KEY ?? '', 'hex'), systemRandom);
  const { credentials: keys } = await createPartner(
    { db: product.db, vault, clock: systemClock, random: systemRandom },
    { name: 'Bench', environment: 'DEV', webhookUrl, settings: { allowLoopbackWebhooks: true } },
  );
  return { ...product, keys };
}

/** The kernel counts processor time in hundredths of a second on every common Linux. */
const TICKS_PER_SECOND = 100;

/** Processor seconds that these processes have used; null where there is no `/proc`. */
export function processorSeconds(pids: readonly number[]): number | null {
  try {
    return pids.reduce((sum, pid) => sum + ticksOf(pid), 0) / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}

/** proc(5): user and system time are fields 14 and 15; the command in field 2 may hold spaces, so count from its bracket. */
function ticksOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
