import { countryOf, normaliseCountryCode } from '@bonafide/names';
import type { FieldSpec } from './formats/index.ts';
import { type MrzDate, parseBirthDate, parseExpiryDate, parseIssueMonth } from './mrz-dates.ts';
import type { MrzField, MrzFieldError } from './mrz-types.ts';
import { RUSSIAN_NAME, russianNameInCyrillic, russianNameInLatin } from './russian-names.ts';

type Parsed = Pick<MrzField, 'value' | 'error' | 'partial' | 'native'>;

/** What settles the century of two-digit years. */
export interface Calendar {
  readonly now: Date;
  /** The document's own date of expiry, ISO 8601, where it is known. */
  readonly expiry: string | null;
}

const LETTERS = /^[A-Z<]*$/;
const filled = (raw: string): string => raw.replace(/<+$/, '');

function parseCountry(raw: string): Parsed {
  const code = filled(raw);
  if (code === '') return { value: null, error: 'empty' };
  if (!LETTERS.test(code)) return { value: null, error: 'character' };
  return { value: normaliseCountryCode(code) ?? code, error: countryOf(code) ? null : 'country' };
}

function parseName(raw: string): Parsed {
  const name = filled(raw).replace(/<+/g, ' ').trim();
  return { value: name === '' ? null : name, error: LETTERS.test(raw) ? null : 'character' };
}

function parseText(raw: string): Parsed {
  const text = filled(raw).replace(/<+/g, ' ').trim();
  return { value: text === '' ? null : text, error: null };
}

function parseDigits(raw: string): Parsed {
  const digits = filled(raw);
  return { value: digits === '' ? null : digits, error: /^\d*$/.test(digits) ? null : 'character' };
}

function parseSex(raw: string): Parsed {
  const value = { M: 'M', F: 'F', '<': 'X', X: 'X' }[raw];
  return value === undefined ? { value: null, error: 'character' } : { value, error: null };
}

const fromDate = ({ iso, partial, error }: MrzDate): Parsed => ({
  value: iso,
  error,
  ...(partial === null ? {} : { partial }),
});

function parseRussianName(raw: string): Parsed {
  const words = (text: string) => text.trim().replace(/ +/g, ' ');
  const value = words(russianNameInLatin(raw));
  const error = RUSSIAN_NAME.test(raw) ? null : 'character';
  return value === '' ? { value: null, error } : { value, native: words(russianNameInCyrillic(raw)), error };
}

function parseValue(kind: FieldSpec['kind'], raw: string, { now, expiry }: Calendar): Parsed {
  switch (kind) {
    case 'documentCode':
      return { value: filled(raw) || null, error: /^[A-Z][A-Z0-9<]$/.test(raw) ? null : 'character' };
    case 'country':
      return parseCountry(raw);
    case 'names':
    case 'surname':
    case 'givenNames':
      return parseName(raw);
    case 'russianNames':
      return parseRussianName(raw);
    case 'number': {
      const number = raw.replaceAll('<', '');
      return number === '' ? { value: null, error: 'empty' } : { value: number, error: null };
    }
    case 'digits':
      return parseDigits(raw);
    case 'text':
      return parseText(raw);
    case 'birthDate':
      return fromDate(parseBirthDate(raw, now, expiry));
    case 'expiryDate':
      return fromDate(parseExpiryDate(raw, now));
    case 'issueMonth':
      return fromDate(parseIssueMonth(raw, now));
    case 'sex':
      return parseSex(raw);
  }
}

/** An unknown month or day is the issuer's knowledge, not a fault of the document. */
const isFault = (error: MrzFieldError | null): boolean => error !== null && error !== 'date_incomplete';

/** Reads the fields that one table row describes; a row of names gives surname and given names. */
export function parseField(spec: FieldSpec, lines: readonly string[], calendar: Calendar): MrzField[] {
  const line = lines[spec.line] ?? '';
  const raw = line.slice(spec.start, spec.end);
  if (spec.kind === 'names') return splitNames(spec, raw, parseName);
  if (spec.kind === 'russianNames') return splitNames(spec, raw, parseRussianName);
  return [toField(spec, raw, parseValue(spec.kind, raw, calendar))];
}

function toField(spec: FieldSpec, raw: string, { error, ...understood }: Parsed): MrzField {
  const { name, label, line, start } = spec;
  const range = { line, start, end: start + raw.length };
  return { name, label, ...understood, raw, range, valid: !isFault(error), error };
}

/** Primary and secondary identifier stand apart by two fillers (ICAO 9303-3 clause 4.6); one alone is the primary. */
function splitNames(spec: FieldSpec, raw: string, parse: (raw: string) => Parsed): MrzField[] {
  const gap = filled(raw).indexOf('<<');
  const end = gap < 0 ? raw.length : gap;
  const rest = raw.slice(Math.min(raw.length, end + 2));
  const given = {
    ...spec,
    name: 'givenNames' as const,
    label: 'Given names',
    start: spec.start + raw.length - rest.length,
  };
  return [
    toField({ ...spec, name: 'surname', label: 'Surname' }, raw.slice(0, end), parse(raw.slice(0, end))),
    toField(given, rest, parse(rest)),
  ];
}
