import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ListEntity } from '../entities/list-entity.ts';
import { GrowingBytes, GrowingNumbers } from './growing.ts';

/**
 * Whole entries, so that a hit can be told in full: lines of JSON, packed by sixteen (DEFLATE, RFC 1951), a quarter of their length
 * or less. They are read when something was found, never while searching.
 */
export interface EntityRecords {
  readonly bytes: Uint8Array;
  /** Where each pack starts; one more than packs. */
  readonly starts: Uint32Array;
}

const PACK = 16;
/**
 * Longer packs, or more thorough ones, save little and cost reading time. A pack is some kB: with the room that zlib takes by itself, 0.3 MB
 * for each, the collector runs all the time (0.5 s of the 2 s of processor time for an index of 30,000 entries).
 */
const PACKING = { level: 1, windowBits: 13, memLevel: 6, chunkSize: 4096 } as const;

export class EntityRecordsBuilder {
  readonly #bytes = new GrowingBytes();
  readonly #starts = new GrowingNumbers();
  #open: string[] = [];
  #count = 0;

  constructor() {
    this.#starts.push(0);
  }

  /** The number of the entry. */
  add(entity: ListEntity): number {
    this.#open.push(JSON.stringify(entity));
    if (this.#open.length === PACK) this.#pack();
    this.#count += 1;
    return this.#count - 1;
  }

  /** Ends it. */
  build(): EntityRecords {
    if (this.#open.length > 0) this.#pack();
    return { bytes: this.#bytes.taken(), starts: this.#starts.taken() };
  }

  #pack(): void {
    this.#bytes.append(deflateRawSync(this.#open.join('\n'), PACKING));
    this.#starts.push(this.#bytes.length);
    this.#open = [];
  }
}

export function readEntity({ bytes, starts }: EntityRecords, entityRef: number): ListEntity {
  const pack = Math.floor(entityRef / PACK);
  const [start, end] = [starts[pack], starts[pack + 1]];
  if (start === undefined || end === undefined) throw new RangeError(`no entity ${entityRef}`);
  const lines = inflateRawSync(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start)).toString('utf8');
  const line = lines.split('\n', (entityRef % PACK) + 1)[entityRef % PACK];
  if (line === undefined) throw new RangeError(`no entity ${entityRef}`);
  return JSON.parse(line) as ListEntity;
}
