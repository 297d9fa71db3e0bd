import { and, asc, eq, gt, sql, sum } from 'drizzle-orm';
import { partners } from '../platform/db/schema.ts';
import { creditSlots } from '../platform/db/services-schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';
import type { CreditLimits } from './credit-kinds.ts';

type Writer = Pick<Database | Transaction, 'orm'>;

interface Kind {
  readonly partnerId: string;
  readonly kind: string;
}

/**
 * Takes one credit from a slot that has any; the slot's number, or null. With `wait` false slots that others are taking from are passed over, so that nobody
 * waits; with `wait` true they are waited for, so that null means that there is none left.
 */
export async function takeFromSlot(tx: Transaction, { partnerId, kind }: Kind, wait: boolean): Promise<number | null> {
  const own = and(eq(creditSlots.partnerId, partnerId), eq(creditSlots.kind, kind));
  const free = tx.orm
    .select({ slot: creditSlots.slot })
    .from(creditSlots)
    .where(and(own, gt(creditSlots.remaining, 0)))
    .limit(1)
    .for('update', wait ? {} : { skipLocked: true });
  const [taken] = await tx.orm
    .update(creditSlots)
    .set({ remaining: sql`${creditSlots.remaining} - 1` })
    .where(and(own, eq(creditSlots.slot, free)))
    .returning({ slot: creditSlots.slot });
  return taken?.slot ?? null;
}

export async function giveBackToSlot(tx: Transaction, of: Kind & { readonly slot: number }): Promise<void> {
  await tx.orm
    .update(creditSlots)
    .set({ remaining: sql`${creditSlots.remaining} + 1` })
    .where(and(eq(creditSlots.partnerId, of.partnerId), eq(creditSlots.kind, of.kind), eq(creditSlots.slot, of.slot)));
}

/** Replaces what is left of a kind. Whoever takes credits at the same moment waits or is waited for. */
export async function replaceSlots(db: Writer, of: Kind, remaining: readonly number[]): Promise<void> {
  await db.orm.delete(creditSlots).where(and(eq(creditSlots.partnerId, of.partnerId), eq(creditSlots.kind, of.kind)));
  if (remaining.length > 0)
    await db.orm.insert(creditSlots).values(remaining.map((left, slot) => ({ ...of, slot, remaining: left })));
}

/** Kind -> what is left of it. */
export async function sumSlots(db: Writer, partnerId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db.orm
    .select({ kind: creditSlots.kind, remaining: sum(creditSlots.remaining).mapWith(Number) })
    .from(creditSlots)
    .where(eq(creditSlots.partnerId, partnerId))
    .groupBy(creditSlots.kind)
    .orderBy(asc(creditSlots.kind));
  return new Map(rows.map(({ kind, remaining }) => [kind, remaining]));
}

export async function updateLimits(db: Writer, partnerId: string, creditLimits: CreditLimits): Promise<void> {
  await db.orm.update(partners).set({ creditLimits }).where(eq(partners.id, partnerId));
}

/** Reads the limits and keeps others from changing them until the transaction ends. */
export async function lockLimits(tx: Transaction, apiKey: string) {
  const [row] = await tx.orm
    .select({ id: partners.id, creditLimits: partners.creditLimits })
    .from(partners)
    .where(eq(partners.apiKey, apiKey))
    .for('update');
  return row ?? null;
}
