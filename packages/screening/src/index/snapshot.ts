import type { EntityRecords } from './entity-records.ts';
import type { HashLists } from './hash-lists.ts';
import type { NameTable } from './name-table.ts';

/**
 * Everything that screening searches, as arrays over shared memory: it is handed from thread to thread without a copy, and swapped
 * whole. Entities and names are numbered as they came.
 */
export interface ScreeningSnapshot {
  readonly entities: EntityRecords;
  /** The first name of each entity; one more than entities. */
  readonly entityNames: Uint32Array;
  /** The entity of each name. */
  readonly nameEntities: Uint32Array;
  readonly people: NameTable;
  readonly organisations: NameTable;
  /** Entities under the keys of their documents' numbers. */
  readonly documents: HashLists;
  /** Entities under the keys of their own numbers on the lists. */
  readonly sources: HashLists;
}

export function countsOf({ entityNames, nameEntities }: ScreeningSnapshot): { entities: number; names: number } {
  return { entities: entityNames.length - 1, names: nameEntities.length };
}

/** Bytes that the snapshot takes. */
export function bytesOf(snapshot: ScreeningSnapshot): number {
  return arraysOf(snapshot).reduce((sum, [, array]) => sum + array.byteLength, 0);
}

type SharedArray = Uint8Array | Uint32Array;
interface Arrays {
  readonly [name: string]: SharedArray | Arrays;
}

/** Every array with its path, in a stable order. */
export function arraysOf(snapshot: ScreeningSnapshot): readonly (readonly [path: string, array: SharedArray])[] {
  return walked('', snapshot as unknown as Arrays);
}

function walked(path: string, arrays: Arrays): (readonly [string, SharedArray])[] {
  return Object.keys(arrays)
    .sort()
    .flatMap((name) => {
      const value = arrays[name];
      if (value === undefined) return [];
      const here = path === '' ? name : `${path}.${name}`;
      return ArrayBuffer.isView(value) ? [[here, value as SharedArray] as const] : walked(here, value as Arrays);
    });
}
