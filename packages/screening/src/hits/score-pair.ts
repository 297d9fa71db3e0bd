import type { FactorKey, HitFactor } from './hit.ts';
import { applyBounds, capsOf, floorOf, roundScore } from './score-bounds.ts';
import type { ScoredPair } from './scored-pair.ts';
import { sharedNumber } from './weigh-documents.ts';
import { weighEvidence } from './weigh-evidence.ts';

export interface PairScore {
  /** [0,1]: the name's score plus every delta. */
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
  return { score: sum(candidate.score.score, factors), factors };
}

function sum(nameScore: number, factors: readonly HitFactor[]): number {
  const total = factors.reduce((running, { delta }) => running + delta, roundScore(nameScore));
  return roundScore(Math.min(1, Math.max(0, total)));
}

function agrees(factors: readonly HitFactor[], key: FactorKey): boolean {
  return factors.some((factor) => factor.key === key && factor.verdict === 'agree');
}
