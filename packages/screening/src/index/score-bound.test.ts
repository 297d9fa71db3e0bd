import { prepareName, SCORE_WEIGHTS, scoreNames } from '@bonafide/names';
import { describe, expect, it } from 'vitest';
import { highestScore, leastShare, weightOf } from './score-bound.ts';

const weights = SCORE_WEIGHTS.person;
const CASES = [
  ['Goran Emin Hovsepyan', 'Goran Emin Hovsepyan', 1],
  ['Goran Emin Hovsepyan', 'Goran Hovsepyan', 2 / 3],
  ['Goran Hovsepyan', 'Goran Emin Hovsepyan', 1],
  ['Goran Emin Hovsepyan', 'Walter Emin Hovsepyan', 2 / 3],
  ['Goran Hovsepyan', 'Hovsepyan', 1 / 2],
  ['Goran Hovsepyan', 'Walter Hovsepyan', 1 / 2],
] as const;

describe('the highest score that two names can have', () => {
  it.each(CASES)('%s, %s: never below what they have', (a, b, share) => {
    const [query, listed] = [prepareName(a, 'person'), prepareName(b, 'person')];
    const bound = highestScore({ share, query: weightOf(query), listed: weightOf(listed) }, weights);
    expect(bound).toBeGreaterThanOrEqual(scoreNames(query, listed).score);
    expect(share).toBeGreaterThanOrEqual(leastShare(scoreNames(query, listed).score, weights) * 0.99);
  });

  it('is low where each has a word that the other lacks', () => {
    expect(highestScore({ share: 1 / 2, query: 2, listed: 2 }, weights)).toBeLessThan(0.75);
  });
});
