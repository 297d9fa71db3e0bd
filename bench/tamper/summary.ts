import { type JudgedSignal, TAMPER_LIMITS } from '@bonafide/checks';
import { percentile, wilson } from '../statistics.ts';
import { type AttackName, HONEST } from './cases.ts';
import type { Measured } from './measure-case.ts';
import { receiverOperatingCurve } from './roc.ts';

/** What each trace is meant to find. Files' metadata need no curve: they name a program or do not. */
const TARGETS: Partial<Record<JudgedSignal, readonly AttackName[]>> = {
  screen: ['screen'],
  print: ['halftone print', 'inkjet print'],
  photocopy: ['photocopy'],
  black_and_white: ['black and white'],
  compression_inconsistent: [
    'retyped',
    'retyped on a smooth ground',
    'pasted patch',
    'copied region',
    'enlarged patch',
    'sharpened patch',
  ],
  noise_inconsistent: ['retyped', 'retyped on a smooth ground', 'pasted patch'],
  copied_region: ['copied region'],
  resampled_region: ['retyped', 'retyped on a smooth ground', 'enlarged patch', 'sharpened patch'],
  portrait_replaced: ['portrait pasted'],
  portrait_glued: ['portrait glued'],
  mrz_typeface: ['mrz typeface'],
  mrz_pitch: ['mrz pitch'],
};

const isHonest = ({ name }: Measured): boolean => (HONEST as readonly string[]).includes(name);

function scores(measured: readonly Measured[], signal: string): number[] {
  return measured.flatMap((item) => item.scores[signal] ?? []);
}

function curves(measured: readonly Measured[]) {
  const honest = measured.filter(isHonest);
  return Object.entries(TARGETS).map(([signal, attacks]) => {
    const hit = measured.filter(({ name }) => (attacks as readonly string[]).includes(name));
    const limit = TAMPER_LIMITS[signal as JudgedSignal].told;
    return { signal, attacks, ...receiverOperatingCurve(scores(hit, signal), scores(honest, signal), limit) };
  });
}

/** Of every kind of photo the share that each trace tells of: attacks found by another name show here. */
function toldOf(measured: readonly Measured[]) {
  const names = [...new Set(measured.map(({ name }) => name))];
  return Object.fromEntries(
    names.map((name) => {
      const group = measured.filter((item) => item.name === name);
      const told = (signal: JudgedSignal, item: Measured): boolean =>
        (item.scores[signal] ?? Number.NEGATIVE_INFINITY) >= TAMPER_LIMITS[signal].told;
      const signals = Object.keys(TARGETS) as JudgedSignal[];
      const bySignal = signals.map((signal) => [signal, group.filter((item) => told(signal, item)).length] as const);
      const any = group.filter((item) => signals.some((signal) => told(signal, item)));
      return [
        name,
        {
          photos: group.length,
          any: wilson(any.length, group.length),
          ...Object.fromEntries(bySignal.filter(([, count]) => count > 0)),
          ...(isHonest({ name } as Measured) ? { designs: [...new Set(any.map(({ design }) => design))] } : {}),
        },
      ];
    }),
  );
}

/** Curves of every trace, and what was told of every kind of photo. */
export function summariseTampering(measured: readonly Measured[]) {
  const times = measured.map(({ tookMs }) => tookMs);
  return {
    photos: measured.length,
    designs: new Set(measured.map(({ design }) => design)).size,
    signals: curves(measured),
    told: toldOf(measured),
    processorMilliseconds: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
  };
}
