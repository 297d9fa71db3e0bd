import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FetchMark, type FoundList, listsInFolder } from '@bonafide/screening';
import type { Deps } from '../deps.ts';
import type { ListRefusal } from '../platform/db/lists-schema.ts';
import { fetchOne } from './fetch-file.ts';
import { type FoundChanges, followChanges, isIndexOfChanges } from './follow-changes.ts';
import type { ListRow } from './queries.ts';

/** What an origin has: the list with what it said of its files, what has changed on it, nothing new, or why nothing can be had. */
export type Fetched =
  | { readonly kind: 'fetched'; readonly found: RecognisedList; readonly marks: readonly FetchMark[] }
  | (Pick<FoundChanges, 'kind' | 'source' | 'changes'> & { readonly marks: readonly FetchMark[] })
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly refusals: readonly ListRefusal[] };

/** A list under the id that it has here. */
export interface RecognisedList extends FoundList {
  /** The id that its reader would give it. */
  readonly usualId: string;
}

const refused = (code: string, words: string): Fetched => ({ kind: 'refused', refusals: [{ code, words }] });
const isAddress = (origin: string): boolean => /^https?:\/\//i.test(origin);

/** Looks at where a list comes from, and hands what is there to `work`; files that were fetched are gone afterwards. */
export async function withOrigin<T>(
  deps: Pick<Deps, 'config' | 'downloads'>,
  list: Pick<ListRow, 'id' | 'origins' | 'marks' | 'allowLoopback'>,
  work: (fetched: Fetched) => Promise<T>,
): Promise<T> {
  const origins = list.origins ?? [];
  const [first] = origins;
  if (first === undefined) return work(refused('origin.none', 'entries of this list are sent to us'));
  if (!isAddress(first)) return work(await onDisk(first, list));
  const root = join(deps.config.dataDir, 'lists');
  await mkdir(root, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(root, 'fetch-'));
  try {
    return await work(await fromAddresses(deps, { list, origins, folder }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function onDisk(path: string, list: Pick<ListRow, 'id' | 'marks'>): Promise<Fetched> {
  const found = await listIn(path, list.id);
  if ('kind' in found) return found;
  const marks = await Promise.all(found.paths.map(markOfFile));
  return isSame(marks, list.marks) ? { kind: 'unchanged' } : { kind: 'fetched', found, marks };
}

/** A file that was written anew has another time or length. */
async function markOfFile(path: string): Promise<FetchMark> {
  const { size, mtimeMs } = await stat(path);
  return { etag: `${size}-${mtimeMs}` };
}

function isSame(marks: readonly FetchMark[], known: readonly FetchMark[] | null): boolean {
  return JSON.stringify(marks) === JSON.stringify(known);
}

/** The list `id` among those at a place, or the only one there. */
async function listIn(path: string, id: string): Promise<RecognisedList | Fetched> {
  const contents = await listsInFolder(path).catch((error: NodeJS.ErrnoException) => error);
  if (contents instanceof Error)
    return refused('origin.missing', `nothing can be read there (${contents.code ?? contents.name})`);
  const { lists, passed } = contents;
  const found = lists.find(({ listId }) => listId === id) ?? (lists.length === 1 ? lists[0] : undefined);
  if (found) return { ...found, usualId: found.listId, listId: id, input: { ...found.input, listId: id } };
  if (lists.length > 1) {
    const others = lists.map(({ listId }) => listId).join(', ');
    return refused('list.other', `this list is not there; there are: ${others}`);
  }
  const [why] = passed;
  return refused(why?.code ?? 'file.unknown', why?.message ?? 'no known list is there');
}

interface Fetching {
  readonly list: Pick<ListRow, 'id' | 'marks' | 'allowLoopback'>;
  readonly origins: readonly string[];
  readonly folder: string;
}

async function fromAddresses(deps: Pick<Deps, 'downloads'>, fetching: Fetching): Promise<Fetched> {
  const { list, origins, folder } = fetching;
  const index = origins.findIndex(isIndexOfChanges);
  const url = origins[index];
  if (url === undefined || origins.length === 1) return allFiles(deps, fetching);
  const { allowLoopback } = list;
  const known = list.marks?.[index] ?? {};
  const followed = await followChanges(deps, { url, folder, known, allowLoopback });
  if (followed.kind === 'failed') return refused('fetch.failed', followed.why);
  if (followed.kind === 'unchanged') return followed;
  const marks = (others: readonly FetchMark[]) => others.toSpliced(index, 0, followed.mark);
  const files = origins.toSpliced(index, 1);
  if (followed.kind === 'changes') return { ...followed, marks: marks(files.map(() => ({}))) };
  const whole = await allFiles(deps, { list: { ...list, marks: null }, origins: files, folder });
  return whole.kind === 'fetched' ? { ...whole, marks: marks(whole.marks) } : whole;
}

/** All files of a list, or none: what has not changed is fetched once more when another file of the list has. */
async function allFiles(deps: Pick<Deps, 'downloads'>, { list, origins, folder }: Fetching): Promise<Fetched> {
  const marks: (FetchMark | null)[] = [];
  const { allowLoopback } = list;
  for (const [place, url] of origins.entries()) {
    const known = list.marks?.[place] ?? {};
    const got = await fetchOne(deps, { url, folder, known, allowLoopback });
    if (typeof got === 'string') return refused('fetch.failed', got);
    marks.push(got);
  }
  if (marks.every((mark) => mark === null)) return { kind: 'unchanged' };
  for (const [place, url] of origins.entries()) {
    if (marks[place] !== null) continue;
    const got = await fetchOne(deps, { url, folder, known: {}, allowLoopback });
    if (typeof got === 'string') return refused('fetch.failed', got);
    marks[place] = got;
  }
  const found = await listIn(folder, list.id);
  return 'kind' in found ? found : { kind: 'fetched', found, marks: marks.map((mark) => mark ?? {}) };
}
