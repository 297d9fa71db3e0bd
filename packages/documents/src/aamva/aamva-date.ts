/** `MMDDCCYY`, `CCYYMMDD`, `DDMMCCYY`. */
export type AamvaDateOrder = 'month_first' | 'year_first' | 'day_first';

export interface AamvaDate {
  /** ISO 8601. */
  readonly iso: string;
  readonly order: AamvaDateOrder;
}

const YEARS = { least: 1900, most: 2150 };
/** Written where there is no date: a licence that does not expire, a field left empty. */
const NO_DATE = /^(0+|9+|NONE|N\/?A|NON[ -]?EXP.*|INDEF.*|)$/i;

const ORDERS: readonly (readonly [AamvaDateOrder, year: number, month: number, day: number])[] = [
  ['month_first', 4, 0, 2],
  ['year_first', 0, 4, 6],
  ['day_first', 4, 2, 0],
];

/** The order that annex D demands: years first in Canada and in version 1, months first in the United States later. */
export function standardOrder(version: number | null, country: 'USA' | 'CAN' | null): AamvaDateOrder {
  return country === 'CAN' || (version !== null && version <= 1) ? 'year_first' : 'month_first';
}

/**
 * Reads eight digits, with any separators, in the order that gives a date; `expected` decides between days and months that
 * could be either. No eight digits are a date both with the year first and with the year last, since years are not under 1900.
 * `none`: it is said that there is no date.
 */
export function readAamvaDate(text: string, expected: AamvaDateOrder): AamvaDate | 'none' | 'unreadable' {
  if (NO_DATE.test(text.trim())) return 'none';
  const digits = text.replace(/[\s./-]/g, '');
  if (!/^\d{8}$/.test(digits)) return 'unreadable';
  const orders = [...ORDERS].sort(([a], [b]) => Number(b === expected) - Number(a === expected));
  for (const [order, year, month, day] of orders) {
    const iso = [digits.slice(year, year + 4), digits.slice(month, month + 2), digits.slice(day, day + 2)].join('-');
    if (exists(iso)) return { iso, order };
  }
  return 'unreadable';
}

function exists(iso: string): boolean {
  const year = Number(iso.slice(0, 4));
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (year < YEARS.least || year > YEARS.most || Number.isNaN(time)) return false;
  return new Date(time).toISOString().startsWith(iso);
}
