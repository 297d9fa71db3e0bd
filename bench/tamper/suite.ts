import type { Suite } from '../suite.ts';
import { casesOf } from './cases.ts';
import { type Measured, measureCase } from './measure-case.ts';
import { summariseTampering } from './summary.ts';

/** Development saw seeds below 100 and other documents. */
const FIRST_SEED = 101;

async function run(options: Record<string, string>): Promise<unknown> {
  const count = Number(options.seeds ?? 12);
  const first = Number(options['first-seed'] ?? FIRST_SEED);
  const split = options.split === 'training' ? 'training' : 'held-out';
  const measured: Measured[] = [];
  for (let seed = first; seed < first + count; seed++) {
    for await (const item of casesOf(seed, split)) measured.push(await measureCase(item));
    console.error(`tamper: seed ${seed}, ${measured.length} photos`);
  }
  return summariseTampering(measured);
}

/** Drawn attacks on invented documents: what real forgers do is not in it. */
export const tamperSuite: Suite = {
  name: 'tamper',
  description: 'traces of screens, prints, edits and false zones on drawn documents, against honest photos of the same',
  options: {
    seeds: 'documents, each photographed about 16 times (default 12)',
    'first-seed': 'default 101',
    split: 'held-out (default) or training designs, on which the limits were set',
  },
  run,
};
