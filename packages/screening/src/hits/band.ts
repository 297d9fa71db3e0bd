import type { Band } from './hit.ts';

/** The lowest scores of the upper bands. Partners may ask for more than `possible`, never for less. */
export const BAND_FROM = { possible: 0.75, strong: 0.9 } as const;

export function bandOf(score: number): Band {
  if (score >= BAND_FROM.strong) return 'strong';
  return score >= BAND_FROM.possible ? 'possible' : 'clear';
}
