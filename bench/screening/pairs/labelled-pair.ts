import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NameKind } from '@bonafide/names';
import { z } from 'zod';

/** Two names of which people said whether they are one; with what two peers scored, in [0,1]. */
export interface LabelledPair {
  readonly query: string;
  readonly listed: string;
  readonly kind: NameKind;
  readonly match: boolean;
  readonly peers: Readonly<Record<Peer, number>>;
}

/** Scorers whose scores come with the pairs: logic-v2 as frozen by its authors, watchman's BestPairs as run on the same pairs. */
export const PEERS = ['logic-v2', 'watchman'] as const;
export type Peer = (typeof PEERS)[number];

const score = z.number().min(0).max(1);

const pairsFile = z.object({
  pairs: z.array(
    z.object({
      schema: z.string(),
      a: z.string(),
      b: z.string(),
      match: z.boolean(),
      logicv2: score,
      watchman_bestpairs_jw: score,
    }),
  ),
});

/** The labelled names of nomenklatura's benchmark under `data/pairs`. */
export async function readLabelledPairs(data: string): Promise<readonly LabelledPair[]> {
  const text = await readFile(join(data, 'pairs', 'pairs-names-nomenklatura.json'), 'utf8');
  return pairsFile.parse(JSON.parse(text)).pairs.map((pair) => ({
    query: pair.a,
    listed: pair.b,
    kind: pair.schema === 'Person' ? 'person' : 'organisation',
    match: pair.match,
    peers: { 'logic-v2': pair.logicv2, watchman: pair.watchman_bestpairs_jw },
  }));
}
