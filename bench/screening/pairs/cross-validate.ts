import type { NameKind } from '@bonafide/names';
import { bootstrapInterval, type Interval } from './bootstrap.ts';
import { fitWeights, preparePair, scorePairs } from './fit.ts';
import { FOLDS, foldOf } from './folds.ts';
import { type LabelledPair, PEERS, type Peer } from './labelled-pair.ts';
import {
  bestPoint,
  type OperatingPoint,
  operatingPoint,
  precisionRecallCurve,
  recallAtPrecision,
  type Scored,
} from './precision-recall.ts';

export type Scorer = 'bonafide' | Peer;

/** What one scorer does on pairs that nothing about it was chosen on. */
export interface ScorerResult {
  readonly scorer: Scorer;
  /** F1 at thresholds chosen on the other folds, all folds together. */
  readonly f1: number;
  readonly f1Interval: Interval;
  /** By how much our F1 is higher on the same pairs, with its interval; null for ourselves. */
  readonly behind: (Interval & { readonly difference: number }) | null;
  readonly precision: OperatingPoint['precision'];
  readonly recall: OperatingPoint['recall'];
  /** Highest F1 over all thresholds, which flatters everybody alike. */
  readonly best: OperatingPoint | null;
  readonly recallAtPrecision90: OperatingPoint | null;
  readonly curve: readonly OperatingPoint[];
}

export interface KindResult {
  readonly kind: NameKind;
  readonly pairs: number;
  readonly matches: number;
  readonly scorers: readonly ScorerResult[];
}

interface HeldOut extends Scored {
  /** Whether the score reaches the threshold chosen on the other folds. */
  readonly called: boolean;
}

/** Fits on four folds and scores the fifth, five times; peers have their thresholds chosen on the same folds. */
export function crossValidate(all: readonly LabelledPair[], kind: NameKind): KindResult {
  const pairs = all.filter((pair) => pair.kind === kind);
  const ours = inFolds(pairs, (training, testing) => {
    const prepared = training.map(preparePair);
    const weights = fitWeights(prepared, kind);
    return [scorePairs(prepared, weights), scorePairs(testing.map(preparePair), weights)];
  });
  const peers = PEERS.map((peer) =>
    resultOf(
      peer,
      inFolds(pairs, (training, testing) => [scoresOf(training, peer), scoresOf(testing, peer)]),
      ours,
    ),
  );
  return {
    kind,
    pairs: pairs.length,
    matches: pairs.filter(({ match }) => match).length,
    scorers: [resultOf('bonafide', ours, null), ...peers],
  };
}

type FoldScores = (
  training: readonly LabelledPair[],
  testing: readonly LabelledPair[],
) => readonly [training: readonly Scored[], testing: readonly Scored[]];

function inFolds(pairs: readonly LabelledPair[], scores: FoldScores): readonly HeldOut[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const inFold = (pair: LabelledPair): boolean => foldOf(pair) === fold;
    const [training, testing] = scores(
      pairs.filter((pair) => !inFold(pair)),
      pairs.filter(inFold),
    );
    const threshold = bestPoint(precisionRecallCurve(training))?.threshold ?? 1;
    return testing.map((scored) => ({ ...scored, called: scored.score >= threshold }));
  }).flat();
}

function scoresOf(pairs: readonly LabelledPair[], peer: Peer): readonly Scored[] {
  return pairs.map(({ peers, match }) => ({ score: peers[peer], match }));
}

function resultOf(scorer: Scorer, heldOut: readonly HeldOut[], ours: readonly HeldOut[] | null): ScorerResult {
  const curve = precisionRecallCurve(heldOut);
  const { f1, precision, recall } = calledPoint(heldOut);
  return {
    scorer,
    f1,
    f1Interval: bootstrapInterval(heldOut, (resampled) => calledPoint(resampled).f1),
    behind: ours === null ? null : lead(ours, heldOut),
    precision,
    recall,
    best: bestPoint(curve),
    recallAtPrecision90: recallAtPrecision(curve, 0.9),
    curve,
  };
}

function calledPoint(heldOut: readonly HeldOut[]): OperatingPoint {
  return operatingPoint(
    heldOut.map(({ called, match }) => ({ score: called ? 1 : 0, match })),
    1,
  );
}

/** Both lists hold the same pairs in the same order, so they are resampled together. */
function lead(ours: readonly HeldOut[], theirs: readonly HeldOut[]): Interval & { readonly difference: number } {
  const both = ours.flatMap((own, index) => {
    const their = theirs[index];
    return their ? [{ own, their }] : [];
  });
  const difference = (resampled: typeof both): number =>
    calledPoint(resampled.map(({ own }) => own)).f1 - calledPoint(resampled.map(({ their }) => their)).f1;
  return { difference: difference(both), ...bootstrapInterval(both, (resampled) => difference([...resampled])) };
}
