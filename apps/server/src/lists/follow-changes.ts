import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ChangesFile,
  deltaPath,
  type FetchMark,
  type FoundList,
  type ListFormat,
  type ListSource,
  listsInFolder,
} from '@bonafide/screening';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { fetchOne, fileName } from './fetch-file.ts';
import { type ListRow, streamList } from './queries.ts';

/** What an index of changes leads to. */
export type Followed =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly why: string }
  | FoundChanges
  /** No way leads on from what we have: the whole list is to be fetched. */
  | { readonly kind: 'whole'; readonly mark: FetchMark };

/** Files of changes, oldest first. They lie where they were fetched to. */
export interface FoundChanges {
  readonly kind: 'changes';
  readonly source: ListSource;
  readonly changes: readonly ChangesFile[];
  readonly mark: FetchMark;
}

/** A way of more steps than this is longer than the whole list. */
const MOST_STEPS = 60;
const LARGEST_INDEX = 8 * 1024 * 1024;

/** OpenSanctions' `delta.json`: which file of changes leads to which version. */
export const isIndexOfChanges = (url: string): boolean => fileName(url) === 'delta.json';

interface Following {
  readonly url: string;
  readonly folder: string;
  readonly known: FetchMark;
  readonly allowLoopback: boolean;
}

/** Fetches the changes that lead from the version that we have to the newest one. */
export async function followChanges(deps: Pick<Deps, 'downloads'>, following: Following): Promise<Followed> {
  const { folder, known } = following;
  const came = await fetchOne(deps, following);
  if (typeof came === 'string') return { kind: 'failed', why: came };
  if (came === null) return { kind: 'unchanged' };
  const index = await readIndex(join(folder, fileName(following.url)));
  const way = known.version === undefined ? null : deltaPath(index, known.version);
  if (way?.urls.length === 0) return { kind: 'unchanged' };
  const found = way === null || way.urls.length > MOST_STEPS ? null : await fetchSteps(deps, following, way.urls);
  if (way !== null && found !== null) return { kind: 'changes', ...found, mark: { ...came, version: way.newest } };
  const version = versionOfWhole(index);
  return { kind: 'whole', mark: version === null ? came : { ...came, version } };
}

/** Null where it is no JSON. The file goes: it is none of the list's. */
async function readIndex(path: string): Promise<unknown> {
  try {
    return (await stat(path)).size > LARGEST_INDEX ? null : JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  } finally {
    await rm(path, { force: true });
  }
}

/**
 * The whole list does not tell which version it is, and may have been put there a moment before or after the index: the step before the
 * newest is taken for it. Steps tell whole entries, so that one that is taken twice changes nothing.
 */
function versionOfWhole(index: unknown): string | null {
  const { versions } = (index ?? {}) as { readonly versions?: unknown };
  if (typeof versions !== 'object' || versions === null) return null;
  return Object.keys(versions).sort().at(-2) ?? null;
}

/** Null where a step is missing or is none: then there is a gap, and nothing may be built upon it. */
async function fetchSteps(
  deps: Pick<Deps, 'downloads'>,
  { url: index, folder, allowLoopback }: Following,
  urls: readonly string[],
): Promise<Pick<FoundChanges, 'source' | 'changes'> | null> {
  const steps = join(folder, 'steps');
  for (const [place, told] of urls.entries()) {
    const url = URL.canParse(told, index) ? new URL(told, index) : null;
    if (url === null || (url.protocol !== 'https:' && url.protocol !== new URL(index).protocol)) return null;
    const into = join(steps, String(place).padStart(4, '0'), versionIn(url));
    await mkdir(into, { recursive: true });
    const came = await fetchOne(deps, { url: url.href, folder: into, known: {}, allowLoopback });
    if (typeof came === 'string') return forgotten(steps);
  }
  const { changes } = await listsInFolder(steps);
  const [first] = changes;
  if (!first || changes.length !== urls.length) return forgotten(steps);
  return { source: first.source, changes: changes.map((file) => file.changes) };
}

/** The version stands in the address as the folder of the file, and readers know it by that. */
const versionIn = (url: URL): string => (url.pathname.split('/').at(-2) ?? '').replace(/[^\w-]/g, '_') || 'step';

async function forgotten(folder: string): Promise<null> {
  await rm(folder, { recursive: true, force: true });
  return null;
}

/** The list as it is kept, after its changes: read, judged and written like any other edition. */
export function keptAndChanged(
  tx: Transaction,
  { vault }: Pick<Deps, 'vault'>,
  { id: listId, changes }: Pick<ListRow, 'id'> & Pick<FoundChanges, 'changes'>,
): Pick<FoundList, 'format' | 'input'> {
  const format: ListFormat = {
    id: 'kept',
    title: 'The list as it is kept',
    recognise: () => null,
    async *read(_input, log) {
      for await (const entity of streamList({ db: tx, vault }, listId)) {
        log.entry(entity);
        yield entity;
      }
    },
  };
  const main = { name: 'kept', bytes: () => nothing() };
  return { format, input: { listId, main, parts: new Map(), changes } };
}

async function* nothing(): AsyncIterable<Uint8Array> {}
