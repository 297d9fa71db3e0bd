import { foldToAscii } from '@bonafide/names';
import { ListFault } from '../list-fault.ts';
import type { ReadingLog } from '../reading-log.ts';
import { type CsvForm, csvRows } from './csv-rows.ts';

/** A row by the names of its columns. */
export interface CsvRow {
  /** The cell under a column's name (letters and digits count, case does not); empty when there is no such column. */
  get(column: string): string;
}

export interface TableForm extends CsvForm {
  /** Columns without which the file is another, or spoilt; of several names for one, the first that is there counts. */
  readonly needed: readonly (string | readonly string[])[];
  /** True for lines above the header. */
  isPreamble?(row: readonly string[]): boolean;
}

/** The rows of a CSV file with a header, wherever its columns stand. Every row must have as many cells as the header. */
export async function* csvTable(text: AsyncIterable<string>, form: TableForm, log: ReadingLog): AsyncIterable<CsvRow> {
  let header: Header | null = null;
  let lastCells = 0;
  for await (const cells of csvRows(text, form, log)) {
    lastCells = cells.length;
    if (header === null) {
      if (form.isPreamble?.(cells)) continue;
      header = headerOf(cells, form.needed);
    } else if (!isRepeated(header, cells)) {
      yield rowOf(header, cells);
    }
  }
  if (header === null) throw new ListFault('csv.columns', 'the file has no header');
  if (lastCells < header.cells.length && !log.lastLineEnded)
    throw new ListFault('csv.truncated', 'the last row breaks off');
}

interface Header {
  readonly cells: readonly string[];
  readonly index: ReadonlyMap<string, number>;
}

function headerOf(cells: readonly string[], needed: TableForm['needed']): Header {
  const index = new Map(cells.map((cell, at): [string, number] => [columnKey(cell), at]));
  const named = needed.map((names) => (typeof names === 'string' ? [names] : names));
  const missing = named.flatMap((names) => (names.some((name) => index.has(columnKey(name))) ? [] : names.slice(0, 1)));
  if (missing.length > 0) throw new ListFault('csv.columns', `columns are missing: ${missing.join(', ')}`);
  return { cells, index };
}

/** Some editions were put together of several files, headers and all. */
function isRepeated(header: Header, cells: readonly string[]): boolean {
  return cells[0] === header.cells[0] && cells[1] === header.cells[1] && cells.length === header.cells.length;
}

function rowOf({ cells: titles, index }: Header, cells: readonly string[]): CsvRow {
  checkWidth(titles.length, cells);
  return { get: (column) => cells[index.get(keyOf(column)) ?? -1]?.trim() ?? '' };
}

/** Spreadsheets drop empty cells at the end of a row; more than these are no row of this table. */
const MOST_DROPPED_CELLS = 3;

/** Throws when a row has not as many cells as the header. */
export function checkWidth(width: number, cells: readonly string[]): void {
  const dropped = width - cells.length;
  if (dropped === 0 || (dropped > 0 && dropped <= MOST_DROPPED_CELLS && cells.at(-1) === '')) return;
  throw new ListFault('csv.cells', `a row has ${cells.length} cells where the header has ${width}`);
}

const KEYS = new Map<string, string>();

function keyOf(column: string): string {
  let key = KEYS.get(column);
  if (key === undefined) {
    key = columnKey(column);
    KEYS.set(column, key);
  }
  return key;
}

/** Letters and digits of a column's name, so that `Name 6`, `name_6` and `NAME6` are one. */
export function columnKey(title: string): string {
  const folded = foldToAscii(title);
  return folded === '' ? title.trim().toLowerCase() : folded;
}
