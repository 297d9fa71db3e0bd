import type { AGE_ESTIMATES } from './value-sets.ts';

export type AgeBand = (typeof AGE_ESTIMATES)[number];

/** The youngest year of each band, oldest band first. Clients from before know only some of them. */
const BANDS: readonly (readonly [from: number, band: AgeBand])[] = [
  [30, 'OVER_30'],
  [25, 'OVER_25'],
  [22, 'OVER_22'],
  [21, 'OVER_21'],
  [18, 'OVER_18'],
  [16, 'OVER_16'],
  [13, 'OVER_13'],
  [8, 'UNDER_13'],
];

/**
 * The band that an estimated age falls into. Of the two words for 8 to 12 years, `OVER_8` and `UNDER_13`, the one that every
 * client knows is used. The estimate may be off by many years: the band is a hint, never a proof of age.
 */
export function toAgeBand(years: number): AgeBand {
  return BANDS.find(([from]) => years >= from)?.[1] ?? 'UNDER_8';
}
