import { Readable } from 'node:stream';
import { SCREENING_LIMITS, screenedPerson } from '@bonafide/contract';
import { type CsvError, parse } from 'csv-parse';
import type { BatchEntry } from './batch-rows.ts';

/** Columns under the names that tables of people bear besides ours; compared without case, spaces and signs. */
const COLUMNS: Readonly<Record<string, string>> = {
  id: 'id',
  clientid: 'id',
  kind: 'kind',
  usertype: 'kind',
  type: 'kind',
  name: 'name',
  fullname: 'name',
  companyname: 'name',
  firstname: 'firstName',
  givennames: 'firstName',
  lastname: 'lastName',
  surname: 'lastName',
  dateofbirth: 'dateOfBirth',
  birthdate: 'dateOfBirth',
  dob: 'dateOfBirth',
  nationality: 'nationality',
  sex: 'sex',
  gender: 'sex',
  documentnumber: 'documentNumber',
  country: 'country',
};

const SEXES: Readonly<Record<string, string>> = { M: 'MALE', F: 'FEMALE' };

/** Characters that are handed to the parser at a time: others are served meanwhile. */
const PIECE = 64 * 1024;

export type CsvRead =
  | { readonly ok: true; readonly entries: readonly BatchEntry[] }
  | { readonly ok: false; readonly problem: string };

/** People and companies of a CSV file (RFC 4180; commas, semicolons or tabs). A row that is not valid is told as such, and stops no other. */
export async function readCsv(csv: string): Promise<CsvRead> {
  const entries: BatchEntry[] = [];
  let columns: readonly (string | null)[] | null = null;
  try {
    for await (const cells of rowsOf(csv)) {
      if (columns === null) columns = columnsOf(cells);
      else entries.push(entryOf(columns, cells, entries.length + 1));
      if (!hasName(columns))
        return refused("The first row must name the columns: 'name', or 'firstName' and 'lastName'");
      if (entries.length > SCREENING_LIMITS.rows) return refused(`More than ${SCREENING_LIMITS.rows} rows`);
    }
  } catch (error) {
    const { code } = error as Partial<CsvError>;
    if (typeof code !== 'string' || !code.startsWith('CSV_')) throw error;
    return refused('It is no CSV file: a quoted cell is not closed, or a quote stands where none may be');
  }
  return entries.length === 0 ? refused('There is nobody in it') : { ok: true, entries };
}

const refused = (problem: string): CsvRead => ({ ok: false, problem });

function rowsOf(csv: string): AsyncIterable<readonly string[]> {
  const first = csv.slice(0, PIECE).split('\n', 1)[0] ?? '';
  const delimiter = [',', ';', '\t'].reduce((best, one) => (countOf(first, one) > countOf(first, best) ? one : best));
  const options = { bom: true, delimiter, relaxColumnCount: true, skipEmptyLines: true, trim: true };
  return Readable.from(pieces(csv)).pipe(parse(options));
}

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

function countOf(text: string, sign: string): number {
  return text.split(sign).length;
}

function columnsOf(cells: readonly string[]): readonly (string | null)[] {
  return cells.map((cell) => COLUMNS[cell.toLowerCase().replace(/[^a-z]/g, '')] ?? null);
}

function hasName(columns: readonly (string | null)[]): boolean {
  return columns.includes('name') || columns.includes('lastName');
}

function entryOf(columns: readonly (string | null)[], cells: readonly string[], row: number): BatchEntry {
  const value = (column: string) => cells[columns.indexOf(column)] || null;
  const name = value('name') ?? [value('firstName'), value('lastName')].filter(Boolean).join(' ');
  const sex = value('sex')?.toUpperCase() ?? null;
  const read = screenedPerson.safeParse({
    id: value('id'),
    kind: value('kind')?.toUpperCase() ?? null,
    name,
    dateOfBirth: value('dateOfBirth'),
    nationality: value('nationality'),
    sex: sex === null ? null : (SEXES[sex] ?? sex),
    documentNumber: value('documentNumber'),
    country: value('country'),
  });
  if (read.success) return { row, person: read.data, problem: null };
  // What was sent is not repeated: it is about a person.
  const [issue] = read.error.issues;
  return { row, person: null, problem: `'${String(issue?.path[0] ?? 'row')}': ${issue?.message ?? 'not valid'}` };
}
