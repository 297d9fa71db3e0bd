import { likeliestCause } from './likeliest-cause.ts';
import {
  QUALITY_ISSUES,
  QUALITY_LIMITS,
  type QualityIssue,
  type QualityLimit,
  type QualityMeasure,
} from './quality-limits.ts';

export interface QualityMeasurement {
  readonly name: QualityMeasure;
  readonly value: number;
  /** Where the issue begins. */
  readonly threshold: number;
  readonly higherMeans: 'better' | 'worse';
}

export interface ImageQuality {
  readonly issues: readonly QualityIssue[];
  /** What is likeliest wrong with the photo if its text cannot be read though it passes every limit; null when nothing stands out. */
  readonly likeliest: QualityIssue | null;
  readonly measurements: readonly QualityMeasurement[];
}

/** Null: there was nothing to measure it on. */
export type Measured = Readonly<Partial<Record<QualityMeasure, number | null>>>;

/** Holds what was measured against the limits. */
export function judgeQuality(measured: Measured): ImageQuality {
  const measurements = (Object.keys(QUALITY_LIMITS) as QualityMeasure[]).flatMap((name) => {
    const value = measured[name] ?? null;
    return value === null ? [] : [measurementOf(name, value)];
  });
  const bad = new Set(measurements.filter((one) => deviation(one) > 1).map(({ name }) => QUALITY_LIMITS[name].issue));
  return {
    issues: QUALITY_ISSUES.filter((issue) => bad.has(issue)),
    likeliest: likeliestCause(Object.fromEntries(measurements.map((one) => [one.name, deviation(one)]))),
    measurements,
  };
}

function measurementOf(name: QualityMeasure, value: number): QualityMeasurement {
  const { limit, usual }: QualityLimit = QUALITY_LIMITS[name];
  return { name, value, threshold: limit, higherMeans: limit > usual ? 'worse' : 'better' };
}

/** 0 for a usual photo, 1 at the limit. */
function deviation({ name, value }: QualityMeasurement): number {
  const { limit, usual }: QualityLimit = QUALITY_LIMITS[name];
  return (value - usual) / (limit - usual);
}
