import { type GuardCode, listSource } from '@bonafide/screening';
import type { Deps } from '../deps.ts';
import type { ListRefusal } from '../platform/db/lists-schema.ts';
import { type Fetched, withOrigin } from './fetch-origin.ts';
import { keptAndChanged } from './follow-changes.ts';
import { EditionRefused, type Published, publishEdition } from './publish-edition.ts';
import type { ListRow } from './queries.ts';
import { findList, lockList, updateList } from './registry/queries.ts';

export interface RefreshWish {
  readonly listId: string;
  /** Take the file also where it is the one that was taken last. */
  readonly force?: boolean;
  /** Guards that somebody has looked at and sets aside for this once. */
  readonly waived?: readonly GuardCode[];
}

export type Refreshed =
  | Published
  | { readonly kind: 'refused'; readonly refusals: readonly ListRefusal[] }
  | { readonly kind: 'no_list' };

/** Somebody looks at the lists before anybody looks into the log. */
const FAULT_OF_OURS: ListRefusal = {
  code: 'refresh.failed',
  words: 'something failed on our side while the list was taken; the log of the server says what',
};

/** Looks for a later file of a list and takes it if it can be believed; otherwise the list stays as it is and says why. */
export async function refreshList(deps: Deps, { listId, force = false, waived = [] }: RefreshWish): Promise<Refreshed> {
  const list = await findList(deps.db, listId);
  if (list === null) return { kind: 'no_list' };
  const start = performance.now();
  const asked = force ? { ...list, marks: null } : list;
  if (waived.length > 0) deps.log.warn('list.guards_waived', { code: waived.join(' ') });
  const refreshed = await fetchAndTake(deps, { list: asked, waived }).catch(async (error: unknown) => {
    await noteRefusal(deps, list, [FAULT_OF_OURS]).catch(() => undefined);
    throw error;
  });
  const tookMs = Math.round(performance.now() - start);
  if (refreshed.kind === 'refused') {
    await noteRefusal(deps, list, refreshed.refusals);
    deps.log.warn('list.refused', { code: refreshed.refusals[0]?.code ?? 'unknown', tookMs });
  } else deps.log.info('list.refreshed', { code: refreshed.kind, tookMs });
  return refreshed;
}

/** Changes that lead to what cannot be believed are followed no further: the whole list is looked at instead. */
async function fetchAndTake(deps: Deps, { list, waived }: Omit<Taking, 'fetched'>): Promise<Refreshed> {
  let isChange = false;
  const work = (fetched: Fetched): Promise<Refreshed> => {
    isChange = fetched.kind === 'changes';
    return take(deps, { list, fetched, waived });
  };
  const refreshed = await withOrigin(deps, list, work);
  return refreshed.kind === 'refused' && isChange ? withOrigin(deps, { ...list, marks: null }, work) : refreshed;
}

interface Taking {
  readonly list: ListRow;
  readonly fetched: Fetched;
  readonly waived: readonly GuardCode[];
}

async function take(deps: Deps, { list, fetched, waived }: Taking): Promise<Refreshed> {
  if (fetched.kind === 'refused') return fetched;
  if (fetched.kind === 'unchanged') {
    await updateList(deps.db, list.id, { checkedAt: deps.clock.now(), refusals: null, refusedAt: null });
    return fetched;
  }
  const { marks } = fetched;
  const { source } = fetched.kind === 'fetched' ? fetched.found : fetched;
  const guards = (listSource(list.source) ?? source).guards(list.id);
  try {
    return await deps.db.transaction(async (tx) => {
      const locked = await lockList(tx, list.id);
      if (locked === null) return { kind: 'no_list' };
      const found =
        fetched.kind === 'fetched'
          ? fetched.found
          : keptAndChanged(tx, deps, { id: list.id, changes: fetched.changes });
      const published = await publishEdition(tx, deps, { list: locked, found, guards, waived });
      const checkedAt = deps.clock.now();
      await updateList(tx, list.id, { checkedAt, marks, refusals: null, refusedAt: null });
      return published;
    });
  } catch (error) {
    if (!(error instanceof EditionRefused)) throw error;
    return { kind: 'refused', refusals: error.refusals };
  }
}

async function noteRefusal(deps: Deps, list: ListRow, refusals: readonly ListRefusal[]): Promise<void> {
  const now = deps.clock.now();
  await updateList(deps.db, list.id, { checkedAt: now, refusals, refusedAt: now });
}
