import { eq, sql } from 'drizzle-orm';
import { listsVersion, type Reader } from '../../lists/queries.ts';
import { tryPublication } from '../../lists/registry/queries.ts';
import { screeningSharedIndexes } from '../../platform/db/lists-schema.ts';
import type { Transaction } from '../../platform/ports.ts';

export interface SharedIndexRow {
  readonly id: string;
  /** The version of the lists that was indexed. */
  readonly version: number;
  readonly wrappedKey: Uint8Array;
  /** Milliseconds since it was indexed. */
  readonly ageMs: number;
}

/** Any number that no other advisory lock begins with. */
const BUILDING = 41_207;

/** Waits until nobody else on `machine` builds an index. The turn ends with the transaction, so that no crash keeps it. */
export async function takeTurnToBuild(tx: Transaction, machine: string): Promise<void> {
  await tx.orm.execute(sql`select pg_advisory_xact_lock(${BUILDING}, hashtext(${machine}))`);
}

export async function findSharedIndex(db: Reader, machine: string): Promise<SharedIndexRow | null> {
  const { id, version, wrappedKey, madeAt } = screeningSharedIndexes;
  const [row] = await db.orm
    .select({ id, version, wrappedKey, ageMs: sql<string>`extract(epoch from now() - ${madeAt}) * 1000` })
    .from(screeningSharedIndexes)
    .where(eq(screeningSharedIndexes.machine, machine));
  return row ? { ...row, ageMs: Number(row.ageMs) } : null;
}

/**
 * Keeps the key of what was indexed, in the place of an earlier one. False, and nothing is kept, where a list has changed since or is
 * being changed: what left a list meanwhile would have left its sealed copy behind.
 */
export async function keepSharedIndex(
  tx: Transaction,
  { machine, ...row }: Omit<SharedIndexRow, 'ageMs'> & { readonly machine: string },
): Promise<boolean> {
  if (!(await tryPublication(tx)) || (await listsVersion(tx)) !== row.version) return false;
  await tx.orm
    .insert(screeningSharedIndexes)
    .values({ machine, ...row })
    .onConflictDoUpdate({ target: screeningSharedIndexes.machine, set: { ...row, madeAt: sql`now()` } });
  return true;
}
