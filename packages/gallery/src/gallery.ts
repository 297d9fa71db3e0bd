import { BLOCK_TEMPLATES, BlockStore, type Place } from './block-store.ts';
import { type Candidate, CandidateSet, type Wanted } from './candidates.ts';
import { quantise, roundingRadius } from './quantise.ts';

/** A face under the number that its owner knows it by. */
export interface Template {
  readonly id: number;
  /** 128 numbers. */
  readonly descriptor: ArrayLike<number>;
}

/** Codes of stored templates have 8 bits, those of a query 16: it is rounded once and compared a million times. */
const TEMPLATE_LEVELS = 127;
const QUERY_LEVELS = 32_767;

interface Partition {
  readonly blocks: number[];
  size: number;
}

/**
 * Face templates in partitions that never see each other, 144 bytes each. A search looks at every template of its partition and
 * answers with all that can be among the nearest; which of them are is decided by their exact descriptors (`rankExactly`).
 *
 * That nothing is missed follows from the triangle inequality: with q', x' the rounded query and template, the distance of q and
 * x differs from that of q' and x', which is computed, by no more than |q - q'| + |x - x'|, and both are bounded by the scales.
 */
export class Gallery {
  readonly #store = new BlockStore();
  readonly #partitions = new Map<string, Partition>();

  /** Memory taken, in bytes. */
  get bytes(): number {
    return this.#store.bytes;
  }

  size(partition: string): number {
    return this.#partitions.get(partition)?.size ?? 0;
  }

  /** Adds templates. The ids must not be in the partition yet; nothing looks whether they are. */
  add(partition: string, templates: Iterable<Template>): void {
    const into = this.#partitions.get(partition) ?? { blocks: [], size: 0 };
    this.#partitions.set(partition, into);
    for (const { id, descriptor } of templates) {
      const quantised = quantise(descriptor, TEMPLATE_LEVELS);
      if (into.size === into.blocks.length * BLOCK_TEMPLATES) into.blocks.push(this.#store.take());
      const { block, at } = placeOf(into, into.size);
      this.#store.write(block, at, { ...quantised, id });
      into.size += 1;
    }
  }

  /** Removes templates and answers how many were there. The last ones take their places. */
  remove(partition: string, ids: readonly number[]): number {
    const from = this.#partitions.get(partition);
    if (!from) return 0;
    const unwanted = new Set(ids);
    const before = from.size;
    for (let at = from.size - 1; at >= 0 && unwanted.size > 0; at -= 1) {
      const place = placeOf(from, at);
      if (unwanted.delete(this.#store.idAt(place.block, place.at))) this.#takeOut(from, place);
    }
    if (from.size === 0) this.#partitions.delete(partition);
    return before - from.size;
  }

  /** Every template that can be one of the `limit` nearest within `radius`, with bounds of its distance. */
  candidates(partition: string, descriptor: ArrayLike<number>, wanted: Wanted): readonly Candidate[] {
    const found = new CandidateSet(wanted);
    const { blocks, size } = this.#partitions.get(partition) ?? { blocks: [], size: 0 };
    const query = quantise(descriptor, QUERY_LEVELS);
    const store = this.#store;
    const own = roundingRadius(query.scale);
    const norm = query.scale * query.scale * query.squares;
    if (size > 0) store.setQuery(query);
    for (let index = 0, left = size; left > 0; index += 1, left -= BLOCK_TEMPLATES) {
      const block = blocks[index] ?? 0;
      const count = Math.min(left, BLOCK_TEMPLATES);
      const dots = store.dots(block, count);
      for (let at = 0; at < count; at += 1) {
        const scale = store.scaleAt(block, at);
        const error = own + roundingRadius(scale);
        // |q' - x'|^2, from whole numbers: exact but for the last bits of a double.
        const dot = 2 * query.scale * (dots[at] ?? 0);
        const squared = norm + scale * (scale * store.squaresAt(block, at) - dot);
        const reach = found.bound + error;
        if (squared > reach * reach) continue;
        const distance = Math.sqrt(Math.max(0, squared));
        found.offer({ id: store.idAt(block, at), lower: Math.max(0, distance - error), upper: distance + error });
      }
    }
    return found.all();
  }

  #takeOut(from: Partition, place: Place): void {
    this.#store.move(placeOf(from, from.size - 1), place);
    from.size -= 1;
    if (from.size > (from.blocks.length - 1) * BLOCK_TEMPLATES) return;
    const empty = from.blocks.pop();
    if (empty !== undefined) this.#store.giveBack(empty);
  }
}

function placeOf({ blocks }: Partition, index: number): Place {
  return { block: blocks[Math.floor(index / BLOCK_TEMPLATES)] ?? 0, at: index % BLOCK_TEMPLATES };
}
