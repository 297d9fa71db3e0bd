import type { ListChanges, ListEntity } from '@bonafide/screening';
import {
  type EntryReader,
  isSameVersion,
  removedListsBetween,
  streamChangedEntities,
  streamRemovedIds,
  type VersionMark,
} from '../lists/queries.ts';

/** So many entries are opened at a time: the process that answers others reads them itself. */
const PAGE = 100;

/** More changes than this are worth a new index: they would slow every search, and reading them whoever is being answered. */
const MOST_CHANGES = 2_000;

interface Span {
  readonly since: VersionMark;
  readonly version: number;
  readonly most?: number;
}

/**
 * What has changed on all lists since a version, up to another one; null where that cannot be told entry by entry: too much has, a list
 * was removed with everything on it, or the database is another one than that in which the version was read.
 */
export async function readChanges(
  reader: EntryReader,
  { since, version, most = MOST_CHANGES }: Span,
): Promise<ListChanges | null> {
  const span = { after: since.number, version };
  if (version < since.number || !(await isSameVersion(reader.db, since))) return null;
  if ((await removedListsBetween(reader.db, span)).length > 0) return null;
  const entities: ListEntity[] = [];
  for await (const { entity } of streamChangedEntities(reader, { ...span, page: PAGE })) {
    entities.push(entity);
    if (entities.length > most) return null;
  }
  const removedIds: string[] = [];
  for await (const id of streamRemovedIds(reader.db, span)) {
    removedIds.push(id);
    if (entities.length + removedIds.length > most) return null;
  }
  return { entities, removedIds };
}
