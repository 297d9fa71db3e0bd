import { basename, dirname } from 'node:path';
import type { ListEntity } from '../entities/list-entity.ts';
import { dayOf } from '../entities/listed-day.ts';
import type { ReadingLog } from './reading-log.ts';
import type { ChangesFile, ListFile, ListFormat, ListInput } from './source.ts';

/** Names of editions begin with their time: `20240527134702-zbn`. */
const VERSION = /^(\d{4})(\d{2})(\d{2})\d{6}-\w+$/;

/** A file of changes; its edition is named by the folder that it lies in. */
export function changesFile(format: ListFormat, file: ListFile, path: string): ChangesFile | null {
  const { readChanges } = format;
  if (readChanges === undefined) return null;
  const folder = basename(dirname(path));
  return {
    version: VERSION.test(folder) ? folder : null,
    read: (listId, log) => readChanges(file, listId, log),
  };
}

/** The entities of a list as they are after its changes: what the whole list of the last change would give, in another order. */
export async function* withChanges(
  entities: AsyncIterable<ListEntity>,
  { listId, changes = [] }: ListInput,
  log: ReadingLog,
): AsyncIterable<ListEntity> {
  const latest = new Map<string, ListEntity | null>();
  for (const file of changes) {
    for await (const change of file.read(listId, log)) {
      if (change.op === 'remove') latest.set(change.sourceId, null);
      else latest.set(change.entity.sourceId, change.entity);
    }
  }
  for await (const entity of entities) {
    if (!latest.has(entity.sourceId)) yield entity;
  }
  for (const entity of latest.values()) {
    if (entity !== null) yield entity;
  }
  saysVersion(changes, log);
}

/** The list is of the day of its last change, whatever the main file says. */
function saysVersion(changes: readonly ChangesFile[], log: ReadingLog): void {
  const version = changes.at(-1)?.version ?? null;
  const [, year, month, day] = VERSION.exec(version ?? '') ?? [];
  const date = dayOf(`${year}-${month}-${day}`);
  if (version !== null) log.says({ version, ...(date === undefined ? {} : { date }) });
}
