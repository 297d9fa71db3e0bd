import type { Comparison, Measurement } from '@bonafide/domain';
import type { CheckOutcome } from './check.ts';
import { FACE_SEARCH_LIMITS, type FaceSearch, type SearchedFace, toldFaces } from './people.ts';

/** One search and what its results are called. */
export interface JudgedSearch<Code extends string> {
  readonly face: SearchedFace;
  /** Where was searched, for the findings: `earlier`, `blacklist` ... */
  readonly where: string;
  readonly search: FaceSearch | null;
  /** For faces that count as the same person. */
  readonly told: Code;
  /** For faces that may be, where there are no others. */
  readonly possible: Code;
}

/** Turns searches into a check's outcome; `not_applicable` when nothing was searched. */
export function judgeFaceSearches<Code extends string>(searches: readonly JudgedSearch<Code>[]): CheckOutcome<Code> {
  const made = searches.filter(({ search }) => search !== null);
  if (made.length === 0) return { status: 'not_applicable' };
  const reasons = [...new Set(made.flatMap(reasonsOf))];
  return {
    status: reasons.length > 0 ? 'failed' : 'passed',
    reasons,
    measurements: made.flatMap(measurementOf),
    comparisons: made.flatMap(comparisonsOf),
  };
}

function reasonsOf<Code extends string>({ search, told, possible }: JudgedSearch<Code>): Code[] {
  if (toldFaces(search).length > 0) return [told];
  return search !== null && search.found.length > 0 ? [possible] : [];
}

/** The nearest face, if any came within reach. */
function measurementOf({ face, where, search }: JudgedSearch<string>): Measurement[] {
  const [nearest] = search?.found ?? [];
  if (search === null || nearest === undefined) return [];
  return [
    {
      name: `${face}.${where}.distance`,
      value: nearest.distance,
      threshold: FACE_SEARCH_LIMITS.strong,
      higherMeans: 'better',
      errorRate: errorRateOf(search),
    },
  ];
}

function errorRateOf({ compared, falseMatchRate }: FaceSearch): string {
  const percent = (100 * falseMatchRate).toPrecision(2);
  return `FMR 0 of 4,500 (at most 0.09 %) a comparison; a stranger is found among ${compared} in at most ${percent} %`;
}

function comparisonsOf({ face, where, search }: JudgedSearch<string>): Comparison[] {
  return (search?.found ?? []).map(({ reference, similarity }) => ({
    field: 'face',
    left: { source: face, value: null },
    right: { source: `${where}:${reference}`, value: `similarity ${similarity.toFixed(3)}` },
    agrees: true,
  }));
}
