import { EDGE_TRIALS_JUDGED } from './edge-trials-judged.ts';
import { EDGE_TRIALS_SEEN } from './edge-trials-seen.ts';

/**
 * Designs whose outlines are hard to find, each for a reason of its own: no contrast with the ground, lines and margins that
 * look like sides, parts of two colours, a page beyond the fold. They belong to no split's photographs. Misses of the first
 * half may be looked at; the other half only says whether a change helped.
 */
export const EDGE_TRIALS = { seen: EDGE_TRIALS_SEEN, judged: EDGE_TRIALS_JUDGED } as const;
