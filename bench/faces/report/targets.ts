import type { FacesResult } from '../run-faces.ts';

/** A figure that is wanted, and what came of it. */
export interface FacesTarget {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  /** Null: not measured in this run. */
  readonly met: boolean | null;
}

/** What the product promises of itself. The rates are wanted on the set that they were promised for, lfw100. */
export function targetsOf({ engines, degradations }: FacesResult): FacesTarget[] {
  const ours = engines[0];
  const faceApi = engines.find(({ name, unavailable }) => name.startsWith('face-api') && unavailable === null);
  const print = degradations[0]?.scores.find(({ name }) => name === 'print 64 px');
  const ratio = ours && faceApi ? faceApi.ms.p50 / ours.ms.p50 : null;
  return [
    share('genuine pairs accepted at FAR 1 %', ours?.score.tarAtFar['1%'].accepted.rate, 0.99),
    share('genuine pairs accepted at FAR 0.1 %', ours?.score.tarAtFar['0.1%'].accepted.rate, 0.975),
    share('prints of 64 px accepted at FAR 1 %', print?.score.tarAtFar['1%'].accepted.rate, 0.9),
    most('milliseconds a selfie, median', ours?.ms.p50, 120),
    most('megabytes at most', ours?.peakMegabytes ?? undefined, 400),
    {
      what: 'times as fast as face-api',
      wanted: 'at least 5',
      measured: ratio === null ? '–' : ratio.toFixed(1),
      met: ratio === null ? null : ratio >= 5,
    },
  ];
}

function share(what: string, rate: number | undefined, least: number): FacesTarget {
  const measured = rate === undefined ? '–' : `${(100 * rate).toFixed(1)} %`;
  return { what, wanted: `at least ${100 * least} %`, measured, met: rate === undefined ? null : rate >= least };
}

function most(what: string, value: number | undefined, limit: number): FacesTarget {
  const measured = value === undefined ? '–' : value.toFixed(0);
  return { what, wanted: `at most ${limit}`, measured, met: value === undefined ? null : value <= limit };
}
