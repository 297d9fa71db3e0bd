import type { ScreenedList } from '@bonafide/checks';
import { and, asc, desc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import { screeningEntities, screeningLists, screeningListVersions } from '../platform/db/lists-schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';

type Reader = Pick<Database | Transaction, 'orm'>;

/** The lists that a partner's people are screened against, as they stood at `version`; by their ids. */
export async function screenedLists(
  db: Reader,
  { partnerId, version }: { readonly partnerId: string; readonly version: number },
): Promise<readonly ScreenedList[]> {
  const seen = or(isNull(screeningLists.partnerId), eq(screeningLists.partnerId, partnerId));
  const rows = await db.orm
    .selectDistinctOn([screeningLists.id], {
      id: screeningLists.id,
      name: screeningLists.name,
      source: screeningLists.source,
      number: screeningListVersions.number,
      label: screeningListVersions.label,
      entries: screeningListVersions.entities,
      removed: screeningListVersions.removedList,
    })
    .from(screeningLists)
    .innerJoin(screeningListVersions, eq(screeningListVersions.listId, screeningLists.id))
    .where(and(seen, lte(screeningListVersions.number, version)))
    .orderBy(asc(screeningLists.id), desc(screeningListVersions.number));
  return rows
    .filter(({ removed }) => !removed)
    .map(({ number, label, removed: _removed, ...list }) => ({ ...list, version: label ?? String(number) }));
}

/** When the content that an entry had at `version` was first seen, by the entry's id. */
export async function changeTimes(
  db: Reader,
  { entityIds, version }: { readonly entityIds: readonly string[]; readonly version: number },
): Promise<ReadonlyMap<string, Date>> {
  if (entityIds.length === 0) return new Map();
  const id = sql<string>`${screeningEntities.listId} || ':' || ${screeningEntities.sourceId}`;
  const keys = sql.join(
    entityIds.map((entityId) => {
      const at = entityId.indexOf(':');
      return sql`(${entityId.slice(0, at)}, ${entityId.slice(at + 1)})`;
    }),
    sql`, `,
  );
  const rows = await db.orm
    .select({ id, at: screeningListVersions.createdAt })
    .from(screeningEntities)
    .innerJoin(screeningListVersions, eq(screeningListVersions.number, screeningEntities.fromVersion))
    .where(
      and(
        sql`(${screeningEntities.listId}, ${screeningEntities.sourceId}) in (${keys})`,
        lte(screeningEntities.fromVersion, version),
      ),
    )
    .orderBy(asc(screeningEntities.fromVersion));
  return new Map(rows.map((row) => [row.id, row.at]));
}
