import { SCORE_CAPS } from './evidence-weights.ts';
import type { HitFactor } from './hit.ts';
import { matchedWords } from './matched-words.ts';
import type { ScoredPair } from './scored-pair.ts';
import type { SharedNumber } from './weigh-documents.ts';

/** A height at which the score stops, from above (`cap`) or from below (`floor`). */
export interface ScoreBound {
  readonly factor: Omit<HitFactor, 'delta'>;
  readonly kind: 'cap' | 'floor';
  readonly at: number;
}

/** The caps of a pair for which nothing agrees that tells bearers of one name apart: no birth date, no document. */
export function capsOf({ subject, candidate }: ScoredPair, nationalityAgrees: boolean): readonly ScoreBound[] {
  const caps = [cap('name-only', SCORE_CAPS.nameOnly, 'no birth date or document tells bearers of this name apart')];
  if (candidate.against.quality === 'weak') {
    caps.push(cap('weak-alias', SCORE_CAPS.weakAlias, 'the list calls this alias weak'));
  }
  if (subject.kind === 'organisation' || nationalityAgrees) return caps;
  const { shared, alone } = matchedWords(candidate.score);
  if (shared > 1) return caps;
  const at = alone === 0 ? SCORE_CAPS.singleWord : SCORE_CAPS.oneWordOfSeveral;
  return [...caps, cap('single-word', at, 'the names share no more than one word, and nothing else agrees')];
}

export function floorOf({ floor, sure, type, number }: SharedNumber): ScoreBound {
  const detail = sure ? `both have ${type} ${number}` : `both have a number ${number}; its country is not known`;
  return { factor: { key: 'document', verdict: sure ? 'agree' : 'partial', detail }, kind: 'floor', at: floor };
}

/** The bounds that hold `score`, as factors: each moves it from where the one before left it. */
export function applyBounds(score: number, bounds: readonly ScoreBound[]): readonly HitFactor[] {
  let running = score;
  const factors: HitFactor[] = [];
  for (const { factor, kind, at } of bounds) {
    const held = kind === 'cap' ? Math.min(running, at) : Math.max(running, at);
    // A number that both have is worth telling even where the score needed no lift.
    if (held === running && kind === 'cap') continue;
    factors.push({ ...factor, delta: roundScore(held - running) });
    running = held;
  }
  return factors;
}

/** Scores are told, compared and stored with four digits. */
export function roundScore(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}

function cap(key: HitFactor['key'], at: number, detail: string): ScoreBound {
  return { factor: { key, verdict: 'partial', detail }, kind: 'cap', at };
}
