import { parseArgs } from 'node:util';
import {
  examineList,
  GUARD_CODES,
  type GuardCode,
  isGuardCode,
  type ListEdition,
  listsInFolder,
  planRefresh,
  type RefreshPlan,
  type RefreshRefusal,
} from '@bonafide/screening';
import { EXIT, Misuse, type Terminal } from '../command.ts';
import { isBundle, unpackedBundle } from './bundle-files.ts';
import { keepList, keepRefusal, keptList } from './list-store.ts';
import { words } from './lists-status.ts';
import { type ChangesToApply, offeredChanges } from './offered-changes.ts';
import type { OfferedList } from './offered-list.ts';

/** What became of one list. */
interface Refreshed {
  readonly listId: string;
  readonly taken: boolean;
  /** Whether an edition is in force that stays. */
  readonly stays?: true;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly refusals: readonly RefreshRefusal[];
}

const PACKED =
  'the file is packed: a signed bundle is opened with the key of whoever signs it (--key PUBLIC.pem), a list is unpacked first (gunzip)';

interface Order {
  readonly lists: string;
  readonly origin: string;
  readonly waived: readonly GuardCode[];
  readonly now: string;
}

/** `bonafide lists refresh`: takes the lists of a file, a folder or a bundle into a folder of lists, unless they are spoilt. */
export async function listsRefresh(args: readonly string[], { print, note }: Terminal): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      from: { type: 'string' },
      lists: { type: 'string' },
      key: { type: 'string' },
      list: { type: 'string' },
      waive: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  });
  const { from, lists } = values;
  if (from === undefined) throw new Misuse('say what to take: --from FILE or --from FOLDER');
  if (lists === undefined) throw new Misuse('say where the lists are kept: --lists DIR');
  if (/^https?:/i.test(from)) {
    throw new Misuse('addresses are fetched by the server, whose requests are guarded; here, name a file or a folder');
  }
  const order = { lists, origin: from, waived: values.waive.map(waivable), now: new Date().toISOString() };
  const refreshed: Refreshed[] = [];
  const wanted = { from, key: values.key, lists, listId: values.list ?? null, note };
  for await (const found of foundLists(wanted)) refreshed.push(await refreshList(found, order));
  for (const one of refreshed) print(values.json ? JSON.stringify(one) : forPeople(one));
  if (refreshed.length === 0) note('bonafide lists: no list was found');
  return refreshed.length > 0 && refreshed.every(({ taken }) => taken) ? EXIT.done : EXIT.failed;
}

function waivable(code: string): GuardCode {
  if (isGuardCode(code)) return code;
  throw new Misuse(`--waive knows no reason "${code}"; those that can be set aside: ${GUARD_CODES.join(', ')}`);
}

interface Wanted extends ChangesToApply {
  readonly from: string;
  readonly key: string | undefined;
}

async function* foundLists({ from, key, note, ...wanted }: Wanted): AsyncIterable<OfferedList> {
  if (await isBundle(from)) {
    if (key === undefined) throw new Misuse(PACKED);
    yield* unpackedBundle(from, key);
    return;
  }
  const { lists, changes, passed } = await listsInFolder(from);
  const applied = new Set(changes.map(({ path }) => path));
  for (const { path, message } of passed) if (!applied.has(path)) note(`not read: ${path}: ${message}`);
  for (const list of lists) yield { list, guards: list.source.guards(list.listId) };
  yield* offeredChanges(changes, { ...wanted, note });
}

async function refreshList({ list, guards }: OfferedList, order: Order): Promise<Refreshed> {
  const examined = await examineList(list);
  const previous = await editionInForce(order.lists, list.listId);
  const plan: RefreshPlan =
    examined.kind === 'refused'
      ? examined
      : planRefresh({ previous, next: examined.edition, guards, waived: order.waived });
  if (plan.kind === 'refused' || examined.kind === 'refused') {
    const refusals = plan.kind === 'refused' ? plan.refusals : [];
    await keepRefusal(order.lists, { listId: list.listId, origin: order.origin, at: order.now, refusals });
    const stays = previous === null ? {} : { stays: true as const };
    return { listId: list.listId, taken: false, ...stays, added: 0, changed: 0, removed: 0, refusals };
  }
  await keepList(order.lists, list, {
    listId: list.listId,
    source: list.source.id,
    format: list.format.id,
    origin: order.origin,
    retrievedAt: order.now,
    figures: examined.edition.figures,
  });
  const { added, changed, removed } = plan;
  return {
    listId: list.listId,
    taken: true,
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    refusals: [],
  };
}

/** The edition in force is read again, for a manifest has no marks of entries; what a bundle said of it only the manifest has. */
async function editionInForce(folder: string, listId: string): Promise<ListEdition | null> {
  const kept = await keptList(folder, listId);
  if (kept === null) return null;
  const { lists } = await listsInFolder(`${folder}/${listId}/${kept.edition}`);
  const examined = lists[0] === undefined ? null : await examineList(lists[0]);
  return examined?.kind === 'read' ? { ...examined.edition, figures: kept.figures } : null;
}

function forPeople({ listId, taken, stays, added, changed, removed, refusals }: Refreshed): string {
  if (taken) return `${listId}: taken: ${added} added, ${changed} changed, ${removed} removed`;
  return `${listId}: refused, ${stays ? 'the list in force stays' : 'and there is no earlier edition'}: ${words(refusals)}`;
}
