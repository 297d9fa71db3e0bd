import type { PairDistances } from '../verification-rates.ts';

/** Error rates when distances up to `limit` are matches (ISO/IEC 19795-1). */
export interface OperatingPoint {
  readonly limit: number;
  readonly fmr: number;
  readonly fnmr: number;
}

/** Every point at which the false match rate changes, from the strictest limit to the laxest. */
export function operatingPoints({ genuine, impostor }: PairDistances): OperatingPoint[] {
  const strangers = impostor.toSorted((a, b) => a - b);
  const own = genuine.toSorted((a, b) => a - b);
  const points: OperatingPoint[] = [];
  let accepted = 0;
  for (const [index, limit] of strangers.entries()) {
    if (limit === strangers[index + 1]) continue;
    while (accepted < own.length && (own[accepted] ?? limit) <= limit) accepted += 1;
    points.push({ limit, fmr: (index + 1) / strangers.length, fnmr: 1 - accepted / own.length });
  }
  return points;
}

/** The area below true over false match rate: how often a genuine pair is at least as near as an impostor one. */
export function areaUnderRoc(points: readonly OperatingPoint[]): number {
  return points.reduce((area, { fmr, fnmr }, index) => area + (fmr - (points[index - 1]?.fmr ?? 0)) * (1 - fnmr), 0);
}
