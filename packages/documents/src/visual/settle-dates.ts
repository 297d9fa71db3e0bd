import { type DateOrder, readDates } from './dates.ts';

/** The dates of one document as printed; absent where none was found. */
export interface DocumentDates {
  readonly dateOfBirth?: readonly string[];
  readonly dateOfIssue?: readonly string[];
  readonly dateOfExpiry?: readonly string[];
}

/** One meaning of each date. */
export interface SettledDates {
  readonly dateOfBirth?: string;
  readonly dateOfIssue?: string;
  readonly dateOfExpiry?: string;
}

/** Only these print the month first; Canada and others print the year first, which is not ambiguous. */
const MONTH_FIRST_STATES = new Set(['USA', 'PHL', 'FSM', 'MHL', 'PLW', 'PRI', 'GUM', 'ASM', 'VIR', 'MNP', 'UMI']);

/** In which order a document prints day and month: as a date shows that has but one meaning, else as its state does. */
export function dateOrderOf(texts: readonly string[], issuingState: string | null): DateOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const text of texts) {
    for (const [, a, b] of text.matchAll(/(?<!\d)(\d{2})[./-](\d{2})[./-](?:\d{4}|\d{2})(?!\d)/g)) {
      if (Number(a) > 12 && Number(b) <= 12) dayFirst += 1;
      if (Number(b) > 12 && Number(a) <= 12) monthFirst += 1;
    }
  }
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day-first' : 'month-first';
  return issuingState !== null && MONTH_FIRST_STATES.has(issuingState) ? 'month-first' : 'day-first';
}

/** The meanings of a printed date in a document that prints its dates in `order`. */
export function meaningsOf(raw: string, order: DateOrder): readonly string[] {
  return readDates(raw, order)[0]?.possible ?? [];
}

/**
 * Chooses the meanings that fit together: a birth before an issue before an expiry, spans as documents have them, and a
 * holder of human age. What stays open is decided by the order of the meanings, births rather late than a century ago.
 */
export function settleDates({ dateOfBirth, dateOfIssue, dateOfExpiry }: DocumentDates): SettledDates {
  let best: SettledDates = {};
  let least = Infinity;
  for (const [i, birth] of orNone(dateOfBirth).entries()) {
    for (const [j, issue] of orNone(dateOfIssue).entries()) {
      for (const [k, expiry] of orNone(dateOfExpiry).entries()) {
        const cost = implausibility(birth, issue, expiry) + 0.1 * (i + j + k);
        if (cost >= least) continue;
        least = cost;
        best = {
          ...(birth && { dateOfBirth: birth }),
          ...(issue && { dateOfIssue: issue }),
          ...(expiry && { dateOfExpiry: expiry }),
        };
      }
    }
  }
  return best;
}

function orNone(dates: readonly string[] = []): readonly (string | undefined)[] {
  return dates.length === 0 ? [undefined] : dates;
}

const DAY = 86_400_000;
const YEAR = 365.2425 * DAY;
/** No document of today was issued before, and none is valid beyond. */
const FIRST_ISSUE = '1985-01-01';
const LAST_EXPIRY = '2085-01-01';
/** A birth later than this is in doubt when nothing else on the document tells the century. */
const LATEST_BIRTH = '2026-12-31';
const LONGEST_VALIDITY = 16;
const LONGEST_LIFE = 105;

function implausibility(birth?: string, issue?: string, expiry?: string): number {
  let cost = 0;
  if (issue && (issue < FIRST_ISSUE || issue > LAST_EXPIRY)) cost += 4;
  if (expiry && (expiry < FIRST_ISSUE || expiry > LAST_EXPIRY)) cost += 4;
  const use = issue ?? expiry;
  if (birth) cost += use ? ageCost(yearsBetween(birth, use)) : Number(birth > LATEST_BIRTH) * 4;
  if (issue && expiry) cost += validityCost(yearsBetween(issue, expiry));
  return cost;
}

function ageCost(age: number): number {
  if (age < -0.01) return 8;
  if (age > LONGEST_LIFE) return 5;
  // Few holders are babies or very old: enough to choose between two centuries, too little to deny a plain print.
  return age < 1 || age > 90 ? 0.3 : 0;
}

function validityCost(years: number): number {
  if (years <= 0) return 8;
  if (years > LONGEST_VALIDITY) return 2;
  return isWholeYears(years) ? 0 : 0.4;
}

/** Documents run for whole years, to the day or to the day before. */
export function isWholeYears(years: number): boolean {
  return years > 0.5 && Math.abs(years - Math.round(years)) < 0.012;
}

/** Years from one ISO date to another, negative when the second is earlier. */
export function yearsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / YEAR;
}
