import type { KeyObject } from 'node:crypto';
import {
  type ListFormat,
  listFile,
  listSource,
  type OpenedBundle,
  type ReadingLog,
  readBundle,
  writeBundle,
} from '@bonafide/screening';
import type { Deps } from '../deps.ts';
import type { ListRefusal } from '../platform/db/lists-schema.ts';
import { newListRow } from './add-list.ts';
import { EditionRefused, publishEdition } from './publish-edition.ts';
import { streamList } from './queries.ts';
import type { Refreshed } from './refresh-list.ts';
import { currentVersions, insertList, listLists, lockList, updateList } from './registry/queries.ts';

export type Imported =
  | { readonly kind: 'imported'; readonly lists: readonly { readonly id: string; readonly came: Refreshed }[] }
  | { readonly kind: 'refused'; readonly refusals: readonly ListRefusal[] };

/** Takes every list of a signed bundle, each as if its file had come; for sites without a network. */
export async function importBundle(
  deps: Deps,
  { path, publicKey }: { readonly path: string; readonly publicKey: KeyObject },
): Promise<Imported> {
  const bundle = await readBundle(listFile(path), publicKey);
  if (bundle.kind === 'refused') return { kind: 'refused', refusals: [{ code: bundle.code, words: bundle.words }] };
  const lists = [];
  for (const { listId } of bundle.manifest.lists)
    lists.push({ id: listId, came: await importList(deps, bundle, listId) });
  return { kind: 'imported', lists };
}

type Opened = Extract<OpenedBundle, { readonly kind: 'opened' }>;

async function importList(deps: Deps, bundle: Opened, id: string): Promise<Refreshed> {
  const facts = bundle.manifest.lists.find(({ listId }) => listId === id);
  const source = facts && listSource(facts.sourceId);
  if (!facts || !source) return refused('source.unknown', 'this version has no reader for the list');
  const wish = { id, partnerId: null, name: source.title, source: source.id, origins: null };
  const row = newListRow(deps, { ...wish, allowLoopback: false, refreshMinutes: null });
  try {
    return await deps.db.transaction(async (tx) => {
      await insertList(tx, row);
      const list = await lockList(tx, id);
      if (list === null || list.partnerId !== null)
        return refused('list.other', 'the id belongs to a list of a partner');
      const found = { format: formatOf(bundle, id), input: { listId: id, main: NO_FILE, parts: new Map() } };
      const published = await publishEdition(tx, deps, { list, found, guards: source.guards(id), waived: [] });
      // What an origin said of its files speaks of another edition than this.
      await updateList(tx, id, { checkedAt: deps.clock.now(), marks: null, refusals: null, refusedAt: null });
      return published;
    });
  } catch (error) {
    if (!(error instanceof EditionRefused)) throw error;
    return { kind: 'refused', refusals: error.refusals };
  }
}

const refused = (code: string, words: string): Refreshed => ({ kind: 'refused', refusals: [{ code, words }] });

const NO_FILE = {
  name: 'bundle',
  bytes: () => {
    throw new Error('a bundle is read by its own reader');
  },
};

function formatOf(bundle: Opened, id: string): ListFormat {
  const facts = bundle.manifest.lists.find(({ listId }) => listId === id);
  return {
    id: 'bundle',
    title: 'A list out of a signed bundle',
    recognise: () => null,
    async *read(_input, log: ReadingLog) {
      if (facts?.version) log.says({ version: facts.version });
      if (facts?.date) log.says({ date: facts.date });
      if (facts?.retrievedAt) log.says({ retrievedAt: facts.retrievedAt });
      for await (const entity of bundle.entities(id)) {
        log.entry(entity);
        yield entity;
      }
    },
  };
}

/** The operator's lists as they stand now, signed. Lists of partners are theirs, and stay out. */
export async function exportBundle(deps: Deps, privateKey: KeyObject): Promise<AsyncIterable<Uint8Array>> {
  const rows = (await listLists(deps.db, null)).filter(({ version }) => version !== null);
  const versions = await currentVersions(deps.db, rows);
  const lists = rows.map((row) => {
    const version = versions.get(row.version ?? -1);
    return {
      listId: row.id,
      sourceId: row.source,
      facts: version?.figures?.facts ?? {},
      retrievedAt: version?.createdAt.toISOString() ?? null,
      entities: () => streamList(deps, row.id),
    };
  });
  return writeBundle({ lists, createdAt: deps.clock.now().toISOString(), privateKey });
}
