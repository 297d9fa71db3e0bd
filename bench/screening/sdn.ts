import { join } from 'node:path';
import { type ListEntity, readListsFolder } from '@bonafide/screening';

/** OFAC's Specially Designated Nationals of 2024, whole. */
export async function readSdn(data: string): Promise<readonly ListEntity[]> {
  const entities: ListEntity[] = [];
  for await (const entity of readListsFolder(join(data, 'ofac-2024')))
    if (entity.listId === 'ofac-sdn') entities.push(entity);
  if (entities.length === 0) throw new Error(`there is no SDN list in ${data}/ofac-2024`);
  return entities;
}

/** Whether an entity belongs to the half on which nothing was tuned: by a hash of its number on the list (FNV-1a). */
export function isReported({ sourceId }: Pick<ListEntity, 'sourceId'>): boolean {
  let hash = 0x811c9dc5;
  for (const letter of `screening ${sourceId}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return ((hash ^ (hash >>> 15)) & 1) === 1;
}
