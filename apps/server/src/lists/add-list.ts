import type { Deps } from '../deps.ts';
import type { ListRow } from './queries.ts';
import { insertList } from './registry/queries.ts';

export interface NewList {
  readonly id: string;
  readonly partnerId: string | null;
  readonly name: string;
  readonly source: string;
  readonly origins: readonly string[] | null;
  readonly allowLoopback: boolean;
  readonly refreshMinutes: number | null;
}

/** A row without anything on it. Entries of a partner's own list are sealed under a key of that list. */
export function newListRow(deps: Pick<Deps, 'clock' | 'vault'>, list: NewList): ListRow {
  const now = deps.clock.now();
  return {
    ...list,
    wrappedKey: list.partnerId === null ? null : deps.vault.createKey(list.id),
    version: null,
    marks: null,
    checkedAt: null,
    dueAt: list.refreshMinutes === null ? null : now,
    refusals: null,
    refusedAt: null,
    createdAt: now,
  };
}

/** An operator's list, to be filled by its first refresh. False when there is one of this id. */
export async function addList(deps: Deps, list: Omit<NewList, 'partnerId'>): Promise<boolean> {
  return deps.db.transaction((tx) => insertList(tx, newListRow(deps, { ...list, partnerId: null })));
}
