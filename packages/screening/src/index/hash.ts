/** Different uses of one table keep apart by their seed. */
export type HashSeed = number;

/** FNV-1a (Fowler, Noll, Vo) over bytes; `without` leaves one of them out, which makes the key of a deletion. */
export function hashBytes(bytes: Uint8Array, length: number, seed: HashSeed, without = -1): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < length; at += 1) {
    if (at !== without) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  }
  return mixed(hash);
}

/** The same over the characters of a text. */
export function hashText(text: string, seed: HashSeed): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** FNV leaves the upper bits of short keys poor; tables are addressed by them (finaliser of MurmurHash3). */
function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
