import type { Rate } from '../../statistics.ts';
import type { Perturbation } from '../perturbations.ts';
import type { Recall } from '../recall.ts';
import type { Outcome, ScreeningResult } from '../run-screening.ts';

/** A figure that is wanted, and what came of it. */
export interface ScreeningTarget {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  /** Null: not measured in this run. */
  readonly met: boolean | null;
}

const KINDS: readonly (readonly [Perturbation, number])[] = [
  ['exact', 1],
  ['any order', 1],
  ['transliterated', 1],
  ['Cyrillic', 1],
  ['with title', 1],
  ['one typo', 0.98],
  ['middle name dropped', 0.99],
  ['joined', 0.98],
  ['first name as initial', 0.97],
  ['typo in every word', 0.95],
];

/** What the product promises of itself. */
export function targetsOf({ ours, negatives, many }: ScreeningResult): readonly ScreeningTarget[] {
  const recall = resultOf(ours)?.recall;
  const kinds = KINDS.map(([how, least]) => kindTarget(how, recall?.kinds[how], least));
  const [alarms] = resultOf(negatives) ?? [];
  const large = resultOf(many);
  return [
    atLeast('found among the first ten', recall?.all.inTopTen, 0.995),
    ...kinds,
    atMost('false alarms at 0.75', alarms?.possible, 0.006),
    atMost('false alarms at 0.85', alarms?.likely, 0.0012),
    atMost('false alarms at 0.75, birth date known', alarms?.possibleWithBirth, 0.0002),
    below('ms a search among a million, median', large?.forgetful.p50, 0.3),
    below('ms a search among a million, 99 in 100', large?.forgetful.p99, 1),
    below('seconds of processor to build', large && large.build.cpuMs / 1000, 25),
    below('megabytes of whoever searches a million, at most', large?.megabytes.peak, 500),
    below('megabytes of whoever builds it, at most', large?.megabytes.building, 500),
  ];
}

export function resultOf<T>(outcome: Outcome<T>): T | null {
  return 'result' in outcome ? outcome.result : null;
}

function kindTarget(how: Perturbation, recall: Recall | undefined, least: number): ScreeningTarget {
  return atLeast(`${how}, score 0.75 or more`, recall?.possible ?? undefined, least);
}

function atLeast(what: string, rate: Rate | undefined, least: number): ScreeningTarget {
  const met = rate === undefined ? null : rate.rate >= least;
  return { what, wanted: `at least ${percent(least)}`, measured: rate ? percent(rate.rate) : '–', met };
}

function atMost(what: string, rate: Rate | undefined, most: number): ScreeningTarget {
  const met = rate === undefined ? null : rate.rate <= most;
  return { what, wanted: `at most ${percent(most)}`, measured: rate ? percent(rate.rate) : '–', met };
}

function below(what: string, value: number | null | undefined, most: number): ScreeningTarget {
  const met = value === null || value === undefined ? null : value <= most;
  return { what, wanted: `at most ${most}`, measured: value?.toFixed(value < 10 ? 2 : 0) ?? '–', met };
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(3))} %`;
}
