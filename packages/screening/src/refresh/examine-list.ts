import type { ListEntity } from '../entities/list-entity.ts';
import { ListFault } from '../sources/list-fault.ts';
import { type FoundList, readList } from '../sources/lists-folder.ts';
import { ReadingLog } from '../sources/reading-log.ts';
import { EditionCounter, type ListEdition } from './edition.ts';
import type { RefreshRefusal } from './refusal.ts';

export type Examined =
  | { readonly kind: 'read'; readonly edition: ListEdition }
  | { readonly kind: 'refused'; readonly refusals: readonly [RefreshRefusal] };

/** Reads a list to its end and counts it; entities go to `onEntity` as they come, to be kept or dropped when the plan is known. */
export async function examineList(
  list: Pick<FoundList, 'format' | 'input'>,
  onEntity?: (entity: ListEntity) => void | Promise<void>,
): Promise<Examined> {
  const log = new ReadingLog();
  const counter = new EditionCounter();
  try {
    for await (const entity of readList(list, log)) {
      counter.add(entity);
      await onEntity?.(entity);
    }
  } catch (error) {
    if (!(error instanceof ListFault)) throw error;
    return { kind: 'refused', refusals: [{ code: error.code, words: error.message }] };
  }
  return { kind: 'read', edition: counter.finish(list.input.listId, log) };
}
