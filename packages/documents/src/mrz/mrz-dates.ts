/** A date of the MRZ has two digits of year; what it means decides the century. */
export interface MrzDate {
  /** `YYYY-MM-DD`, or null. */
  readonly iso: string | null;
  /** `YYYY` or `YYYY-MM` when that is all the issuer knew; else null. */
  readonly partial: string | null;
  readonly error: 'date' | 'date_incomplete' | 'character' | null;
}

/**
 * Years from now up to which an expiry date is taken to lie ahead; further ones belong to the last century. Machine-readable
 * zones exist since 1980, so the other side of the window need not reach back further.
 */
const EXPIRY_YEARS_AHEAD = 54;
const UNKNOWN = /^(<<|00)$/;

/** The latest year with these last two digits that is not after `limit`. */
function yearUpTo(limit: number, twoDigits: number): number {
  return limit - ((((limit - twoDigits) % 100) + 100) % 100);
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const isMonth = (month: string): boolean => /^(0[1-9]|1[0-2])$/.test(month);

/** Reads YYMMDD with the century that `limit` leaves; fillers or 00 stand for unknown parts (ICAO 9303-3 clause 4.8). */
function read(raw: string, limit: number): MrzDate {
  if (!/^(\d\d|<<){3}$/.test(raw)) return { iso: null, partial: null, error: 'character' };
  const [years, month, day] = [raw.slice(0, 2), raw.slice(2, 4), raw.slice(4, 6)];
  if (years === '<<') return { iso: null, partial: null, error: 'date_incomplete' };
  const year = yearUpTo(limit, Number(years));
  if (UNKNOWN.test(month) || UNKNOWN.test(day)) {
    const partial = isMonth(month) ? `${year}-${month}` : `${year}`;
    return UNKNOWN.test(month) || isMonth(month)
      ? { iso: null, partial, error: 'date_incomplete' }
      : { iso: null, partial: null, error: 'date' };
  }
  if (!isDay(year, Number(month), Number(day))) return { iso: null, partial: null, error: 'date' };
  return { iso: `${year}-${month}-${day}`, partial: null, error: null };
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** The latest such day up to `now`: what lies in the past. */
function parsePastDate(raw: string, now: Date): MrzDate {
  const date = read(raw, now.getUTCFullYear());
  const known = date.iso ?? date.partial;
  return known === null || known <= isoDay(now) ? date : read(raw, now.getUTCFullYear() - 1);
}

/**
 * Nobody is born after `now`, nor after the document has expired (`expiry`, ISO 8601).
 *
 * @param raw YYMMDD as printed.
 */
export function parseBirthDate(raw: string, now: Date, expiry: string | null = null): MrzDate {
  const latest = expiry !== null && expiry < isoDay(now) ? new Date(`${expiry}T00:00:00Z`) : now;
  return parsePastDate(raw, latest);
}

export function parseExpiryDate(raw: string, now: Date): MrzDate {
  return read(raw, now.getUTCFullYear() + EXPIRY_YEARS_AHEAD);
}

/** A month of issue, YYMM; it lies in the past. */
export function parseIssueMonth(raw: string, now: Date): MrzDate {
  return parsePastDate(`${raw}00`, now);
}

/** A day of issue, YYMMDD; it lies in the past. */
export const parseIssueDate = parsePastDate;
