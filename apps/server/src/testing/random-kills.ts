import { setTimeout as sleep } from 'node:timers/promises';
import { type KillableProduct, VICTIMS, type Victim } from './killable-product.ts';

/** mulberry32: the same seed kills the same victims after the same pauses. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Kills something every two seconds or so until told to stop; every kind of process at least once. */
export async function killAtRandom(
  product: KillableProduct,
  until: { over: boolean },
  seed: number,
): Promise<readonly Victim[]> {
  const random = seeded(seed);
  const killed: Victim[] = [];
  const killedAll = () => VICTIMS.every((victim) => killed.includes(victim));
  while (!until.over || !killedAll()) {
    await sleep(1_000 + random() * 2_000);
    const victim = VICTIMS[Math.floor(random() * VICTIMS.length)] ?? 'api';
    if (product.kill(victim)) killed.push(victim);
  }
  return killed;
}
