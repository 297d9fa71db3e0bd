import { type EntryReader, listsVersion, type StoredEntity, streamChangedEntities } from './queries.ts';

/** Every entry of every list as of `version`, in order of list and key; as of now when left out. Nothing has a version before the first. */
export async function* currentEntities(reader: EntryReader, version?: number): AsyncGenerator<StoredEntity> {
  yield* streamChangedEntities(reader, { after: 0, version: version ?? (await listsVersion(reader.db)) });
}
