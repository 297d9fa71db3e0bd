import { type Rate, wilson } from './statistics.ts';

/** Distances of pairs that show one person, and of pairs that show two. */
export interface PairDistances {
  readonly genuine: readonly number[];
  readonly impostor: readonly number[];
}

/** Share of genuine pairs accepted at the loosest limit that accepts at most `falseAcceptRate` of the impostors. */
export function acceptRateAt(
  { genuine, impostor }: PairDistances,
  falseAcceptRate: number,
): { limit: number; accepted: Rate } {
  const allowed = Math.floor(falseAcceptRate * impostor.length);
  const limit = impostor.toSorted((a, b) => a - b)[allowed] ?? Number.POSITIVE_INFINITY;
  return { limit, accepted: wilson(countBelow(genuine, limit), genuine.length) };
}

/** False match and false non-match rate (ISO/IEC 19795-1) when distances up to `limit` are matches. */
export function errorRatesAt({ genuine, impostor }: PairDistances, limit: number): { fmr: Rate; fnmr: Rate } {
  return {
    fmr: wilson(impostor.filter((distance) => distance <= limit).length, impostor.length),
    fnmr: wilson(genuine.filter((distance) => distance > limit).length, genuine.length),
  };
}

/** The rate at which FMR and FNMR meet, taken at the distance where they differ least; NaN without pairs of both kinds. */
export function equalErrorRate(pairs: PairDistances): number {
  const sorted = {
    genuine: pairs.genuine.toSorted((a, b) => a - b),
    impostor: pairs.impostor.toSorted((a, b) => a - b),
  };
  if (sorted.genuine.length === 0 || sorted.impostor.length === 0) return Number.NaN;
  let best = { difference: Number.POSITIVE_INFINITY, rate: Number.NaN };
  let matched = 0;
  for (const [index, limit] of sorted.genuine.entries()) {
    while (matched < sorted.impostor.length && (sorted.impostor[matched] ?? limit) <= limit) matched += 1;
    const fmr = matched / sorted.impostor.length;
    const fnmr = (sorted.genuine.length - index - 1) / sorted.genuine.length;
    if (Math.abs(fmr - fnmr) < best.difference) best = { difference: Math.abs(fmr - fnmr), rate: (fmr + fnmr) / 2 };
  }
  return best.rate;
}

function countBelow(distances: readonly number[], limit: number): number {
  return distances.filter((distance) => distance < limit).length;
}
