import type { EvidenceRegion, EvidenceStep, Measurement, TamperSignal } from '@bonafide/domain';
import type { CheckOutcome } from './check.ts';
import { type Evidence, readingOf } from './evidence.ts';
import { type JudgedSignal, TAMPER_LIMITS } from './tamper-limits.ts';

/** What a trace becomes when its score reaches its limits. */
export interface SignalReasons<Code extends string> {
  readonly signal: JudgedSignal;
  readonly told: Code;
  /** Added from the higher limit; null where a trace is only told. */
  readonly referred: Code | null;
  /** How often honest photos reach the limit, and attacks; counts, and on what. */
  readonly errorRate: string;
}

/** Holds the traces of both sides against their limits. A trace that could not be measured says nothing. */
export function judgeSignals<Code extends string>(
  { front, back }: Evidence,
  judged: readonly SignalReasons<Code>[],
): CheckOutcome<Code> {
  const sides = [
    { step: 'FRONT', signals: readingOf(front)?.signals ?? [] },
    { step: 'BACK', signals: readingOf(back)?.signals ?? [] },
  ] as const;
  const found = sides.flatMap(({ step, signals }) =>
    judged.flatMap((rule) => {
      const signal = signals.find(({ name }) => name === rule.signal);
      return signal ? [judgeOne(step, signal, rule)] : [];
    }),
  );
  if (found.length === 0) return { status: 'not_applicable' };
  const reasons = [...new Set(found.flatMap((one) => one.reasons))];
  return {
    status: reasons.length > 0 ? 'failed' : 'passed',
    reasons,
    measurements: found.map(({ measurement }) => measurement),
    regions: found.flatMap(({ regions }) => regions),
  };
}

interface Judged<Code> {
  readonly reasons: readonly Code[];
  readonly measurement: Measurement;
  readonly regions: readonly EvidenceRegion[];
}

function judgeOne<Code extends string>(
  step: EvidenceStep,
  { score, boxes }: TamperSignal,
  { signal, told, referred, errorRate }: SignalReasons<Code>,
): Judged<Code> {
  const limit = TAMPER_LIMITS[signal];
  const isTold = score >= limit.told;
  const isReferred = referred !== null && limit.referred !== null && score >= limit.referred;
  return {
    reasons: [...(isTold ? [told] : []), ...(isReferred ? [referred] : [])],
    measurement: {
      name: `${step.toLowerCase()}.${signal}`,
      value: score,
      threshold: limit.told,
      higherMeans: 'worse',
      errorRate,
    },
    regions: isTold ? boxes.map((box) => ({ step, box })) : [],
  };
}
