import { crossValidate, type KindResult } from './cross-validate.ts';
import { FOLDS } from './folds.ts';
import { type FurtherResults, measureFurtherSets } from './further-sets.ts';
import { readLabelledPairs } from './labelled-pair.ts';

export interface PairsResult {
  readonly folds: number;
  readonly persons: KindResult;
  readonly organisations: KindResult;
  readonly further: FurtherResults;
}

/** Labelled pairs of names: ours with weights fitted on other folds, and the stored scores of two peers on the same pairs. */
export async function runPairs({ data }: { readonly data: string }): Promise<PairsResult> {
  const pairs = await readLabelledPairs(data);
  return {
    folds: FOLDS,
    persons: crossValidate(pairs, 'person'),
    organisations: crossValidate(pairs, 'organisation'),
    further: await measureFurtherSets(data),
  };
}
