import { type ListFormat, listSource, readInThread } from '@bonafide/screening';
import { done, type Outcome, refuse } from '../api/outcome.ts';
import { recordChange } from '../audit/partner-changes.ts';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { newListRow } from './add-list.ts';
import { EditionRefused, publishEdition } from './publish-edition.ts';
import type { ListRow } from './queries.ts';
import {
  closeEntries,
  countOwnLists,
  currentVersions,
  findList,
  hasEntry,
  insertList,
  insertVersion,
  lockList,
  lockPublication,
  updateList,
} from './registry/queries.ts';
import { removeListIn } from './remove-list.ts';

const UNKNOWN_LIST = refuse('BAD_VALUE', 'There is no such list of yours');
const MOST_LISTS = 50;

/** Which list, and whose it must be. */
export interface OwnList {
  readonly partnerId: string;
  readonly listId: string;
}

/** A list that its partner alone sees. */
export async function createCustomList(
  deps: Deps,
  { partnerId, name }: { readonly partnerId: string; readonly name: string },
): Promise<Outcome<ListRow>> {
  if ((await countOwnLists(deps.db, partnerId)) >= MOST_LISTS)
    return refuse('BAD_VALUE', `There are ${MOST_LISTS} lists already`);
  const id = `custom-${deps.random.uuid()}`;
  const wish = { id, partnerId, name, source: 'custom', origins: null, allowLoopback: false, refreshMinutes: null };
  const row = newListRow(deps, wish);
  await deps.db.transaction(async (tx) => {
    await insertList(tx, row);
    await recordChange(tx, deps, { partnerId, event: 'screening_list.made', facts: { listId: id } });
  });
  return done(row);
}

export async function ownCustomList(deps: Pick<Deps, 'db'>, { partnerId, listId }: OwnList): Promise<Outcome<ListRow>> {
  const row = await findList(deps.db, listId);
  return row !== null && row.partnerId === partnerId ? done(row) : UNKNOWN_LIST;
}

/** Works on one's own list, locked, while nothing else is published. */
async function change<T>(
  deps: Deps,
  { partnerId, listId }: OwnList,
  work: (tx: Transaction, list: ListRow) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return deps.db.transaction(async (tx) => {
    await lockPublication(tx);
    const list = await lockList(tx, listId);
    return list !== null && list.partnerId === partnerId ? work(tx, list) : UNKNOWN_LIST;
  });
}

/** Entries as they were sent. */
export interface SentEntries {
  readonly format: 'custom-json' | 'custom-csv';
  readonly text: string;
}

/** Puts these entries in the place of all that stood on the list. What cannot be read to its end changes nothing. */
export async function replaceEntries(deps: Deps, own: OwnList, sent: SentEntries): Promise<Outcome<ListRow>> {
  try {
    return await change(deps, own, async (tx, list) => {
      const found = { format: formatOf(sent.format), input: inputOf(list.id, sent) };
      await publishEdition(tx, deps, { list, found, guards: null, waived: [] });
      return changed(tx, deps, own);
    });
  } catch (error) {
    if (!(error instanceof EditionRefused)) throw error;
    const { refusals } = error;
    const message = `The entries cannot be taken: ${refusals[0]?.words ?? 'they cannot be read'}`;
    return { ok: false, fault: { identifier: 'BAD_VALUE', message, refusals } };
  }
}

function formatOf(id: SentEntries['format']): ListFormat {
  const format = listSource('custom')?.formats.find((one) => one.id === id);
  if (!format) throw new Error(`there is no reader ${id}`);
  return readInThread(format);
}

function inputOf(listId: string, { text }: SentEntries) {
  const bytes = Buffer.from(text, 'utf8');
  const main = {
    name: 'entries',
    async *bytes() {
      yield bytes;
    },
  };
  return { listId, main, parts: new Map() };
}

/** Takes one entry off the list. */
export function removeEntry(deps: Deps, own: OwnList, sourceId: string): Promise<Outcome<ListRow>> {
  return change(deps, own, async (tx, list) => {
    const { id: listId } = list;
    const current = list.version === null ? null : (await currentVersions(tx, [list])).get(list.version);
    if (!current || !(await hasEntry(tx, { listId, sourceId }))) return refuse('BAD_VALUE', 'There is no such entry');
    const { entities, label, figures } = current;
    const counts = { entities: entities - 1, added: 0, changed: 0, removed: 1 };
    const version = await insertVersion(tx, { ...counts, listId, label, figures, createdAt: deps.clock.now() });
    await closeEntries(tx, { listId, sourceIds: [sourceId], version });
    await updateList(tx, listId, { version });
    await deps.queue.send(tx, 'follow-lists', {}, { singletonKey: 'lists' });
    return changed(tx, deps, own);
  });
}

async function changed(tx: Transaction, deps: Deps, { partnerId, listId }: OwnList): Promise<Outcome<ListRow>> {
  await updateList(tx, listId, { checkedAt: deps.clock.now() });
  await recordChange(tx, deps, { partnerId, event: 'screening_list.changed', facts: { listId } });
  const row = await findList(tx, listId);
  return row ? done(row) : UNKNOWN_LIST;
}

/** With everything on it, and its key. */
export function removeCustomList(deps: Deps, own: OwnList): Promise<Outcome<null>> {
  return change(deps, own, async (tx) => {
    await removeListIn(tx, deps, own.listId);
    const facts = { listId: own.listId };
    await recordChange(tx, deps, { partnerId: own.partnerId, event: 'screening_list.removed', facts });
    return done(null);
  });
}
