import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KillableProduct, startKillableProduct } from '../apps/server/src/testing/killable-product.ts';
import type { PartnerKeys } from '../apps/server/src/testing/product.ts';

export interface BenchedProduct extends KillableProduct {
  readonly keys: PartnerKeys;
}

const CHILD = join(import.meta.dirname, '../apps/server/src/supervisor/child.ts');

/** API, two workers and embedded PostgreSQL with full durability (or a given one), as `npm start` runs them, and one partner. */
export async function startBenchedProduct(
  webhookUrl: string | null,
  databaseUrl: string | null = null,
): Promise<BenchedProduct> {
  const product = await startKillableProduct(CHILD, databaseUrl);
  return { ...product, keys: await product.createPartner(webhookUrl) };
}

/** What every call of a partner carries: its keys, and that it sends JSON. */
export function headersOf({ apiKey, apiSecret }: Pick<PartnerKeys, 'apiKey' | 'apiSecret'>) {
  const authorization = `Basic ${Buffer.from(`${apiKey}:${apiSecret}`).toString('base64')}`;
  return { 'content-type': 'application/json', authorization } as const;
}

/** The scanRefs of `count` new sessions, for suites that ask for them in turn. */
export async function makeSessions({ url, keys }: BenchedProduct, count: number): Promise<readonly string[]> {
  const scanRefs: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const request = { method: 'POST', headers: headersOf(keys), body: '{"clientId":"bench"}' };
    const answer = await fetch(`${url}/api/v2/token`, request);
    if (answer.status !== 201) throw new Error(`the API answered ${answer.status}`);
    scanRefs.push(((await answer.json()) as { scanRef: string }).scanRef);
  }
  return scanRefs;
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
