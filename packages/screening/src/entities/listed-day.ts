/** The days that a date may mean, ISO 8601, inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
  readonly precision: 'day' | 'month' | 'year';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ][\d:.,+Z-]*)?$/;
const WORDED = /^(?:(\d{1,2})(?:st|nd|rd|th)?[ .-]+)?([a-z]{3,9})\.?[ ,-]+(\d{4})$/i;
/** `April 30, 1963`. */
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;
/** `30/04/1963`, `dd/mm/1965`, `00/00/1965`, `04/1963`; letters and zeros stand for what is not known. */
const NUMERIC = /^(?:(dd|\d{1,2})[/.-])?(mm|\d{1,2})[/.-](\d{4})$/i;
const EARLIEST_YEAR = 1000;

/** The days that one date of a list may mean; null when it is none. Day before month where only digits tell, unless impossible. */
export function daysOf(text: string): Days | null {
  const plain = text.trim();
  const iso = ISO.exec(plain);
  if (iso !== null) return days(iso[1], iso[2], iso[3]);
  const worded = WORDED.exec(plain);
  if (worded !== null) return days(worded[3], monthNumber(worded[2]), worded[1], true);
  const monthFirst = MONTH_FIRST.exec(plain);
  if (monthFirst !== null) return days(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2], true);
  const numeric = NUMERIC.exec(plain);
  if (numeric === null) return null;
  const [, day, month, year] = numeric;
  return Number(month) > 12 && Number(day) <= 12 ? days(year, day, month) : days(year, month, day);
}

/** The first possible day of a date as lists write it, ISO 8601; undefined when it is none. */
export function dayOf(text: string | undefined): string | undefined {
  return daysOf(text ?? '')?.from;
}

function monthNumber(word: string | undefined): string {
  return String(MONTHS.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1);
}

function days(yearText = '', monthText = '', dayText = '', monthNeeded = false): Days | null {
  const year = Number(yearText);
  const month = Number(monthText) || 0;
  const day = Number(dayText) || 0;
  if (year < EARLIEST_YEAR || month > 12 || (monthNeeded && month === 0)) return null;
  if (month === 0) return { from: `${yearText}-01-01`, to: `${yearText}-12-31`, precision: 'year' };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > last) return null;
  const start = `${yearText}-${String(month).padStart(2, '0')}`;
  if (day === 0) return { from: `${start}-01`, to: `${start}-${last}`, precision: 'month' };
  const exact = `${start}-${String(day).padStart(2, '0')}`;
  return { from: exact, to: exact, precision: 'day' };
}
