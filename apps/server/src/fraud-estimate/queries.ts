import { and, eq, gt, lt, sql, sum } from 'drizzle-orm';
import { estimateCounters } from '../platform/db/records-schema.ts';
import type { Transaction } from '../platform/ports.ts';

/** One value of a partner's, by its digest. */
export interface Counted {
  readonly partnerId: string;
  readonly kind: string;
  readonly digest: Uint8Array;
}

/** Counts a question in its hour, and answers how many there were in the hours after `since`, this one included. */
export async function countQuestion(
  tx: Transaction,
  { hour, since, ...of }: Counted & { readonly hour: number; readonly since: number },
): Promise<number> {
  await tx.orm
    .insert(estimateCounters)
    .values({ ...of, hour, requests: 1 })
    .onConflictDoUpdate({
      target: [estimateCounters.digest, estimateCounters.hour, estimateCounters.kind, estimateCounters.partnerId],
      set: { requests: sql`${estimateCounters.requests} + 1` },
    });
  const [counted] = await tx.orm
    .select({ requests: sum(estimateCounters.requests).mapWith(Number) })
    .from(estimateCounters)
    .where(
      and(
        eq(estimateCounters.digest, Buffer.from(of.digest)),
        eq(estimateCounters.kind, of.kind),
        eq(estimateCounters.partnerId, of.partnerId),
        gt(estimateCounters.hour, since),
      ),
    );
  return counted?.requests ?? 0;
}

/** Forgets everything that no count reaches any more. */
export async function deleteOldCounters(tx: Transaction, upTo: number): Promise<void> {
  await tx.orm.delete(estimateCounters).where(lt(estimateCounters.hour, upTo));
}
