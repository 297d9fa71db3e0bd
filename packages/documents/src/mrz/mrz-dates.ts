/** A date of the MRZ has two digits of year; what it means decides the century. */
export interface MrzDate {
  /** `YYYY-MM-DD`, or null. */
  readonly iso: string | null;
  readonly error: 'date' | 'date_incomplete' | 'character' | null;
}

/**
 * Years from now up to which an expiry date is taken to lie ahead; further ones belong to the last century. Machine-readable
 * zones exist since 1980, so the other side of the window need not reach back further.
 */
const EXPIRY_YEARS_AHEAD = 54;

/** The latest year with these last two digits that is not after `limit`. */
function yearUpTo(limit: number, twoDigits: number): number {
  return limit - ((((limit - twoDigits) % 100) + 100) % 100);
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function toIso(raw: string, year: number): MrzDate {
  const [month, day] = [Number(raw.slice(2, 4)), Number(raw.slice(4, 6))];
  if (!isDay(year, month, day)) return { iso: null, error: 'date' };
  return { iso: `${year}-${raw.slice(2, 4)}-${raw.slice(4, 6)}`, error: null };
}

/** Fillers or 00 where month or day are unknown (ICAO 9303-3 clause 4.8). */
function irregular(raw: string): MrzDate | null {
  if (/^\d{6}$/.test(raw)) return /0000$|00$/.test(raw.slice(2)) ? { iso: null, error: 'date_incomplete' } : null;
  const known = /^(\d\d|<<)(\d\d|<<)(\d\d|<<)$/.test(raw);
  return { iso: null, error: known ? 'date_incomplete' : 'character' };
}

/** Nobody is born after `now`. */
export function parseBirthDate(raw: string, now: Date): MrzDate {
  const special = irregular(raw);
  if (special) return special;
  const date = toIso(raw, yearUpTo(now.getUTCFullYear(), Number(raw.slice(0, 2))));
  if (date.iso === null || date.iso <= now.toISOString().slice(0, 10)) return date;
  return toIso(raw, yearUpTo(now.getUTCFullYear(), Number(raw.slice(0, 2))) - 100);
}

export function parseExpiryDate(raw: string, now: Date): MrzDate {
  return irregular(raw) ?? toIso(raw, yearUpTo(now.getUTCFullYear() + EXPIRY_YEARS_AHEAD, Number(raw.slice(0, 2))));
}
