import type { AttributeName, TextLine } from '@bonafide/domain';
import { readDates } from './dates.ts';
import { readFieldValue } from './field-value.ts';
import type { FoundValue } from './found-value.ts';
import { inferNumbers } from './infer-numbers.ts';
import { isWholeYears, yearsBetween } from './settle-dates.ts';
import { readSex } from './sex.ts';

type DateName = 'dateOfBirth' | 'dateOfIssue' | 'dateOfExpiry';
const DATES: readonly DateName[] = ['dateOfBirth', 'dateOfIssue', 'dateOfExpiry'];

const BY_ORDER = { label: 0.3, place: 1 };
const BY_SPAN = { label: 0.5, place: 1 };
const ALONE = { label: 0.3, place: 0.5 };

/** An attribute whose value is known already. */
export interface KnownField {
  readonly attribute: AttributeName;
  readonly value: string;
}

/** A date that no label claimed. */
interface LooseDate {
  readonly line: TextLine;
  readonly raw: string;
  readonly possible: readonly string[];
}

/**
 * What the lines that no label claimed must be: of three dates the birth is the first and the expiry the last, and two
 * dates whole years apart are issue and expiry; a lone letter M or F is the sex. These count as weaker than labels.
 */
export function inferFields(left: readonly TextLine[], known: readonly KnownField[]): readonly FoundValue[] {
  const has = (name: AttributeName) => known.some(({ attribute }) => attribute === name);
  return [...inferDates(looseDates(left), known), ...inferNumbers(left, known), ...(has('sex') ? [] : inferSex(left))];
}

function looseDates(left: readonly TextLine[]): readonly LooseDate[] {
  const dates = left.flatMap((line) =>
    readDates(line.text)
      .slice(0, 1)
      .flatMap(({ raw, possible }) => (line.text.trim().length <= raw.length + 3 ? [{ line, raw, possible }] : [])),
  );
  return dates.filter((date, index) => dates.findIndex(({ raw }) => raw === date.raw) === index);
}

function inferDates(loose: readonly LooseDate[], known: readonly KnownField[]): readonly FoundValue[] {
  const missing = DATES.filter((name) => !known.some(({ attribute }) => attribute === name));
  if (missing.length === 0 || loose.length === 0 || loose.length > 3) return [];
  if (loose.length === missing.length) return byOrder(loose, missing, known);
  if (loose.length === 2 && missing.length === 3) return pairOfTwo(loose);
  return loose.length === 1 ? single(loose, missing, known) : [];
}

/** As many dates as fields are missing: in time's order, if what is known of the others allows it. */
function byOrder(
  loose: readonly LooseDate[],
  missing: readonly DateName[],
  known: readonly KnownField[],
): readonly FoundValue[] {
  const sorted = [...loose].sort((a, b) => latest(a).localeCompare(latest(b)));
  const named = sorted.map((date, index) => [missing[index] ?? 'dateOfExpiry', date] as const);
  const dates = new Map<string, string>(named.map(([name, date]) => [name, latest(date)]));
  for (const { attribute, value } of known) dates.set(attribute, value);
  const [birth, issue, expiry] = DATES.map((name) => dates.get(name));
  if (
    (birth && issue && birth >= issue) ||
    (issue && expiry && issue >= expiry) ||
    (birth && expiry && birth >= expiry)
  )
    return [];
  const spans = issue && expiry ? isWholeYears(yearsBetween(issue, expiry)) : false;
  return named.map(([name, date]) => foundDate(name, date, spans ? BY_SPAN : BY_ORDER));
}

/** Two dates and nothing else: whole years apart and less than a childhood, they are issue and expiry; far apart, birth and expiry. */
function pairOfTwo(loose: readonly LooseDate[]): readonly FoundValue[] {
  const [first, second] = [...loose].sort((a, b) => latest(a).localeCompare(latest(b)));
  if (!first || !second) return [];
  const years = yearsBetween(latest(first), latest(second));
  if (isWholeYears(years) && years < 15.5)
    return [foundDate('dateOfIssue', first, BY_SPAN), foundDate('dateOfExpiry', second, BY_SPAN)];
  return years > 16 ? [foundDate('dateOfBirth', first, BY_ORDER), foundDate('dateOfExpiry', second, BY_ORDER)] : [];
}

/** One date left over and two fields missing: it is a birth when long before the known date, else what whole years tell. */
function single(
  loose: readonly LooseDate[],
  missing: readonly DateName[],
  known: readonly KnownField[],
): readonly FoundValue[] {
  const [date] = loose;
  const other = known.find(({ attribute }) => DATES.some((name) => name === attribute));
  if (!date || !other || missing.length !== 2) return [];
  const years = yearsBetween(latest(date), other.value);
  if (missing.includes('dateOfBirth') && years > 15.5) return [foundDate('dateOfBirth', date, BY_ORDER)];
  if (other.attribute === 'dateOfIssue' && years < 0 && isWholeYears(-years))
    return [foundDate('dateOfExpiry', date, BY_SPAN)];
  if (other.attribute === 'dateOfExpiry' && isWholeYears(years)) return [foundDate('dateOfIssue', date, BY_SPAN)];
  return other.attribute === 'dateOfBirth' && years < -30 ? [] : [];
}

/** The meaning in the past century for years that would lie far ahead; the order of dates needs but one of them. */
function latest({ possible }: LooseDate): string {
  return possible.find((date) => date < '2045') ?? possible[0] ?? '';
}

function foundDate(
  attribute: DateName,
  { line, raw, possible }: LooseDate,
  evidence: FoundValue['evidence'],
): FoundValue {
  return { attribute, value: { value: possible[0] ?? '', possible, raw }, line, found: 'inference', evidence };
}

function inferSex(left: readonly TextLine[]): readonly FoundValue[] {
  const lines = left.filter(
    ({ text }) => /^\s*(?:\p{L}{1,10}\s?[/|]\s?)?[MF]\s*$/u.test(text) && readSex(text) !== null,
  );
  const [line] = lines;
  const value = line && lines.length === 1 ? readFieldValue('sex', line.text) : null;
  return line && value ? [{ attribute: 'sex', value, line, found: 'inference', evidence: ALONE }] : [];
}
