import { type Rate, wilson } from '../../statistics.ts';
import { FAULTS, type Fault, type PrintedValue } from '../truth.ts';
import { isRight } from './attribute-score.ts';
import { isMrzExact } from './mrz-score.ts';
import { issuesOf, NEEDED, REASONS } from './quality-score.ts';
import type { ScoredPhoto } from './scored-photo.ts';

/**
 * What became of a photo, for whoever took it. `told`: something needed was not read, and a fault that is in the picture was
 * named. `misled`: a fault was named that is not in it. `asked`: another photo was asked for without saying what is wrong with
 * this one. `silent`: values are missing or wrong, and nobody was told.
 */
export const OUTCOMES = ['right', 'told', 'misled', 'asked', 'silent'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface AdviceRow {
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Everything needed was read right, or what to photograph better was told. */
  readonly rightOrTold: Rate;
}

export interface AdviceScore {
  /** By planted fault, `none` for photos without any, and `all`; photos that show nothing needed do not count. */
  readonly rows: Readonly<Record<string, AdviceRow>>;
  /** Needed values of silent photos that were read wrong, and those that were not read. */
  readonly silentValues: { readonly wrong: Rate; readonly missing: Rate };
  readonly silent: readonly { readonly file: string; readonly values: readonly string[] }[];
}

/** What is covered is needed no less: another source has it, or another photo is to be asked for. */
const neededOf = ({ truth }: ScoredPhoto): readonly PrintedValue[] =>
  [...truth.fields, ...truth.hidden].filter(({ attribute }) => NEEDED.has(attribute));

const readValueOf = ({ observed }: ScoredPhoto, { attribute }: PrintedValue) =>
  observed.reading?.engine?.resolved[attribute] ?? null;

const notRight = (photo: ScoredPhoto): readonly PrintedValue[] =>
  neededOf(photo).filter((printed) => !isRight(printed, readValueOf(photo, printed)));

const showsZone = ({ truth }: ScoredPhoto): boolean => (truth.lines?.length ?? 0) > 0 && truth.zoneVisible;

/** Values in print count whatever they were read from; a side that prints none is its zone. */
function isRead(photo: ScoredPhoto): boolean {
  return neededOf(photo).length > 0 ? notRight(photo).length === 0 : isMrzExact(photo);
}

export function outcomeOf(photo: ScoredPhoto): Outcome {
  if (isRead(photo)) return 'right';
  const { faults, milder } = photo.truth;
  const issues = issuesOf(photo);
  const names = (fault: Fault): boolean => REASONS[fault].some((reason) => issues.includes(reason));
  if ([...(faults ?? []), ...milder].some(names)) return 'told';
  if (FAULTS.some(names)) return 'misled';
  return issues.length > 0 || (photo.observed.reading?.engine?.missed ?? []).length > 0 ? 'asked' : 'silent';
}

export function scoreAdvice(photos: readonly ScoredPhoto[]): AdviceScore {
  const judged = photos
    .filter((photo) => photo.truth.faults !== null && (neededOf(photo).length > 0 || showsZone(photo)))
    .map((photo) => ({ photo, outcome: outcomeOf(photo) }));
  const rowOf = (holds: (faults: readonly Fault[]) => boolean): AdviceRow => {
    const of = judged.filter(({ photo }) => holds(photo.truth.faults ?? []));
    const count = (outcome: Outcome): number => of.filter((one) => one.outcome === outcome).length;
    const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count(outcome)])) as Record<Outcome, number>;
    return { counts, rightOrTold: wilson(counts.right + counts.told, of.length) };
  };
  const rows = [
    ...FAULTS.map((fault) => [fault, rowOf((faults) => faults.includes(fault))] as const),
    ['none', rowOf((faults) => faults.length === 0)] as const,
    ['all', rowOf(() => true)] as const,
  ];
  const silent = judged.filter(({ outcome }) => outcome === 'silent').map(({ photo }) => photo);
  const values = silent.flatMap((photo) => notRight(photo).map((printed) => readValueOf(photo, printed)));
  const printed = judged.reduce((sum, { photo }) => sum + neededOf(photo).length, 0);
  return {
    rows: Object.fromEntries(rows.filter(([, { rightOrTold }]) => rightOrTold.total > 0)),
    silentValues: {
      wrong: wilson(values.filter((value) => value !== null).length, printed),
      missing: wilson(values.filter((value) => value === null).length, printed),
    },
    silent: silent.map((photo) => ({
      file: photo.truth.file,
      values: notRight(photo).map(({ attribute }) => attribute),
    })),
  };
}
