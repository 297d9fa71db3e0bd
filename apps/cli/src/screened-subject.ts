import { listedBirth, listedCountries, type Subject } from '@bonafide/screening';
import type { FileFault } from './file-fault.ts';
import { type SoughtKind, soughtKind } from './screen-options.ts';

/** Somebody to screen, as a command line or a line of JSON tells it. */
export interface SubjectFields {
  readonly name?: unknown;
  readonly names?: unknown;
  readonly dob?: unknown;
  readonly nationality?: unknown;
  readonly sex?: unknown;
  readonly kind?: unknown;
  readonly birthPlace?: unknown;
  readonly documents?: unknown;
}

export interface ReadSubject {
  /** One for each kind that is looked for. */
  readonly subjects: readonly Subject[];
  /** Fields that were given but not understood: they were not weighed. */
  readonly ignored: readonly string[];
}

const LONGEST_NAME = 1_000;

const KINDS = {
  person: ['person'],
  organisation: ['organisation'],
  any: ['person', 'organisation'],
} as const satisfies Record<SoughtKind, readonly Subject['kind'][]>;

/** Only a missing name is a fault: a birth date or nationality that makes no sense is left out, and said to be. */
export function readSubject(fields: SubjectFields, kind: SoughtKind): ReadSubject | FileFault {
  const names = [fields.name, ...listOf(fields.names)].filter(isText).map((name) => name.trim());
  const [first, ...others] = names.filter((name) => name !== '');
  if (first === undefined) return { code: 'line.name', message: 'there is no name' };
  if (names.some((name) => name.length > LONGEST_NAME)) return { code: 'line.name', message: 'the name is too long' };
  const ignored: string[] = [];
  const read = <T>(field: keyof SubjectFields, reader: (value: unknown) => T | undefined): T | undefined => {
    const value = fields[field];
    if (value === undefined || value === null || value === '') return undefined;
    const understood = reader(value);
    if (understood === undefined) ignored.push(field);
    return understood;
  };
  const birth = read('dob', readBirthDate);
  const nationalities = read('nationality', readCountries);
  const sex = read('sex', readSex);
  const birthPlace = read('birthPlace', (value) => (isText(value) ? value : undefined));
  const documents = read('documents', readDocuments);
  const sought = read('kind', soughtKind) ?? kind;
  const about = {
    names: [first, ...others] as const,
    ...(birth === undefined ? {} : { birth }),
    ...(nationalities === undefined ? {} : { nationalities }),
    ...(sex === undefined ? {} : { sex }),
    ...(birthPlace === undefined ? {} : { birthPlace }),
    ...(documents === undefined ? {} : { documents }),
  };
  // Only people are born and have a sex.
  const kinds = sought === 'any' && (birth ?? sex) !== undefined ? KINDS.person : KINDS[sought];
  return { subjects: kinds.map((one): Subject => ({ kind: one, ...about })), ignored };
}

/** ISO 8601 with any precision; other ways of writing a date as far as lists use them. */
function readBirthDate(value: unknown): string | undefined {
  if (!isText(value) && typeof value !== 'number') return undefined;
  const listed = listedBirth(String(value));
  if (listed === null || listed.precision === 'range') return undefined;
  return listed.from.slice(0, { day: 10, month: 7, year: 4 }[listed.precision]);
}

function readCountries(value: unknown): readonly string[] | undefined {
  const texts = Array.isArray(value) ? value.filter(isText) : isText(value) ? namedCountries(value) : [];
  const countries = texts.flatMap((text) => listedCountries(text));
  return countries.length === 0 ? undefined : [...new Set(countries)];
}

/** `Korea, North` is one country, `LT, PL` are two. */
function namedCountries(text: string): readonly string[] {
  return listedCountries(text).length > 0 ? [text] : text.split(/[,;/]/);
}

function readSex(value: unknown): 'M' | 'F' | undefined {
  const letter = isText(value) ? value.trim().charAt(0).toUpperCase() : '';
  return letter === 'M' || letter === 'F' ? letter : undefined;
}

/** Numbers alone, or `{"number","country"?}`. */
function readDocuments(value: unknown): Subject['documents'] | undefined {
  const documents = listOf(value).flatMap((one) => {
    const { number, country }: NumberFields = isFields(one) ? one : { number: one };
    if (!isText(number)) return [];
    const [issuer] = isText(country) ? listedCountries(country) : [];
    return [issuer === undefined ? { number } : { number, country: issuer }];
  });
  return documents.length === 0 ? undefined : documents;
}

interface NumberFields {
  readonly number?: unknown;
  readonly country?: unknown;
}

function isFields(value: unknown): value is NumberFields {
  return typeof value === 'object' && value !== null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
