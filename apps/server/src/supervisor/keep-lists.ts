import type { Deps } from '../deps.ts';

/** A list that changed is searched this much later at most, and as long as building takes. */
const LOOK_EVERY_MS = 5_000;

/** Has this process search every list as it is stored, from now until the returned function is called, whether anybody asks or not. */
export function keepLists({ lists, log }: Pick<Deps, 'lists' | 'log'>): () => void {
  const look = () => {
    lists.prepare().catch(() => log.warn('lists.not_followed'));
  };
  look();
  const looking = setInterval(look, LOOK_EVERY_MS);
  return () => clearInterval(looking);
}
