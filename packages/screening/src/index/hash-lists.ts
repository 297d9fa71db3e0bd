import { GrowingNumbers, release, sharedNumbers } from './growing.ts';

/**
 * Lists of numbers under hashes of 32 bits, immutable: the distinct hashes in order, where each one's list starts, and a directory
 * over the hashes' uppermost bits, so that a look-up reads two neighbours of it and a few hashes.
 */
export interface HashLists {
  readonly hashes: Uint32Array;
  /** One more than `hashes`. */
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
  /** One more than a power of two. */
  readonly directory: Uint32Array;
}

/** The place of a hash, or -1. Its list is `values` from `starts[place]` to `starts[place + 1]`. */
export function placeOf({ hashes, directory }: HashLists, hash: number): number {
  const cell = cellOf(hash, directory.length - 1);
  const end = directory[cell + 1] ?? 0;
  for (let place = directory[cell] ?? 0; place < end; place += 1) if (hashes[place] === hash) return place;
  return -1;
}

export function listUnder(lists: HashLists, hash: number): Uint32Array {
  const place = placeOf(lists, hash);
  return place < 0 ? lists.values.subarray(0, 0) : lists.values.subarray(lists.starts[place], lists.starts[place + 1]);
}

/** Takes values under their hashes, one by one; `build` ends it. */
export class HashListsBuilder {
  readonly #hashes = new GrowingNumbers();
  readonly #values = new GrowingNumbers();

  add(hash: number, value: number): void {
    this.#hashes.push(hash);
    this.#values.push(value);
  }

  /** The values of a hash stay in the order in which they came. With `places`, each value is replaced by what stands there at its place. */
  build(places: Uint32Array | null = null): HashLists {
    const values = this.#values.view();
    if (places) for (let at = 0; at < values.length; at += 1) values[at] = places[values[at] ?? 0] ?? 0;
    const sorted = sortedByHash({ hashes: this.#hashes.view(), values });
    this.#hashes.release();
    this.#values.release();
    const lists = listsOf(sorted);
    release(sorted.hashes);
    return lists;
  }
}

function listsOf({ hashes: sorted, values }: Sorted): HashLists {
  const distinct = countDistinct(sorted);
  const lists = {
    hashes: sharedNumbers(distinct),
    starts: sharedNumbers(distinct + 1),
    values,
    directory: sharedNumbers(2 ** Math.max(1, Math.ceil(Math.log2(distinct + 1)) - 1) + 1),
  };
  let place = -1;
  for (const [at, hash] of sorted.entries()) {
    if (at > 0 && hash === sorted[at - 1]) continue;
    place += 1;
    lists.hashes[place] = hash;
    lists.starts[place] = at;
  }
  lists.starts[distinct] = values.length;
  fillDirectory(lists);
  return lists;
}

/** Cells are equal stretches of all hashes; `cells` is a power of two. */
function cellOf(hash: number, cells: number): number {
  return Math.floor((hash / 0x1_0000_0000) * cells);
}

function fillDirectory({ hashes, directory }: HashLists): void {
  const cells = directory.length - 1;
  for (const hash of hashes) {
    const next = cellOf(hash, cells) + 1;
    directory[next] = (directory[next] ?? 0) + 1;
  }
  for (let cell = 1; cell <= cells; cell += 1) directory[cell] = (directory[cell] ?? 0) + (directory[cell - 1] ?? 0);
}

function countDistinct(sorted: Uint32Array): number {
  let distinct = 0;
  for (let at = 0; at < sorted.length; at += 1) if (at === 0 || sorted[at] !== sorted[at - 1]) distinct += 1;
  return distinct;
}

interface Pairs {
  readonly hashes: Uint32Array;
  readonly values: Uint32Array;
}

/** Values in memory that threads share. */
interface Sorted extends Pairs {
  readonly hashes: Uint32Array<ArrayBuffer>;
}

const DIGIT_BITS = 11;
const DIGIT = (1 << DIGIT_BITS) - 1;

/** Radix sort by three digits of 11 bits, least first; stable. What was given serves as the other half of the room. */
function sortedByHash(given: Pairs): Sorted {
  const sorted = { hashes: new Uint32Array(given.hashes.length), values: sharedNumbers(given.values.length) };
  distribute(given, sorted, 0);
  distribute(sorted, given, DIGIT_BITS);
  distribute(given, sorted, 2 * DIGIT_BITS);
  return sorted;
}

function distribute(from: Pairs, into: Pairs, shift: number): void {
  const places = new Uint32Array(DIGIT + 2);
  for (let at = 0; at < from.hashes.length; at += 1) {
    const next = (((from.hashes[at] ?? 0) >>> shift) & DIGIT) + 1;
    places[next] = (places[next] ?? 0) + 1;
  }
  for (let digit = 1; digit < places.length; digit += 1)
    places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0);
  for (let at = 0; at < from.hashes.length; at += 1) {
    const hash = from.hashes[at] ?? 0;
    const digit = (hash >>> shift) & DIGIT;
    const place = places[digit] ?? 0;
    places[digit] = place + 1;
    into.hashes[place] = hash;
    into.values[place] = from.values[at] ?? 0;
  }
}
