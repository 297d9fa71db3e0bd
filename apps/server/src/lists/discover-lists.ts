import { type ListSource, listsInFolder } from '@bonafide/screening';
import type { Deps } from '../deps.ts';
import type { ListRefusal } from '../platform/db/lists-schema.ts';
import { withOrigin } from './fetch-origin.ts';

/** A list that lies at an origin, as it would be added. */
export interface Discovered {
  readonly id: string;
  readonly name: string;
  readonly source: string;
}

export type Discovery =
  | { readonly kind: 'found'; readonly lists: readonly Discovered[] }
  | { readonly kind: 'refused'; readonly refusals: readonly ListRefusal[] };

/** What lies at an origin: a file, a folder that may hold several lists, or addresses that together make up one. */
export async function discoverLists(
  deps: Pick<Deps, 'config' | 'downloads'>,
  { origins, allowLoopback }: { readonly origins: readonly string[]; readonly allowLoopback: boolean },
): Promise<Discovery> {
  const [first = ''] = origins;
  if (!/^https?:\/\//i.test(first)) return onDisk(first);
  const asked = { id: 'discovered', origins: [...origins], marks: null, allowLoopback };
  return withOrigin<Discovery>(deps, asked, async (fetched) => {
    if (fetched.kind === 'refused') return fetched;
    if (fetched.kind !== 'fetched') return { kind: 'found', lists: [] };
    const { usualId: id, source } = fetched.found;
    return { kind: 'found', lists: [named(id, source)] };
  });
}

/** A list of one's own is best known by its id; a source may give out several lists. */
function named(id: string, source: ListSource): Discovered {
  const name = source.id === 'custom' ? id : `${source.title} (${id})`;
  return { id, name, source: source.id };
}

async function onDisk(path: string): Promise<Discovery> {
  try {
    const { lists, passed } = await listsInFolder(path);
    if (lists.length > 0) return { kind: 'found', lists: lists.map(({ listId, source }) => named(listId, source)) };
    return { kind: 'refused', refusals: passed.map(({ code, message: words }) => ({ code, words })) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return { kind: 'refused', refusals: [{ code: 'origin.missing', words: `nothing can be read there (${code})` }] };
  }
}
