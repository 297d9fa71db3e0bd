import { parseArgs } from 'node:util';
import { fitWeights, preparePair, scorePairs } from './fit.ts';
import { readLabelledPairs } from './labelled-pair.ts';
import { bestPoint, operatingPoint, precisionRecallCurve } from './precision-recall.ts';

/**
 * `node bench/screening/pairs/fit-weights.ts --data FOLDER`: fits the weights of `packages/names/src/matching/weights.ts` on
 * all labelled pairs and prints them. What they are worth is told by `runPairs`, which never scores a pair that it fitted on.
 */
const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (!values.data) throw new Error('fit-weights needs --data, the folder that holds pairs/');
const pairs = await readLabelledPairs(values.data);
for (const kind of ['person', 'organisation'] as const) {
  const prepared = pairs.filter((pair) => pair.kind === kind).map(preparePair);
  const weights = fitWeights(prepared, kind);
  const scored = scorePairs(prepared, weights);
  const best = bestPoint(precisionRecallCurve(scored));
  console.log(JSON.stringify({ kind, weights, f1At75: operatingPoint(scored, 0.75).f1, best: best?.f1 ?? 0 }, null, 2));
}
