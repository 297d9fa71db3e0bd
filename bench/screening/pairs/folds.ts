import { createHash } from 'node:crypto';
import type { LabelledPair } from './labelled-pair.ts';

export const FOLDS = 5;

/** Chosen once; another seed splits anew. */
const SEED = 'bonafide-pairs-1';

/**
 * The fold of a pair, by a seeded hash of its listed name, so that no name is both fitted and reported on: many pairs are
 * spoilt spellings of one name.
 */
export function foldOf({ listed }: Pick<LabelledPair, 'listed'>): number {
  const name = listed.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return createHash('sha256').update(`${SEED}:${name}`).digest().readUInt32BE() % FOLDS;
}
