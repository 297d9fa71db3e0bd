import type { StoredEntry } from '../../lists/open-entry.ts';
import type { PlainConnection } from '../../platform/db/plain-connection.ts';

/** So many are read at a time: neither the server nor whoever takes the page apart holds a core for longer than a moment. */
const PAGE = 100;

/** As `streamChangedEntities` reads, without the query builder. The row comparison stands alone, so that the primary key's index leads there. */
const NEXT_PAGE = `
  select entry.list_id as "listId", entry.source_id as "sourceId", entry.entity,
    entry.sealed_entity as "sealedEntity", list.wrapped_key as "wrappedKey"
  from screening_entities entry join screening_lists list on list.id = entry.list_id
  where (entry.list_id, entry.source_id) > ($2, $3)
    and entry.from_version <= $1 and (entry.to_version is null or entry.to_version > $1)
  order by entry.list_id, entry.source_id
  limit ${PAGE}`;

/** Every entry of every list as of `version`, in order of list and key; nothing is locked, and no transaction stays open meanwhile. */
export async function* currentEntries(db: PlainConnection, version: number): AsyncGenerator<StoredEntry> {
  for (let last = { listId: '', sourceId: '' }; ; ) {
    const { rows } = await db.executeSql(NEXT_PAGE, [version, last.listId, last.sourceId]);
    const entries = rows as readonly (StoredEntry & { readonly sourceId: string })[];
    yield* entries;
    last = entries.at(-1) ?? last;
    if (entries.length < PAGE) return;
  }
}
