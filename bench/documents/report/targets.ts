import type { Rate } from '../../statistics.ts';
import type { DocumentScore } from '../scores/document-score.ts';
import { percent } from './rate-cell.ts';

/** One promise and what became of it. */
export interface Target {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  /** Null: nothing was measured. */
  readonly met: boolean | null;
}

const atLeast = (what: string, rate: Rate | null | undefined, least: number): Target => ({
  what,
  target: `at least ${percent(least, 0)}`,
  measured: rate?.total ? `${percent(rate.rate)}  of ${rate.total}` : '–',
  met: rate?.total ? rate.rate >= least : null,
});

const atMost = (what: string, rate: Rate, most: number): Target => ({
  what,
  target: `at most ${percent(most)}`,
  measured: rate.total ? `${percent(rate.rate, 2)}  of ${rate.total}` : '–',
  met: rate.total ? rate.rate <= most : null,
});

const below = (what: string, value: number | null, { limit, unit }: { limit: number; unit: string }): Target => ({
  what,
  target: `at most ${limit} ${unit}`,
  measured: value === null || Number.isNaN(value) ? '–' : `${Math.round(value)} ${unit}`,
  met: value === null || Number.isNaN(value) ? null : value <= limit,
});

const NAMES: Readonly<Record<string, string>> = {
  surname: 'Surname',
  givenNames: 'Given names',
  documentNumber: 'Document number',
  dateOfBirth: 'Date of birth',
  dateOfExpiry: 'Date of expiry',
};

/** The figures that this engine is to be held to, on designs that no model was trained on. */
export function targetsOf({ mrz, outlines, attributes, confusions, barcodes, resources }: DocumentScore): Target[] {
  const visual = Object.entries(NAMES).map(([name, words]) => {
    const score = attributes.find(({ attribute }) => attribute === name);
    return atLeast(`${words}, visual zone alone`, score?.visual, 0.92);
  });
  return [
    atLeast('Machine-readable zones exact', mrz.documentsExact, 0.95),
    atMost('Wrong zones whose check digits hold', mrz.silentErrors, 0.003),
    ...visual,
    atLeast('Outline overlap above 0.9, plain', outlines.good.plain, 0.98),
    atLeast('Outline overlap above 0.9, cluttered', outlines.good.cluttered, 0.9),
    atLeast('PDF417 payloads exact', barcodes.pdf417, 0.97),
    atLeast('Kind of document', confusions.kind?.right, 0.95),
    below('Half of the photos read within', resources.p50Ms, { limit: 800, unit: 'ms' }),
    below('95 of 100 read within', resources.p95Ms, { limit: 1500, unit: 'ms' }),
    below('Largest memory of the process', resources.peakMegabytes, { limit: 400, unit: 'MB' }),
    below('First photo read after the start within', firstPhoto(resources), { limit: 2000, unit: 'ms' }),
  ];
}

function firstPhoto({ startMs, firstPhotoMs }: DocumentScore['resources']): number | null {
  return startMs === null || firstPhotoMs === null ? null : startMs + firstPhotoMs;
}
