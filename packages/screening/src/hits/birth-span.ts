/** The days on which somebody may have been born, as far as it is known. */
export interface BirthSpan {
  /** ISO 8601, inclusive. */
  readonly from: string;
  readonly to: string;
  readonly precision: 'day' | 'month' | 'year';
}

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads `YYYY`, `YYYY-MM` and `YYYY-MM-DD`; null for anything else and for days that no calendar has. */
export function readBirth(text: string): BirthSpan | null {
  const [, year, month, day] = PATTERN.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year' };
  const last = lastDayOf(Number(year), Number(month));
  if (last === null) return null;
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}`, precision: 'month' };
  if (Number(day) < 1 || Number(day) > last) return null;
  return { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}`, precision: 'day' };
}

function lastDayOf(year: number, month: number): number | null {
  if (month < 1 || month > 12) return null;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
