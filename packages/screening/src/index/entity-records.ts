import type { ListEntity } from '../entities/list-entity.ts';
import { GrowingBytes, GrowingNumbers } from './growing.ts';

/** Whole entries, as JSON in UTF-8 one behind the other: they are read when something was found, never while searching. */
export interface EntityRecords {
  readonly bytes: Uint8Array;
  /** One more than entries. */
  readonly starts: Uint32Array;
}

export class EntityRecordsBuilder {
  readonly #bytes = new GrowingBytes();
  readonly #starts = new GrowingNumbers();

  constructor() {
    this.#starts.push(0);
  }

  /** The number of the entry. */
  add(entity: ListEntity): number {
    this.#bytes.append(Buffer.from(JSON.stringify(entity), 'utf8'));
    this.#starts.push(this.#bytes.length);
    return this.#starts.length - 2;
  }

  build(): EntityRecords {
    return { bytes: this.#bytes.shared(), starts: this.#starts.shared() };
  }
}

export function readEntity({ bytes, starts }: EntityRecords, entityRef: number): ListEntity {
  const [start, end] = [starts[entityRef], starts[entityRef + 1]];
  if (start === undefined || end === undefined) throw new RangeError(`no entity ${entityRef}`);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
  return JSON.parse(text) as ListEntity;
}
