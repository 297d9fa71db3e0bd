import { Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import { SCREENING_LIMITS, screenedPerson } from '@bonafide/contract';
import { delimiterOf } from '@bonafide/screening';
import { type CsvError, parse } from 'csv-parse';
import type { BatchEntry } from './batch-rows.ts';
import { type Column, cellOf, type Header, hasName, headerOf } from './csv-columns.ts';
import { type DayOrder, dayOrderOf, writtenBirth, writtenCountry, writtenKind, writtenSex } from './csv-values.ts';

/** Characters that are handed to the parser at a time: others are served meanwhile. */
const PIECE = 64 * 1024;
/** Rows that are read before anything else gets its turn. */
const BREATH = 500;
/** A line with which spreadsheets say what parts their cells. */
const SEPARATOR = /^\ufeff?sep=(.)\r?\n/i;

export type CsvRead =
  | { readonly ok: true; readonly entries: readonly BatchEntry[] }
  | { readonly ok: false; readonly problem: string };

/**
 * People and companies of a CSV file (RFC 4180; commas, semicolons, tabs or bars), with titles, dates and countries as people write
 * them. A row that is not valid is told as such, and stops no other.
 */
export async function readCsv(csv: string): Promise<CsvRead> {
  const rows: (readonly string[])[] = [];
  let header: Header | null = null;
  try {
    for await (const cells of rowsOf(csv)) {
      if (header === null) header = headerOf(cells);
      else rows.push(cells);
      if (!hasName(header))
        return refused("The first row must name the columns: 'name', or 'firstName' and 'lastName'");
      if (rows.length > SCREENING_LIMITS.rows) return refused(`More than ${SCREENING_LIMITS.rows} rows`);
    }
  } catch (error) {
    const { code } = error as Partial<CsvError>;
    if (typeof code !== 'string' || !code.startsWith('CSV_')) throw error;
    return refused('It is no CSV file: a quoted cell is not closed, or a quote stands where none may be');
  }
  if (header === null || rows.length === 0) return refused('There is nobody in it');
  return { ok: true, entries: await entriesOf(header, rows) };
}

const refused = (problem: string): CsvRead => ({ ok: false, problem });

function rowsOf(csv: string): AsyncIterable<readonly string[]> {
  const told = SEPARATOR.exec(csv.slice(0, 20));
  const table = told === null ? csv : csv.slice(told[0].length);
  const first = table.slice(0, PIECE).split(/\r|\n/, 1)[0] ?? '';
  const options = {
    bom: true,
    delimiter: told?.[1] ?? delimiterOf(first),
    relaxColumnCount: true,
    skipEmptyLines: true,
    trim: true,
  };
  return Readable.from(pieces(table)).pipe(parse(options));
}

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

async function entriesOf(header: Header, rows: readonly (readonly string[])[]): Promise<readonly BatchEntry[]> {
  const order = dayOrderOf(rows.map((cells) => cellOf(header, cells, 'dateOfBirth')));
  const entries: BatchEntry[] = [];
  for (const cells of rows) {
    entries.push(entryOf((column) => cellOf(header, cells, column), entries.length + 1, order));
    if (entries.length % BREATH === 0) await breathe();
  }
  return entries;
}

function entryOf(value: (column: Column) => string | null, row: number, order: DayOrder): BatchEntry {
  const written = (column: Column, write: (text: string) => string | null) => {
    const text = value(column);
    return text === null ? null : write(text);
  };
  const id = value('id');
  const inParts = [value('firstName'), value('middleName'), value('lastName')];
  const read = screenedPerson.safeParse({
    id,
    kind: written('kind', writtenKind),
    name: value('name') ?? inParts.filter(Boolean).join(' '),
    dateOfBirth: written('dateOfBirth', (text) => writtenBirth(text, order)),
    nationality: written('nationality', writtenCountry),
    sex: written('sex', writtenSex),
    documentNumber: value('documentNumber'),
    country: written('country', writtenCountry),
  });
  if (read.success) return { row, person: read.data, problem: null };
  const [issue] = read.error.issues;
  const member = String(issue?.path[0] ?? 'row');
  return {
    row,
    person: null,
    id: member === 'id' ? null : id,
    problem: `'${member}': ${ADVICE[member] ?? 'Is not valid'}`,
  };
}

/** What to mend. What was sent is not repeated: it is about a person. */
const ADVICE: Readonly<Record<string, string>> = {
  id: 'Is longer than 100 characters, or holds some that cannot be written',
  kind: 'Must be PERSON or COMPANY',
  name: 'Must be given, with a letter or a digit, in up to 200 characters',
  dateOfBirth: 'Cannot be read as a date: write YYYY-MM-DD, YYYY-MM or YYYY',
  nationality: 'Is no country that is known: write its code of two letters',
  sex: 'Must be MALE or FEMALE, or empty',
  documentNumber: 'Must have up to 50 characters',
  country: 'Is no country that is known: write its code of two letters',
};
