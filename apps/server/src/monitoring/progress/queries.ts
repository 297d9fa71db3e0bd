import { eq, sql } from 'drizzle-orm';
import { monitoringProgress } from '../../platform/db/monitoring-schema.ts';
import type { Database, Transaction } from '../../platform/ports.ts';

type Reader = Pick<Database | Transaction, 'orm'>;

export interface Progress {
  readonly version: number;
  readonly fullPassAt: Date | null;
}

/** How far everybody was held against the changes of lists. */
export async function findProgress(db: Reader): Promise<Progress> {
  const [row] = await db.orm.select().from(monitoringProgress).where(isProgress);
  return row ?? { version: 0, fullPassAt: null };
}

/**
 * The same, and it stays until `tx` ends. Who records what somebody's screening found shares it; who notes that everybody was held
 * against a later state of the lists has it alone, so that nobody is recorded by an older state behind its back.
 */
export async function lockProgress(tx: Transaction, how: 'share' | 'update'): Promise<Progress> {
  await tx.orm.insert(monitoringProgress).values({ id: 1, version: 0 }).onConflictDoNothing();
  const [row] = await tx.orm.select().from(monitoringProgress).where(isProgress).for(how);
  if (!row) throw new Error('the progress of monitoring is not there');
  return row;
}

const isProgress = eq(monitoringProgress.id, 1);

/** The version never goes back. The caller holds the progress locked for itself. */
export async function setProgress(
  tx: Transaction,
  { version, fullPassAt }: { readonly version?: number; readonly fullPassAt?: Date },
): Promise<void> {
  await tx.orm
    .update(monitoringProgress)
    .set({
      ...(version === undefined ? {} : { version: sql<number>`greatest(${monitoringProgress.version}, ${version})` }),
      ...(fullPassAt === undefined ? {} : { fullPassAt }),
    })
    .where(isProgress);
}

/** Until `tx` ends nobody else follows the lists; whoever comes later waits here, and has only what is newer to do. */
export async function lockFollowing(tx: Transaction): Promise<void> {
  await tx.orm.execute(sql`select pg_advisory_xact_lock(hashtext('monitoring_following'))`);
}
