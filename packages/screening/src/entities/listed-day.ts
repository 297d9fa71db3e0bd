import { monthNumber } from './listed-months.ts';

/** The days that a date may mean, ISO 8601, inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
  readonly precision: 'day' | 'month' | 'year';
}

/** `1963-04-30`, `1963/4/30`, `1963.04`, `1963`; letters stand for what is not known. */
const YEAR_FIRST = /^(\d{4})(?:[-/.](\d{1,2}|mm|xx)(?:[-/.](\d{1,2}|dd|xx))?)?\.?Z?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** `1963年4月30日`, `1963년 4월 30일`. */
const EAST_ASIAN = /^(\d{4})\s?[年년](?:\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日号號일]?)?)?$/;
/** `30 Apr 1963`, `30. April 1963`, `1er janvier 1970`, `12 de mayo de 1970`. */
const WORDED =
  /^(?:(\d{1,2})(?:st|nd|rd|th|er|º|ª)?(?:[ .-]+|\s+de\s+))?(\p{L}{3,14})\.?(?:[ ,-]+|\s+de[l]?\s+)(\d{4})(?:\s?[гр]\.?)?$/iu;
/** `April 30, 1963`. */
const MONTH_FIRST = /^(\p{L}{3,14})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu;
/** `1963 m. kovo 12 d.` */
const YEAR_WORDED = /^(\d{4})\s(?:m\.\s?)?(\p{L}{3,14})(?:\s(\d{1,2})(?:\s?d\.?)?)?$/iu;
/** `30/04/1963`, `dd/mm/1965`, `00/00/1965`, `04/1963`; letters and zeros stand for what is not known. */
const NUMERIC = /^(?:(dd|xx|\d{1,2})[/.-]\s?)?(mm|xx|\d{1,2})[/.-]\s?(\d{4})\.?$/i;
const TIME = /[T ]+\d{1,2}:\d{2}.*$/i;
/** Years outside are slips, or of other calendars: 1342 in Iran, 2506 in Thailand. */
const EARLIEST_YEAR = 1500;
const LATEST_YEAR = 2200;

/** The days that one date of a list may mean; null when it is none. Day before month where only digits tell, unless impossible. */
export function daysOf(text: string): Days | null {
  const plain = latinDigits(text).replace(TIME, '').trim();
  const yearFirst = YEAR_FIRST.exec(plain) ?? COMPACT.exec(plain) ?? EAST_ASIAN.exec(plain);
  if (yearFirst !== null) return days(yearFirst[1], yearFirst[2], yearFirst[3]);
  const worded = wordedDay(plain);
  if (worded !== null) return worded.month === '0' ? null : days(worded.year, worded.month, worded.day);
  const numeric = NUMERIC.exec(plain);
  if (numeric === null) return null;
  const [, day, month, year] = numeric;
  return Number(month) > 12 && Number(day) <= 12 ? days(year, day, month) : days(year, month, day);
}

function wordedDay(plain: string) {
  const worded = WORDED.exec(plain);
  if (worded !== null) return { year: worded[3], month: monthOf(worded[2]), day: worded[1] };
  const monthFirst = MONTH_FIRST.exec(plain);
  if (monthFirst !== null) return { year: monthFirst[3], month: monthOf(monthFirst[1]), day: monthFirst[2] };
  const yearWorded = YEAR_WORDED.exec(plain);
  return yearWorded === null ? null : { year: yearWorded[1], month: monthOf(yearWorded[2]), day: yearWorded[3] };
}

/** Arabic, Persian and full-width digits as the Latin ones. */
function latinDigits(text: string): string {
  return /[^\0-~]/.test(text)
    ? text.normalize('NFKC').replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    : text;
}

/** The first possible day of a date as lists write it, ISO 8601; undefined when it is none. */
export function dayOf(text: string | undefined): string | undefined {
  return daysOf(text ?? '')?.from;
}

function monthOf(word: string | undefined): string {
  return String(monthNumber(word ?? ''));
}

function days(yearText = '', monthText = '', dayText = ''): Days | null {
  const year = Number(yearText);
  const month = Number(monthText) || 0;
  const day = Number(dayText) || 0;
  if (year < EARLIEST_YEAR || year > LATEST_YEAR || month > 12) return null;
  if (month === 0) return { from: `${yearText}-01-01`, to: `${yearText}-12-31`, precision: 'year' };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > last) return null;
  const start = `${yearText}-${String(month).padStart(2, '0')}`;
  if (day === 0) return { from: `${start}-01`, to: `${start}-${last}`, precision: 'month' };
  const exact = `${start}-${String(day).padStart(2, '0')}`;
  return { from: exact, to: exact, precision: 'day' };
}
