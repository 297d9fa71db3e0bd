import { and, eq, lt, sql } from 'drizzle-orm';
import { rateCounters } from '../../platform/db/schema.ts';
import type { Database } from '../../platform/ports.ts';

/** Adds `requests` to the partner's count of this hour; the sum after it. */
export async function addRequests(
  db: Database,
  counted: { readonly partnerId: string; readonly hour: number; readonly requests: number },
): Promise<number> {
  const [row] = await db.orm
    .insert(rateCounters)
    .values(counted)
    .onConflictDoUpdate({
      target: [rateCounters.partnerId, rateCounters.hour],
      set: { requests: sql`${rateCounters.requests} + excluded.requests` },
    })
    .returning({ requests: rateCounters.requests });
  return row?.requests ?? counted.requests;
}

export async function forgetEarlierHours(db: Database, partnerId: string, hour: number): Promise<void> {
  await db.orm.delete(rateCounters).where(and(eq(rateCounters.partnerId, partnerId), lt(rateCounters.hour, hour)));
}

export async function requestsOf(
  db: Database,
  of: { readonly partnerId: string; readonly hour: number },
): Promise<number> {
  const [row] = await db.orm
    .select({ requests: rateCounters.requests })
    .from(rateCounters)
    .where(and(eq(rateCounters.partnerId, of.partnerId), eq(rateCounters.hour, of.hour)));
  return row?.requests ?? 0;
}

/** Counters of past hours, of whatever they count. */
export async function deleteCountersBefore(db: Database, hour: number): Promise<void> {
  await db.orm.delete(rateCounters).where(lt(rateCounters.hour, hour));
}
