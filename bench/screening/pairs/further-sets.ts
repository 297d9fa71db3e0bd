import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareName, scoreNames } from '@bonafide/names';
import { z } from 'zod';
import { type Rate, wilson } from '../../statistics.ts';

/** The score from which a hit is shown. */
const SHOWN_FROM = 0.75;

const setFile = z.object({ pairs: z.array(z.object({ a: z.string(), b: z.string(), ofac: z.number().optional() })) });

/** Pairs of one person's names each, and how many reach the score from which hits are shown. */
export interface SetResult {
  readonly set: string;
  readonly shown: Rate;
}

export interface FurtherResults {
  readonly sets: readonly SetResult[];
  /** Mean distance to the score that OFAC's own search shows, in [0,1]; no truth, only another opinion. */
  readonly ofacDifference: { readonly pairs: number; readonly mean: number };
}

const SETS = {
  'one president in many languages': 'pairs-names-putin-rigour.json',
  'across scripts': 'pairs-names-crossscript-watchman.json',
  'UN list, spoilt and reshuffled': 'pairs-screening-un-yente.json',
} as const;

/** Sets that hold matches only, never fitted on. */
export async function measureFurtherSets(data: string): Promise<FurtherResults> {
  const sets: SetResult[] = [];
  for (const [set, file] of Object.entries(SETS)) {
    const pairs = await readSet(data, file);
    sets.push({ set, shown: wilson(pairs.filter(({ a, b }) => nameScore(a, b) >= SHOWN_FROM).length, pairs.length) });
  }
  const parity = await readSet(data, 'pairs-ofac-parity.json');
  const differences = parity.map(({ a, b, ofac = 0 }) => Math.abs(nameScore(a, b) - ofac / 100));
  const sum = differences.reduce((total, difference) => total + difference, 0);
  return { sets, ofacDifference: { pairs: parity.length, mean: parity.length === 0 ? 0 : sum / parity.length } };
}

async function readSet(data: string, file: string) {
  return setFile.parse(JSON.parse(await readFile(join(data, 'pairs', file), 'utf8'))).pairs;
}

function nameScore(a: string, b: string): number {
  return scoreNames(prepareName(a, 'person'), prepareName(b, 'person')).score;
}
