import { PRESENTATION_LIMITS } from '@bonafide/checks';
import type { PresentationSignalName } from '@bonafide/domain';
import { percentile, type Rate, wilson } from '../../statistics.ts';
import { receiverOperatingCurve } from '../../tamper/roc.ts';
import type { MeasuredSelfie } from './measure-selfie.ts';

/** Limits by signal; an operator's detector brings its own. */
export type Limits = Partial<Record<PresentationSignalName, number | null>>;

/** Those that lead to a tag; a name of an editor is a note, since honest files bear it, and decides nothing here. */
const TAGGED: readonly PresentationSignalName[] = [
  'screen_texture',
  'print_texture',
  'print_grain',
  'frame_border',
  'attack_detector',
];
const isBonaFide = ({ presented }: MeasuredSelfie): boolean => presented === 'bona_fide' || presented === 'real';

/** With the limits of the product, and of the detector that was brought along. */
export function limitsWith(detectorLimit: number | null): Limits {
  return { ...PRESENTATION_LIMITS, attack_detector: detectorLimit };
}

/** Of every species what was told of nothing (APCER), of every kind of bona fide photo what was told (BPCER), and by what. */
export function tablesOf(measured: readonly MeasuredSelfie[], limits: Limits) {
  const groups = new Map<string, MeasuredSelfie[]>();
  for (const one of measured) {
    const key = `${one.presented}, ${one.sentAs}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return Object.fromEntries([...groups].map(([key, group]) => [key, rowOf(group, limits)]));
}

interface Row {
  readonly subjects: number;
  readonly apcer?: Rate;
  readonly bpcer?: Rate;
  /** By each signal alone, and photos on which it could be measured. */
  readonly told: Readonly<Record<string, string>>;
}

function rowOf(group: readonly MeasuredSelfie[], limits: Limits): Row {
  const told = group.filter((one) => TAGGED.some((name) => isTold(one, name, limits))).length;
  const first = group[0];
  const rates =
    first && isBonaFide(first)
      ? { bpcer: wilson(told, group.length) }
      : { apcer: wilson(group.length - told, group.length) };
  const alone = (Object.keys(limits) as PresentationSignalName[]).flatMap((name) => {
    const possible = group.filter(({ scores }) => scores[name] !== undefined);
    if (limits[name] === null || possible.length === 0) return [];
    return [[name, `${possible.filter((one) => isTold(one, name, limits)).length} of ${possible.length}`] as const];
  });
  return { subjects: new Set(group.map(({ subject }) => subject)).size, ...rates, told: Object.fromEntries(alone) };
}

function isTold({ scores }: MeasuredSelfie, name: PresentationSignalName, limits: Limits): boolean {
  const [score, limit] = [scores[name], limits[name]];
  return score !== undefined && limit !== undefined && limit !== null && score >= limit;
}

/** How well each score alone parts the attacks on drawn heads from drawn people. */
export function curvesOf(measured: readonly MeasuredSelfie[], limits: Limits) {
  const drawn = measured.filter(({ presented, sentAs }) => presented !== 'real' && sentAs === 'selfie');
  const names = [...new Set(drawn.flatMap(({ scores }) => Object.keys(scores)))] as PresentationSignalName[];
  return Object.fromEntries(
    names.map((name) => {
      const scoresOf = (attack: boolean): number[] =>
        drawn.filter((one) => isBonaFide(one) !== attack).flatMap(({ scores }) => scores[name] ?? []);
      const { auc, aucInterval } = receiverOperatingCurve(scoresOf(true), scoresOf(false), limits[name] ?? 0);
      return [name, { auc, aucInterval }];
    }),
  );
}

export function costOf(measured: readonly MeasuredSelfie[]) {
  const times = measured.filter(({ sentAs }) => sentAs === 'selfie').map(({ cpuMs }) => cpuMs);
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}
