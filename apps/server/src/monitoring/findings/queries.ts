import { and, asc, desc, eq, inArray, or, sql } from 'drizzle-orm';
import { type FindingState, monitoringFindings, monitorings } from '../../platform/db/monitoring-schema.ts';
import type { Database, Transaction } from '../../platform/ports.ts';
import { type Own, WATCHED } from '../queries.ts';

type Reader = Pick<Database | Transaction, 'orm'>;
export type FindingRow = typeof monitoringFindings.$inferSelect;

export async function listMonitoringFindings(db: Reader, monitoringId: string): Promise<readonly FindingRow[]> {
  return db.orm
    .select()
    .from(monitoringFindings)
    .where(eq(monitoringFindings.monitoringId, monitoringId))
    .orderBy(desc(monitoringFindings.score), asc(monitoringFindings.entityId));
}

/** The caller holds the monitoring's row lock. */
export async function upsertFinding(tx: Transaction, row: FindingRow): Promise<void> {
  const { monitoringId: _of, entityId: _entry, ...set } = row;
  await tx.orm
    .insert(monitoringFindings)
    .values(row)
    .onConflictDoUpdate({ target: [monitoringFindings.monitoringId, monitoringFindings.entityId], set });
}

export async function markFindings(
  tx: Transaction,
  {
    monitoringId,
    entityIds,
    state,
  }: { readonly monitoringId: string; readonly entityIds: readonly string[]; readonly state: FindingState },
): Promise<void> {
  if (entityIds.length === 0) return;
  await tx.orm
    .update(monitoringFindings)
    .set({ state })
    .where(
      and(eq(monitoringFindings.monitoringId, monitoringId), inArray(monitoringFindings.entityId, [...entityIds])),
    );
}

/** Who among the watched has an open finding of one of these entries, or of any entry of these lists. */
export async function findAffected(
  db: Reader,
  { entityIds, listIds }: { readonly entityIds: readonly string[]; readonly listIds: readonly string[] },
): Promise<readonly Own[]> {
  if (entityIds.length === 0 && listIds.length === 0) return [];
  const ofLists = listIds.map((listId) => sql`starts_with(${monitoringFindings.entityId}, ${`${listId}:`})`);
  return db.orm
    .selectDistinct({ id: monitorings.id, partnerId: monitorings.partnerId })
    .from(monitoringFindings)
    .innerJoin(monitorings, eq(monitorings.id, monitoringFindings.monitoringId))
    .where(
      and(
        eq(monitoringFindings.state, 'open'),
        inArray(monitorings.state, [...WATCHED]),
        or(entityIds.length === 0 ? undefined : inArray(monitoringFindings.entityId, [...entityIds]), ...ofLists),
      ),
    );
}

/** By the monitoring's id. */
export async function listFindingsOf(
  db: Reader,
  monitoringIds: readonly string[],
): Promise<ReadonlyMap<string, readonly FindingRow[]>> {
  if (monitoringIds.length === 0) return new Map();
  const rows = await db.orm
    .select()
    .from(monitoringFindings)
    .where(inArray(monitoringFindings.monitoringId, [...monitoringIds]));
  return Map.groupBy(rows, (row) => row.monitoringId);
}
