import { DESCRIPTOR_LENGTH } from './quantise.ts';
import { distanceOf, type Match } from './rank-exactly.ts';

/** Numbers in [-1,1) that depend on the seed alone: Park and Miller's generator. */
function numbers(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state / 2_147_483_647) * 2 - 1;
  };
}

/** `count` descriptors spread like those of faces: strangers lie about 0.7 apart. */
export function strangers(count: number, seed: number): Float32Array[] {
  const next = numbers(seed * 7919 + 1);
  for (let warm = 0; warm < 8; warm += 1) next();
  return Array.from({ length: count }, () => Float32Array.from({ length: DESCRIPTOR_LENGTH }, () => next() * 0.075));
}

/** A descriptor at a chosen distance, in a direction of its own. */
export function near(descriptor: ArrayLike<number>, distance: number, seed: number): Float32Array {
  const [direction = new Float32Array(DESCRIPTOR_LENGTH)] = strangers(1, seed);
  const length = distanceOf(direction, new Float32Array(DESCRIPTOR_LENGTH));
  return direction.map((value, at) => (descriptor[at] ?? 0) + (value / length) * distance);
}

/** What a search must answer: everything compared with everything. */
export function bruteForce(
  query: ArrayLike<number>,
  templates: ReadonlyMap<number, ArrayLike<number>>,
  { limit, radius }: { readonly limit: number; readonly radius: number },
): readonly Match[] {
  return [...templates]
    .map(([id, descriptor]) => ({ id, distance: distanceOf(query, descriptor) }))
    .filter(({ distance }) => distance <= radius)
    .sort((a, b) => a.distance - b.distance || a.id - b.id)
    .slice(0, limit);
}
