import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCORE_WEIGHTS } from '@bonafide/names';
import { describe, expect, it } from 'vitest';
import { crossValidate } from './cross-validate.ts';
import { fitWeights, preparePair } from './fit.ts';
import type { LabelledPair } from './labelled-pair.ts';
import { pairsSection } from './pairs-section.ts';
import { runPairs } from './run-pairs.ts';

const GIVEN = ['Anna', 'Boris', 'Carla', 'Dmitri', 'Elena', 'Farid', 'Greta', 'Hugo', 'Irina', 'Jonas'];
const FAMILY = ['Kestrel', 'Heronova', 'Finchley', 'Ospreyan'];

/** Every person with a spoilt spelling of the name, and with another person of the family; a peer that knows nothing. */
const PAIRS: readonly LabelledPair[] = FAMILY.flatMap((family) =>
  GIVEN.flatMap((given, index) => {
    const listed = `${family.toUpperCase()}, ${given}`;
    const peers = { 'logic-v2': 0.5, watchman: 0.5 };
    const other = GIVEN[(index + 3) % GIVEN.length] ?? '';
    return [
      { query: `${given} ${family.slice(0, -1)}`, listed, kind: 'person', match: true, peers },
      { query: `${other} ${family}`, listed, kind: 'person', match: false, peers },
    ] as const;
  }),
);

describe('crossValidate', () => {
  const result = crossValidate(PAIRS, 'person');

  it('counts every pair once', () => {
    expect(result).toMatchObject({ pairs: 80, matches: 40 });
    expect(result.scorers.map(({ scorer }) => scorer)).toEqual(['bonafide', 'logic-v2', 'watchman']);
    for (const { recall } of result.scorers) expect(recall.total).toBe(40);
  });

  it('tells by how much a peer is behind', () => {
    const [ours, peer] = result.scorers;
    expect(ours?.f1).toBe(1);
    expect(ours?.behind).toBeNull();
    expect(peer?.f1).toBeCloseTo(2 / 3, 5);
    expect(peer?.behind?.difference).toBeCloseTo(1 / 3, 5);
    expect(peer?.recallAtPrecision90).toBeNull();
  });

  it('says nothing of a kind without pairs', () => {
    expect(crossValidate(PAIRS, 'organisation')).toMatchObject({ pairs: 0, matches: 0 });
  });
});

it('fits only what the pairs say something about', () => {
  const weights = fitWeights(PAIRS.map(preparePair), 'person');
  expect(weights.initial).toBe(SCORE_WEIGHTS.person.initial);
  expect(Object.keys(weights)).toEqual(Object.keys(SCORE_WEIGHTS.person));
});

it('reads the sets of a folder and writes a section about them', async () => {
  const data = await mkdtemp(join(tmpdir(), 'pairs-'));
  try {
    await writeSets(data);
    const result = await runPairs({ data });
    expect(result.further.sets.map(({ shown }) => shown.count)).toEqual([1, 1, 1]);
    expect(result.further.ofacDifference).toMatchObject({ pairs: 1, mean: 0 });
    const { body } = pairsSection(result);
    expect(body.html).toContain('<svg');
    expect(body.html).toContain('4 pairs, 2 of them matches');
    expect(body.html).not.toContain('NaN');
  } finally {
    await rm(data, { recursive: true });
  }
});

async function writeSets(data: string): Promise<void> {
  const scores = { logicv2: 0.9, watchman_bestpairs_jw: 0.4 };
  const pair = (a: string, b: string, match: boolean, schema: string) => ({ schema, a, b, match, ...scores });
  const labelled = ['Person', 'Company'].flatMap((schema) => [
    pair('Anna Kestrel', 'Anna Kestrel', true, schema),
    pair('Boris Heron', 'Boris Heron', true, schema),
    pair('Anna Heron', 'Carla Finch', false, schema),
    pair('Boris Finch', 'Greta Osprey', false, schema),
  ]);
  await mkdir(join(data, 'pairs'));
  const write = (name: string, pairs: unknown): Promise<void> =>
    writeFile(join(data, 'pairs', `pairs-${name}.json`), JSON.stringify({ pairs }));
  await write('names-nomenklatura', labelled);
  const one = [{ a: 'Anna Kestrel', b: 'KESTREL, Anna', ofac: 100 }];
  for (const name of ['names-putin-rigour', 'names-crossscript-watchman', 'screening-un-yente', 'ofac-parity']) {
    await write(name, one);
  }
}
