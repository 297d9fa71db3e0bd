import type { FactorKey, HitFactor } from './hit.ts';
import { applyBounds, capsOf, floorOf, roundScore } from './score-bounds.ts';
import type { ScoredPair } from './scored-pair.ts';
import { sharedNumber } from './weigh-documents.ts';
import { weighEvidence } from './weigh-evidence.ts';

export interface PairScore {
  /** The name's score plus every delta, within [0,1]. */
  readonly score: number;
  readonly factors: readonly HitFactor[];
}

/** How likely it is that the subject is the listed one, judged by one pair of their names and by everything else that both sides say. */
export function scorePair(pair: ScoredPair): PairScore {
  const { subject, entity, candidate } = pair;
  const evidence = weighEvidence(subject, entity);
  const shared = sharedNumber(subject.documents ?? [], entity.documents, candidate.score.score);
  const identified = agrees(evidence, 'birth-date') || shared?.sure === true;
  const caps = identified ? [] : capsOf(pair, agrees(evidence, 'nationality'));
  const bounds = shared === null ? caps : [...caps, floorOf(shared)];
  const factors = [...evidence, ...applyBounds(sum(candidate.score.score, evidence), bounds)];
  const score = roundScore(Math.min(1, Math.max(0, sum(candidate.score.score, factors))));
  return { score, factors };
}

function sum(nameScore: number, factors: readonly HitFactor[]): number {
  return factors.reduce((running, { delta }) => running + delta, roundScore(nameScore));
}

function agrees(factors: readonly HitFactor[], key: FactorKey): boolean {
  return factors.some((factor) => factor.key === key && factor.verdict === 'agree');
}
