import {
  type EntryMark,
  examineList,
  type FoundList,
  type GuardCode,
  type ListEdition,
  type ListEntity,
  type ListGuards,
  planRefresh,
  type RefreshRefusal,
} from '@bonafide/screening';
import type { Deps } from '../deps.ts';
import type { ListRefusal } from '../platform/db/lists-schema.ts';
import type { Transaction } from '../platform/ports.ts';
import { sealJson } from '../sessions/session-secrets.ts';
import { type EntryRow, type ListRow, streamList } from './queries.ts';
import {
  closeEntries,
  currentVersions,
  deleteVersion,
  insertEntries,
  insertVersion,
  lockPublication,
  updateList,
  updateVersion,
} from './registry/queries.ts';

export interface NewEdition {
  /** Locked. */
  readonly list: ListRow;
  readonly found: Pick<FoundList, 'format' | 'input'>;
  /** Null: the list is edited by hand, and believed. */
  readonly guards: ListGuards | null;
  readonly waived: readonly GuardCode[];
}

export type Published =
  | {
      readonly kind: 'published';
      readonly version: number;
      readonly added: number;
      readonly changed: number;
      readonly removed: number;
    }
  | { readonly kind: 'unchanged' };

/** The new edition is not to be believed: everything that was written of it is rolled back with the transaction. */
export class EditionRefused extends Error {
  override name = 'EditionRefused';
  readonly refusals: readonly ListRefusal[];

  constructor(refusals: readonly RefreshRefusal[]) {
    super('a list edition was refused');
    this.refusals = refusals.map(({ code, words }) => ({ code, words }));
  }
}

const BATCH = 500;

/**
 * Reads an edition and puts it in the place of the one that holds, in one transaction: what it adds, changes and takes away, the new
 * version, and the job that holds everybody who is monitored against it. Readers see all of it or nothing. Throws `EditionRefused`.
 */
export async function publishEdition(tx: Transaction, deps: Deps, edition: NewEdition): Promise<Published> {
  const { list, found } = edition;
  await lockPublication(tx);
  const previous = await storedEdition(tx, deps, list);
  const version = await insertVersion(tx, { ...NOTHING_YET, listId: list.id, createdAt: deps.clock.now() });
  const entries = entryWriter(tx, deps, { list, version, previous });
  const examined = await examineList(found, entries.take);
  if (examined.kind === 'refused') throw new EditionRefused(examined.refusals);
  await entries.flush();
  const next = examined.edition;
  const plan = planOf(edition, { previous, next });
  if (plan.kind === 'refused') throw new EditionRefused(plan.refusals);
  await closeEntries(tx, { listId: list.id, sourceIds: plan.removed, version });
  const { facts } = next.figures;
  const counts = { added: plan.added.length, changed: plan.changed.length, removed: plan.removed.length };
  const isSame = previous !== null && counts.added + counts.changed + counts.removed === 0;
  const says = { figures: next.figures, entities: next.entries.size, label: facts.version ?? facts.date ?? null };
  if (isSame) {
    // A later file that says the same is no new state of the lists: nobody has to read them again.
    await deleteVersion(tx, version);
    await updateVersion(tx, list.version ?? version, says);
    return { kind: 'unchanged' };
  }
  await updateVersion(tx, version, { ...counts, ...says });
  await updateList(tx, list.id, { version });
  await deps.queue.send(tx, 'follow-lists', {}, { singletonKey: 'lists' });
  return { kind: 'published', version, ...counts };
}

const NOTHING_YET = { entities: 0, added: 0, changed: 0, removed: 0 } as const;

/** A partner's own list may hold what it likes, as long as it can be read. */
function planOf(
  { guards, waived }: NewEdition,
  { previous, next }: { readonly previous: ListEdition | null; readonly next: ListEdition },
) {
  if (guards !== null) return planRefresh({ previous, next, guards, waived });
  const own = planRefresh({ previous: null, next, guards: { minimum: 0, birthShare: 0 }, waived: OWN_AFFAIR });
  if (own.kind === 'refused') return own;
  return planRefresh({
    previous,
    next,
    guards: { minimum: 0, birthShare: 0 },
    waived: [...OWN_AFFAIR, ...EDITED_BY_HAND],
  });
}

/** Whoever keeps a list by hand may write one day for all whose birth date is not known. */
const OWN_AFFAIR: readonly GuardCode[] = ['values.same'];
const EDITED_BY_HAND: readonly GuardCode[] = ['list.older', 'list.shrunk', 'fields.lost', 'names.changed', 'file.cut'];

/** The edition that holds, as the next one is compared with it; null where there is none. */
async function storedEdition(tx: Transaction, deps: Deps, list: ListRow): Promise<ListEdition | null> {
  const version = list.version === null ? null : ((await currentVersions(tx, [list])).get(list.version) ?? null);
  if (version === null || version.figures === null) return null;
  const entries = new Map<string, EntryMark>();
  for await (const entity of streamList({ db: tx, vault: deps.vault }, list.id))
    entries.set(entity.sourceId, markOf(entity));
  return { listId: list.id, figures: version.figures, entries };
}

/** As `EditionCounter` marks an entry. */
function markOf({ hash, names }: ListEntity): EntryMark {
  return { hash, names: names.map(({ full }) => full).join('\n') };
}

interface Writing {
  readonly list: ListRow;
  readonly version: number;
  readonly previous: ListEdition | null;
}

/** Writes what is new or reads differently, by batches; the first of two entries of one key counts. */
function entryWriter(tx: Transaction, deps: Pick<Deps, 'vault'>, { list, version, previous }: Writing) {
  const key = list.wrappedKey && deps.vault.openKey(list.wrappedKey, list.id);
  const seen = new Set<string>();
  let batch: EntryRow[] = [];
  const flush = async () => {
    const changed = batch.map(({ sourceId }) => sourceId).filter((sourceId) => previous?.entries.has(sourceId));
    await closeEntries(tx, { listId: list.id, sourceIds: changed, version });
    await insertEntries(tx, batch);
    batch = [];
  };
  const take = async (entity: ListEntity) => {
    const { sourceId, hash } = entity;
    if (seen.has(sourceId)) return;
    seen.add(sourceId);
    if (previous?.entries.get(sourceId)?.hash === hash) return;
    const content = key
      ? { entity: null, sealedEntity: sealJson(key, entity, 'entity') }
      : { entity, sealedEntity: null };
    batch.push({ listId: list.id, sourceId, fromVersion: version, toVersion: null, hash, ...content });
    if (batch.length >= BATCH) await flush();
  };
  return { take, flush };
}
