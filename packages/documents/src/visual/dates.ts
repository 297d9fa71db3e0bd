import { monthsOf } from './month-names.ts';

/** A date as printed. `possible` holds every ISO date that the print can mean, the most usual meaning first. */
export interface PrintedDate {
  readonly raw: string;
  readonly possible: readonly string[];
}

/** How `01/02/2030` is meant: everywhere the day comes first, except in the United States and a few others. */
export type DateOrder = 'day-first' | 'month-first';

const GAP = String.raw`(?:[\s./,\-–|:·']|(?<![\p{L}])(?:de|del|of|m|d)(?![\p{L}]))*`;
const WORD = String.raw`[\p{L}05][\p{L}0]{2,}`;
const YEAR = String.raw`(?:19|20|25)[\dOQIlTZSB]{2}|\d{2}`;
/** One month in two languages; recognisers read their stroke as 7. */
const MONTH = String.raw`(${WORD})\.?(?:${GAP}7?${GAP}(${WORD})\.?)?`;
const DAY_FIRST_WORD = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?${GAP}${MONTH}${GAP}(${YEAR})(?!\d)`,
  'gu',
);
const WORD_FIRST = new RegExp(String.raw`(?<![\p{L}])([\p{L}]{3,12})\.?${GAP}(\d{1,2})\s*[,.]?\s*(\d{4})(?!\d)`, 'gu');
const YEAR_FIRST_WORD = new RegExp(String.raw`(?<!\d)(\d{4})${GAP}${MONTH}${GAP}(\d{1,2})(?!\d)`, 'gu');
const YEAR_FIRST = /(?<!\d)(\d{4})([\s./\-–]{0,3})(\d{2})\2(\d{2})(?!\d)/g;
const DAY_FIRST = /(?<!\d)(\d{1,2})\s*[./\-–:·,]?\s*(\d{1,2})\s*[./\-–:·,]?\s*(\d{4})(?!\d)/g;
const SHORT_YEAR = /(?<!\d)(\d{2})[\s./\-–]{1,3}(\d{2})[\s./\-–]{1,3}(\d{2})(?!\d)/g;
const SIX_DIGITS = /^\s*(\d{2})(\d{2})(\d{2})\s*$/g;

/**
 * Every date in a line of text, whatever order, separator or month name it uses. Spaces may be missing (`11031990`,
 * `06Dec2013`), months may be given twice (`17 JAN /JAN 85`). Two-digit years and 01/02 stay ambiguous in `possible`.
 * Years of the Buddhist era (over 2442) are converted, since no Gregorian date is meant by them; Hijri years are not read.
 */
export function readDates(text: string, order: DateOrder = 'day-first'): readonly PrintedDate[] {
  // Most lines hold none, and the patterns cost more than all else that is asked about a line.
  if (!/\d/.test(text)) return [];
  const clear = withDigits(text);
  const found = [
    ...matches(clear, DAY_FIRST_WORD, ([, day, month, again, year]) =>
      years(year).flatMap((y) => wordDates(y, namedMonths(month, again), day)),
    ),
    ...matches(clear, WORD_FIRST, ([, month, day, year]) => wordDates(Number(year), namedMonths(month), day)),
    ...matches(clear, YEAR_FIRST_WORD, ([, year, month, again, day]) =>
      wordDates(Number(year), namedMonths(month, again), day),
    ),
    ...matches(clear, YEAR_FIRST, ([, year, , month, day]) => isoDate(Number(year), Number(month), Number(day))),
    ...matches(clear, DAY_FIRST, ([, a, b, year]) => eitherOrder(Number(year), [Number(a), Number(b)], order)),
    ...matches(clear, SHORT_YEAR, (match) => shortYear(match, order)),
    ...matches(clear, SIX_DIGITS, (match) => shortYear(match, order)),
  ];
  return withoutOverlaps(found).map(({ start, length, possible }) => ({
    raw: text.slice(start, start + length).trim(),
    possible: [...new Set(possible)],
  }));
}

/** Letters read for digits amid digits: `2O15`, `O1.02.1990`. Every letter gives one digit, so that places stay. */
function withDigits(text: string): string {
  return text
    .replace(/ng[àa]y|th[áa]ng|n[ăa]m/giu, (word) => ' '.repeat(word.length))
    .replace(/(?<=\d[\s./-]?)[OoQ](?=[\d\s./-]|$)|(?<![\p{L}])[OoQ](?=\d)/gu, '0')
    .replace(/(?<=\d[./-]?)[Il|](?=[\d./-]|$)/g, '1');
}

interface Found {
  readonly start: number;
  readonly length: number;
  readonly possible: readonly string[];
}

function matches(text: string, pattern: RegExp, meanings: (match: RegExpExecArray) => readonly string[]): Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const possible = meanings(match);
    return possible.length > 0 ? [{ start: match.index, length: match[0].length, possible }] : [];
  });
}

/** The same digits may fit two patterns; the first pattern in the list, the most telling one, keeps them. */
function withoutOverlaps(found: readonly Found[]): readonly Found[] {
  return found
    .filter((date, index) => !found.slice(0, index).some((earlier) => overlaps(earlier, date)))
    .sort((a, b) => a.start - b.start);
}

function overlaps(a: Found, b: Found): boolean {
  return a.start < b.start + b.length && b.start < a.start + a.length;
}

/** What both words name, or else what either names. */
function namedMonths(month = '', again = ''): readonly number[] {
  const [first, second] = [monthsOf(month), monthsOf(again)];
  const shared = first.filter((candidate) => second.includes(candidate));
  if (shared.length > 0) return shared;
  return first.length > 0 ? first : second;
}

function wordDates(year: number, months: readonly number[], day = ''): readonly string[] {
  return months.flatMap((month) => isoDate(year, month, Number(day)));
}

function shortYear([, a, b, c]: RegExpExecArray, order: DateOrder): readonly string[] {
  return [
    ...years(c).flatMap((year) => eitherOrder(year, [Number(a), Number(b)], order)),
    ...years(a).flatMap((year) => isoDate(year, Number(b), Number(c))),
  ];
}

function eitherOrder(year: number, [a, b]: readonly [number, number], order: DateOrder): readonly string[] {
  const [dayFirst, monthFirst] = [isoDate(year, b, a), isoDate(year, a, b)];
  return order === 'day-first' ? [...dayFirst, ...monthFirst] : [...monthFirst, ...dayFirst];
}

const DIGIT_BY_LETTER: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  I: '1',
  l: '1',
  T: '7',
  Z: '2',
  S: '5',
  B: '8',
};

/** A two-digit year may lie in either century; which one, the field and the MRZ tell. */
function years(printed = ''): readonly number[] {
  const year = Number([...printed].map((letter) => DIGIT_BY_LETTER[letter] ?? letter).join(''));
  return printed.length === 2 ? [2000 + year, 1900 + year] : [year];
}

/** Thailand counts years from the Buddha's death, 543 years earlier. */
const BUDDHIST_ERA = 543;

/** The ISO date, or nothing when the calendar has no such day. */
function isoDate(printedYear: number, month: number, day: number): readonly string[] {
  const year =
    printedYear >= 1900 + BUDDHIST_ERA && printedYear <= 2099 + BUDDHIST_ERA ? printedYear - BUDDHIST_ERA : printedYear;
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 2199) return [];
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > lastDay) return [];
  return [`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`];
}
