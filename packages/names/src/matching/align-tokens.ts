import { pairAcronyms } from './acronym.ts';
import { type Alignment, type Comparison, emptyAlignment, MOST_TOKENS, takePair } from './alignment.ts';
import { pairJoined } from './joined-run.ts';
import type { NameToken } from './name-score.ts';
import { pairOffice } from './office.ts';
import { pairRules, pairSimilarity } from './pair-similarity.ts';

/** Between equal pairs those in the same place are preferred. */
const SAME_PLACE = 0.001;

/** Similarities of all pairs of words, row by row; reused. */
const cells = new Float64Array(MOST_TOKENS * MOST_TOKENS);

/**
 * Finds which words of two names stand for each other: first words that one side writes joined or abbreviates, then the
 * closest pairs one by one. Each word is used once.
 */
export function alignTokens(comparison: Comparison): Alignment {
  const rules = pairRules(comparison);
  const alignment = emptyAlignment(comparison.query, comparison.listed);
  const { query, listed } = alignment;
  for (let i = 0; i < query.length; i++) {
    for (let j = 0; j < listed.length; j++) {
      cells[i * MOST_TOKENS + j] = pairSimilarity(query[i] as NameToken, listed[j] as NameToken, rules);
    }
  }
  if (!rules.byCharacter) pairJoined(alignment, grid, comparison.similarity);
  pairClosest(alignment);
  if (comparison.query.kind === 'organisation') pairAcronyms(alignment);
  else pairOffice(alignment);
  return alignment;
}

function grid(i: number, j: number): number {
  return cells[i * MOST_TOKENS + j] ?? 0;
}

function pairClosest(alignment: Alignment): void {
  for (;;) {
    const best = closestPair(alignment);
    if (best < 0) return;
    const i = Math.floor(best / MOST_TOKENS);
    const j = best % MOST_TOKENS;
    takePair(alignment, { queryFrom: i, queryTo: i + 1, listedFrom: j, listedTo: j + 1, similarity: grid(i, j) });
  }
}

/** The cell of the closest free pair; -1 when none is left. */
function closestPair({ query, listed, queryPartner, listedPartner }: Alignment): number {
  let closest = 0;
  let cell = -1;
  for (let i = 0; i < query.length; i++) {
    if (queryPartner[i]) continue;
    for (let j = 0; j < listed.length; j++) {
      const alike = grid(i, j);
      if (alike <= 0 || listedPartner[j]) continue;
      const preferred = i === j || query.length - i === listed.length - j ? alike + SAME_PLACE : alike;
      if (preferred > closest) {
        closest = preferred;
        cell = i * MOST_TOKENS + j;
      }
    }
  }
  return cell;
}
