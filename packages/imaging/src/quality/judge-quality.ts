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

/** A black and white print may be genuine, and is no reason for text that cannot be read. */
const NO_CAUSE: readonly QualityIssue[] = ['black_and_white', 'no_document'];
/** Part of the way from usual to bad from which on a photo stands out. */
const STANDS_OUT = 0.4;

/** Holds what was measured against the limits. */
export function judgeQuality(measured: Measured): ImageQuality {
  const measurements = (Object.keys(QUALITY_LIMITS) as QualityMeasure[]).flatMap((name) => {
    const value = measured[name] ?? null;
    return value === null ? [] : [measurementOf(name, value)];
  });
  const bad = new Set(measurements.filter((one) => deviation(one) > 1).map(({ name }) => QUALITY_LIMITS[name].issue));
  return {
    issues: QUALITY_ISSUES.filter((issue) => bad.has(issue)),
    likeliest: likeliestOf(measurements),
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

function likeliestOf(measurements: readonly QualityMeasurement[]): QualityIssue | null {
  const causes = measurements.filter(({ name }) => !NO_CAUSE.includes(QUALITY_LIMITS[name].issue));
  const [worst] = causes.toSorted((a, b) => deviation(b) - deviation(a));
  return worst && deviation(worst) >= STANDS_OUT ? QUALITY_LIMITS[worst.name].issue : null;
}
