import { listedBirth, listedCountries, listedSex } from '@bonafide/screening';

/** Whether `03/04/1961` is of April or of March: what a file's other dates say, or null where they say nothing, or both. */
export type DayOrder = 'day-first' | 'month-first' | null;

const DIGITS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const MOST_MONTHS = 12;

/** The order of days and months in all dates of a file. Dots are written in lands that have the day first. */
export function dayOrderOf(dates: Iterable<string | null>): DayOrder {
  const seen = new Set<DayOrder>();
  for (const date of dates) {
    const [, first, sign, second] = DIGITS.exec(date ?? '') ?? [];
    if (sign === '.' || Number(first) > MOST_MONTHS) seen.add('day-first');
    else if (Number(second) > MOST_MONTHS) seen.add('month-first');
  }
  const [order = null] = seen;
  return seen.size === 1 ? order : null;
}

/**
 * A birth date as tables write it, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; as it stands where it cannot be read. Where nothing says which
 * number is the month, the year alone is sure, and a wrong day would speak against the very person who is looked for.
 */
export function writtenBirth(text: string, order: DayOrder): string {
  const [, first, sign, second, year] = DIGITS.exec(text) ?? [];
  if (first && second && year && isUnclear(first, second)) {
    if (order === null && sign !== '.') return year;
    if (order === 'month-first') return dated(`${year}-${first}-${second}`) ?? text;
  }
  return dated(text) ?? text;
}

const isUnclear = (first: string, second: string) =>
  first !== second && Number(first) <= MOST_MONTHS && Number(second) <= MOST_MONTHS;

const LENGTH = { day: 10, month: 7, year: 4 } as const;

function dated(text: string): string | null {
  const birth = listedBirth(text);
  return birth === null || birth.precision === 'range' ? null : birth.from.slice(0, LENGTH[birth.precision]);
}

/** A country by code or name as ISO 3166-1 alpha-2; null for a state with several heirs, as it stands where nobody knows it. */
export function writtenCountry(text: string): string | null {
  if (/^[a-z]{2}$/i.test(text)) return text;
  const [country, ...others] = listedCountries(text);
  if (others.length > 0) return null;
  return country ?? text;
}

const NOT_SAID = /^(?:[xud?–-]|unknown|unbekannt|inconnu|other|divers|diverse|n\/?a|none)$/i;

export function writtenSex(text: string): string | null {
  if (NOT_SAID.test(text)) return null;
  const sex = listedSex(text);
  return sex === null ? text : { M: 'MALE', F: 'FEMALE' }[sex];
}

const PEOPLE =
  'P PERSON PEOPLE INDIVIDUAL NATURAL PRIVATE HUMAN NATÜRLICHE PRIVATPERSON PERSONNE PERSONA ASMUO ФИЗЛИЦО';
const COMPANIES =
  'C COMPANY ORGANISATION ORGANIZATION ENTITY LEGAL CORPORATE BUSINESS JURISTISCHE FIRMA UNTERNEHMEN SOCIÉTÉ ENTREPRISE EMPRESA ĮMONĖ ЮРЛИЦО';
const KINDS = new Map([
  ...PEOPLE.split(' ').map((word): [string, string] => [word, 'PERSON']),
  ...COMPANIES.split(' ').map((word): [string, string] => [word, 'COMPANY']),
]);

/** By its first word: "natural person", "legal entity". */
export function writtenKind(text: string): string {
  return KINDS.get(text.toUpperCase().split(/\s/, 1)[0] ?? '') ?? text.toUpperCase();
}
