import { type FoundChanges, type FoundList, listSource, listsInFolder } from '@bonafide/screening';
import type { Terminal } from '../command.ts';
import { keptList } from './list-store.ts';
import type { OfferedList } from './offered-list.ts';

export interface ChangesToApply {
  /** The folder in which lists are kept. */
  readonly lists: string;
  /** The list that is meant; null where the files' names tell it. */
  readonly listId: string | null;
  readonly note: Terminal['note'];
}

/** Lists in force as they would be after files of changes; what follows upon no kept list is told of. */
export async function* offeredChanges(
  found: readonly FoundChanges[],
  { lists, listId, note }: ChangesToApply,
): AsyncIterable<OfferedList> {
  const byList = Map.groupBy(found, (changes) => listId ?? changes.listId);
  for (const [id, files] of byList) {
    const base = await listInForce(lists, id);
    if (base === null) note(`not read: ${files[0]?.path}: changes of ${id}, which is not kept here as a whole`);
    else yield changed(base, files);
  }
}

function changed({ list, source }: InForce, files: readonly FoundChanges[]): OfferedList {
  const input = { ...list.input, changes: files.map(({ changes }) => changes) };
  return { list: { ...list, source, input }, guards: source.guards(list.listId) };
}

interface InForce {
  readonly list: FoundList;
  readonly source: FoundList['source'];
}

/** The list that is kept, and whoever published it: what changes were applied to lies here in our own form. */
async function listInForce(folder: string, listId: string): Promise<InForce | null> {
  const kept = await keptList(folder, listId);
  if (kept === null) return null;
  const [list] = (await listsInFolder(`${folder}/${listId}/${kept.edition}`)).lists;
  return list === undefined ? null : { list, source: listSource(kept.source) ?? list.source };
}
