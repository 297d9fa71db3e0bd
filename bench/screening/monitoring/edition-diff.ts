import type { ListEntity } from '@bonafide/screening';

export interface EditionDiff {
  /** Entries that are new or read differently, as they are now. */
  readonly changed: readonly ListEntity[];
  /** Ids of everything added, changed or removed. */
  readonly touched: ReadonlySet<string>;
  readonly counts: { readonly added: number; readonly changed: number; readonly removed: number };
}

/** How two editions of a list differ, by the entries' content hashes. */
export function editionDiff(before: readonly ListEntity[], after: readonly ListEntity[]): EditionDiff {
  const hashes = new Map(before.map(({ id, hash }) => [id, hash]));
  const added = after.filter(({ id }) => !hashes.has(id));
  const changed = after.filter(({ id, hash }) => hashes.has(id) && hashes.get(id) !== hash);
  const present = new Set(after.map(({ id }) => id));
  const removed = before.filter(({ id }) => !present.has(id));
  return {
    changed: [...added, ...changed],
    touched: new Set([...added, ...changed, ...removed].map(({ id }) => id)),
    counts: { added: added.length, changed: changed.length, removed: removed.length },
  };
}
