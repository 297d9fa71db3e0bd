import { sharedNumbers } from './growing.ts';

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

/** `hashes[i]` belongs to `values[i]`. The values of a hash stay in their order. */
export function buildHashLists(hashes: Uint32Array, values: Uint32Array): HashLists {
  const sorted = sortedByHash(hashes, values);
  const distinct = countDistinct(sorted.hashes);
  const lists = {
    hashes: sharedNumbers(distinct),
    starts: sharedNumbers(distinct + 1),
    values: sharedNumbers(values.length),
    directory: sharedNumbers(2 ** Math.max(1, Math.ceil(Math.log2(distinct + 1)) - 1) + 1),
  };
  lists.values.set(sorted.values);
  let place = -1;
  for (const [at, hash] of sorted.hashes.entries()) {
    if (at > 0 && hash === sorted.hashes[at - 1]) continue;
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

const DIGIT_BITS = 11;
const DIGIT = (1 << DIGIT_BITS) - 1;

/** Radix sort by three digits of 11 bits, least first; stable. */
function sortedByHash(hashes: Uint32Array, values: Uint32Array): Pairs {
  let from: Pairs = { hashes: hashes.slice(), values: values.slice() };
  let into: Pairs = { hashes: new Uint32Array(hashes.length), values: new Uint32Array(values.length) };
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    distribute(from, into, shift);
    [from, into] = [into, from];
  }
  return from;
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
