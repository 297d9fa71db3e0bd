import { probabilityOfAge } from '@bonafide/imaging';

/** What the partner wants to know; years and percent. */
export interface AgeQuestion {
  readonly minAge: number;
  readonly buffer: number;
  readonly confidenceThreshold: number;
}

export interface AgeVerdict {
  readonly verdict: 'old_enough' | 'too_young' | 'open';
  /** Percent, how likely the verdict is right by the errors that were measured; of an open one, the likelier side. */
  readonly confidence: number;
}

/**
 * Percent below which nothing is decided whatever a partner asks for: it is reached some 7.6 years beyond the limit, just more than the
 * estimates' measured mean error.
 */
export const LEAST_CONFIDENCE = 80;

/**
 * Whether an estimate tells that somebody has reached an age. Old enough: surely above the limit and the buffer over it; too young:
 * surely below the buffer under it. Pure.
 */
export function judgeAge(years: number, { minAge, buffer, confidenceThreshold }: AgeQuestion): AgeVerdict {
  const needed = Math.max(confidenceThreshold, LEAST_CONFIDENCE);
  const old = percent(probabilityOfAge(years, minAge + buffer));
  const young = percent(1 - probabilityOfAge(years, minAge - buffer));
  if (old >= needed) return { verdict: 'old_enough', confidence: old };
  if (young >= needed) return { verdict: 'too_young', confidence: young };
  return { verdict: 'open', confidence: Math.max(old, young) };
}

/** One decimal, rounded down: 99.96 is not certain. */
function percent(probability: number): number {
  return Math.floor(probability * 1000) / 10;
}
