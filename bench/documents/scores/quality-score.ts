import { type Rate, wilson } from '../../statistics.ts';
import { FAULTS, type Fault } from '../truth.ts';
import { isRight } from './attribute-score.ts';
import { isMrzExact } from './mrz-score.ts';
import type { ScoredPhoto } from './scored-photo.ts';

/** Reasons that name a fault; a black and white print is no reason for another photo. */
export const REASONS: Readonly<Record<Fault, readonly string[]>> = {
  blurred: ['document.blurred'],
  glare: ['document.glare', 'document.portrait_glared', 'document.mrz_glared'],
  too_dark: ['document.too_dark'],
  too_far: ['document.text_too_small'],
  cut_off: ['document.cut_off'],
  covered: ['document.covered'],
  black_and_white: [],
  several: ['document.several'],
};

export interface FaultScore {
  /** Told where it was planted; a photo that was read all the same needs no telling. */
  readonly told: Rate;
  /** Told where it was planted and something printed was not read. */
  readonly toldWhereHarmed: Rate;
  /** Told where it was not planted. */
  readonly falseAlarm: Rate;
  /** Told where it was not planted and everything was read: the person is asked for another photo for nothing. */
  readonly falseAlarmWhereRead: Rate;
}

export interface QualityScore {
  readonly faults: Readonly<Partial<Record<Fault, FaultScore>>>;
  /** Of photos for which any reason but `document.several` was given, those that could indeed not be read. */
  readonly reasonMeansUnreadable: Rate;
  /** Photos that were read completely and for which such a reason was given all the same. */
  readonly refusedThoughRead: Rate;
  /** Photos that could not be read and for which no reason was given. */
  readonly unreadWithoutReason: Rate;
}

export const issuesOf = ({ observed }: ScoredPhoto): readonly string[] => observed.reading?.engine?.issues ?? [];

/** Everything that a verification needs was read right: the zone where there is one, else all printed values. */
export function isReadable(photo: ScoredPhoto): boolean {
  const { truth, observed } = photo;
  if (truth.lines?.length && truth.zoneVisible) return isMrzExact(photo);
  const needed = truth.fields.filter(({ attribute }) => NEEDED.has(attribute));
  return needed.every((printed) => isRight(printed, observed.reading?.engine?.resolved[printed.attribute] ?? null));
}

/** Something needed that the document prints was not read right, covered and cut off or not. */
export function isHarmed(photo: ScoredPhoto): boolean {
  const { truth, observed } = photo;
  if (truth.lines?.length && !isMrzExact(photo)) return true;
  return [...truth.fields, ...truth.hidden].some(
    (printed) =>
      NEEDED.has(printed.attribute) && !isRight(printed, observed.reading?.engine?.resolved[printed.attribute] ?? null),
  );
}

export const NEEDED: ReadonlySet<string> = new Set([
  'surname',
  'givenNames',
  'documentNumber',
  'dateOfBirth',
  'dateOfExpiry',
]);

export function scoreQuality(photos: readonly ScoredPhoto[]): QualityScore {
  const known = photos.filter(({ truth }) => truth.faults !== null);
  const share = (of: readonly ScoredPhoto[], holds: (photo: ScoredPhoto) => boolean) =>
    wilson(of.filter(holds).length, of.length);
  const judged = FAULTS.filter((fault) => REASONS[fault].length > 0).map((fault) => {
    const told = (photo: ScoredPhoto) => issuesOf(photo).some((issue) => REASONS[fault].includes(issue));
    const planted = (photo: ScoredPhoto) => photo.truth.faults?.includes(fault) ?? false;
    const bearing = known.filter(planted);
    const clean = known.filter((photo) => !planted(photo));
    const score: FaultScore = {
      told: share(bearing, told),
      toldWhereHarmed: share(bearing.filter(isHarmed), told),
      falseAlarm: share(clean, told),
      falseAlarmWhereRead: share(
        clean.filter((photo) => !isHarmed(photo)),
        told,
      ),
    };
    return [fault, score] as const;
  });
  const scored = photos.filter(({ truth }) => truth.lines?.length || truth.fields.length > 0);
  // Another document in the picture is told however well the one that is meant was read.
  const refused = (photo: ScoredPhoto) => issuesOf(photo).some((issue) => !REASONS.several.includes(issue));
  return {
    faults: Object.fromEntries(judged.filter(([, { told, falseAlarm }]) => told.total + falseAlarm.total > 0)),
    reasonMeansUnreadable: share(scored.filter(refused), (photo) => !isReadable(photo)),
    refusedThoughRead: share(scored.filter(isReadable), refused),
    unreadWithoutReason: share(
      scored.filter((photo) => !isReadable(photo)),
      (photo) => !refused(photo),
    ),
  };
}
