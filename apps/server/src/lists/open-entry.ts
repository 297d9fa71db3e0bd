import type { ListEntity } from '@bonafide/screening';
import type { SessionKey, Vault } from '../platform/ports.ts';

/** An entry as it is stored: readable, or sealed under the key of its list. */
export interface StoredEntry {
  readonly listId: string;
  readonly entity: unknown;
  readonly sealedEntity: Uint8Array | null;
  /** Of the list; null where that seals nothing. */
  readonly wrappedKey: Uint8Array | null;
}

const ENTITY_CONTEXT = 'entity';

/** Opens entries list by list: a list's key costs as much to open as an entry, and is the same for all of them. Null where none is left. */
export function entryOpener(vault: Vault): (entry: StoredEntry) => ListEntity | null {
  let openedId: string | null = null;
  let key: SessionKey | null = null;
  return ({ listId, entity, sealedEntity, wrappedKey }) => {
    if (entity !== null) return entity as ListEntity;
    if (sealedEntity === null || wrappedKey === null) return null;
    if (key === null || openedId !== listId) key = vault.openKey(wrappedKey, listId);
    openedId = listId;
    return JSON.parse(Buffer.from(key.open(sealedEntity, ENTITY_CONTEXT)).toString('utf8')) as ListEntity;
  };
}
