import { monthOf } from './month-names.ts';

/** A date as printed. `possible` holds every ISO date that the print can mean, the most usual meaning first. */
export interface PrintedDate {
  readonly raw: string;
  readonly possible: readonly string[];
}

const SEPARATOR = String.raw`[\s./,\-–|]*`;
const WORD = String.raw`[\p{L}0]{3,12}`;
const DAY_FIRST_WORD = new RegExp(
  String.raw`(?<!\d)(\d{1,2})${SEPARATOR}(${WORD})\.?(?:${SEPARATOR}(${WORD})\.?)?${SEPARATOR}(\d{4}|\d{2})(?!\d)`,
  'gu',
);
const WORD_FIRST = new RegExp(
  String.raw`(?<![\p{L}])([\p{L}]{3,12})\.?${SEPARATOR}(\d{1,2})\s*[,.]?\s*(\d{4})(?!\d)`,
  'gu',
);
const YEAR_FIRST = /(?<!\d)(\d{4})([\s./\-–]{0,3})(\d{2})\2(\d{2})(?!\d)/g;
const DAY_FIRST = /(?<!\d)(\d{1,2})[\s./\-–]{0,3}(\d{1,2})[\s./\-–]{0,3}(\d{4})(?!\d)/g;
const SHORT_YEAR = /(?<!\d)(\d{2})[\s./\-–]{1,3}(\d{2})[\s./\-–]{1,3}(\d{2})(?!\d)/g;

/**
 * Every date in a line of text, whatever order, separator or month name it uses. Spaces may be missing (`11031990`,
 * `06Dec2013`), months may be given twice (`17 JAN /JAN 85`). Two-digit years and 01/02 stay ambiguous in `possible`.
 */
export function readDates(text: string): readonly PrintedDate[] {
  const found = [
    ...matches(text, DAY_FIRST_WORD, ([, day, month, again, year]) =>
      years(year).flatMap((y) => isoDate(y, monthOf(month ?? '') ?? monthOf(again ?? ''), Number(day))),
    ),
    ...matches(text, WORD_FIRST, ([, month, day, year]) => isoDate(Number(year), monthOf(month ?? ''), Number(day))),
    ...matches(text, YEAR_FIRST, ([, year, , month, day]) => isoDate(Number(year), Number(month), Number(day))),
    ...matches(text, DAY_FIRST, ([, a, b, year]) => eitherOrder(Number(year), Number(a), Number(b))),
    ...matches(text, SHORT_YEAR, ([, a, b, c]) => [
      ...years(c).flatMap((year) => eitherOrder(year, Number(a), Number(b))),
      ...years(a).flatMap((year) => isoDate(year, Number(b), Number(c))),
    ]),
  ];
  return withoutOverlaps(found).map(({ raw, possible }) => ({ raw, possible: [...new Set(possible)] }));
}

interface Found extends PrintedDate {
  readonly start: number;
}

function matches(text: string, pattern: RegExp, meanings: (match: RegExpExecArray) => readonly string[]): Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const possible = meanings(match);
    return possible.length > 0 ? [{ raw: match[0].trim(), possible, start: match.index }] : [];
  });
}

/** The same digits may fit two patterns; the first pattern in the list, the most telling one, keeps them. */
function withoutOverlaps(found: readonly Found[]): readonly Found[] {
  return found
    .filter((date, index) => !found.slice(0, index).some((earlier) => overlaps(earlier, date)))
    .sort((a, b) => a.start - b.start);
}

function overlaps(a: Found, b: Found): boolean {
  return a.start < b.start + b.raw.length && b.start < a.start + a.raw.length;
}

function eitherOrder(year: number, a: number, b: number): readonly string[] {
  return [...isoDate(year, b, a), ...isoDate(year, a, b)];
}

/** A two-digit year may lie in either century; which one, the field and the MRZ tell. */
function years(printed: string | undefined): readonly number[] {
  const year = Number(printed);
  return printed?.length === 2 ? [2000 + year, 1900 + year] : [year];
}

/** The ISO date, or nothing when the calendar has no such day. */
function isoDate(year: number, month: number | null, day: number): readonly string[] {
  if (month === null || month < 1 || month > 12 || day < 1 || year < 1900 || year > 2199) return [];
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > lastDay) return [];
  return [`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`];
}
