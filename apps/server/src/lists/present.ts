import type { ListAnswer, ListEntryAnswer } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import { type ListRow, openEntity } from './queries.ts';
import { currentVersions, listEntries, listLists, type VersionRow } from './registry/queries.ts';

/** A list as partners see it: what is on it, since when, and why a later file was not taken. */
export function presentList(row: ListRow, version: VersionRow | null): ListAnswer {
  return {
    id: row.id,
    name: row.name,
    source: row.source,
    isOwn: row.partnerId !== null,
    entries: version?.entities ?? 0,
    edition: version?.label ?? null,
    publishedAt: version?.createdAt.toISOString() ?? null,
    latestChange: version && { added: version.added, changed: version.changed, removed: version.removed },
    leftAlone: [...(version?.figures?.leftAlone ?? [])],
    checkedAt: row.checkedAt?.toISOString() ?? null,
    refreshMinutes: row.refreshMinutes,
    refusedAt: row.refusedAt?.toISOString() ?? null,
    refusals: [...(row.refusals ?? [])],
  };
}

/** Every list that a partner's people are held against; null: the operator's alone. */
export async function showLists(deps: Pick<Deps, 'db'>, partnerId: string | null): Promise<readonly ListAnswer[]> {
  const rows = await listLists(deps.db, partnerId);
  const versions = await currentVersions(deps.db, rows);
  return rows.map((row) => presentList(row, versions.get(row.version ?? -1) ?? null));
}

export async function showList(deps: Pick<Deps, 'db'>, row: ListRow): Promise<ListAnswer> {
  return presentList(row, (await currentVersions(deps.db, [row])).get(row.version ?? -1) ?? null);
}

/** One page of the entries of a partner's own list. */
export async function showEntries(
  deps: Pick<Deps, 'db' | 'vault'>,
  list: ListRow,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly ListEntryAnswer[]> {
  const rows = await listEntries(deps.db, list.id, page);
  return rows.flatMap((entry) => {
    const entity = openEntity(deps.vault, { entry, list });
    return entity ? [{ ...entity, names: entity.names.map((name) => ({ ...name })) }] : [];
  });
}
