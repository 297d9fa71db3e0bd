import type { Box, TextLine } from '@bonafide/domain';
import { type TableCell, tableCells } from './table-cells.ts';

/** A category that the holder has. Dates `YYYY-MM-DD`; null where the row says none. */
export interface HeldCategory {
  readonly category: string;
  /** Field 10. */
  readonly validFrom: string | null;
  /** Field 11. */
  readonly validUntil: string | null;
  /** Field 12, codes as printed. */
  readonly restrictions: readonly string[];
  /** Of the category's letters, pixels of the image. */
  readonly box: Box;
}

/** Table of a driving licence's back, fields 9 to 12 of Directive 2006/126/EC annex I. */
export interface LicenceTable {
  readonly categories: readonly HeldCategory[];
  /** Codes of field 12 below the table, which hold for every category. */
  readonly restrictions: readonly string[];
}

type Category = Extract<TableCell, { holds: 'category' }>;
type DateCell = Extract<TableCell, { holds: 'date' }>;

/** Cells of one row have their middles this close, parts of a line's height. */
const SAME_ROW = 0.6;
/** Cells of one column begin this close, heights of a line. */
const SAME_COLUMN = 2;

/**
 * Reads the rows that are legible: a row with one date whose column no other row tells, with dates that contradict each
 * other, or so close to the next category that its dates could be either's, is left out. Null where nothing is left.
 */
export function readLicenceTable(lines: readonly TextLine[]): LicenceTable | null {
  const cells = tableCells(lines);
  const columns = columnsOf(cells);
  const categories = cells.filter((cell) => cell.holds === 'category');
  const held = categories.flatMap((category) => {
    if (categories.some((other) => other !== category && inRow(category, other))) return [];
    const row = cells.filter((cell) => cell.left > category.left && inRow(category, cell));
    const validity = validityOf(row, columns);
    return validity ? [{ category: category.category, ...validity, box: category.box }] : [];
  });
  if (held.length === 0) return null;
  return { categories: held, restrictions: generalCodes(cells, categories) };
}

/** Half of what separates the lines of a table is far less than a line's height, whichever of the two is the taller. */
function inRow(category: Category, cell: TableCell): boolean {
  return Math.abs(cell.middle - category.middle) < SAME_ROW * Math.min(category.height, cell.height);
}

interface Columns {
  readonly from: number | null;
  readonly until: number | null;
}

/** Left ends of columns 10 and 11: below their numbers, or where rows with both dates have them. */
function columnsOf(cells: readonly TableCell[]): Columns {
  const headed = (number: string) => cells.find((cell) => cell.holds === 'number' && cell.number === number)?.left;
  const dates = cells.filter((cell) => cell.holds === 'date').toSorted((a, b) => a.left - b.left);
  const pair = dates.flatMap((first) => {
    const second = dates.find((cell) => cell.left > first.left && level(first, cell));
    return second ? [{ from: first.left, until: second.left }] : [];
  })[0];
  return { from: headed('10') ?? pair?.from ?? null, until: headed('11') ?? pair?.until ?? null };
}

function level(a: TableCell, b: TableCell): boolean {
  return Math.abs(a.middle - b.middle) < SAME_ROW * Math.min(a.height, b.height);
}

type Validity = Pick<HeldCategory, 'validFrom' | 'validUntil' | 'restrictions'>;

/** What a row says, its cells from left to right. Whatever stands in the columns of dates without being one spoils it. */
function validityOf(row: readonly TableCell[], columns: Columns): Validity | null {
  const [first, second, third] = row.filter((cell) => cell.holds === 'date');
  if (!first || third) return null;
  const dates = second ? inOrder(first, second) : alone(first, row, columns);
  if (!dates) return null;
  const after = row.filter((cell) => cell.left > (second ?? first).left);
  return { ...dates, restrictions: after.flatMap((cell) => (cell.holds === 'codes' ? cell.codes : [])) };
}

type Dates = Pick<HeldCategory, 'validFrom' | 'validUntil'>;

function inOrder(first: DateCell, second: DateCell): Dates | null {
  for (const validFrom of first.possible) {
    const validUntil = second.possible.find((until) => until > validFrom);
    if (validUntil) return { validFrom, validUntil };
  }
  return null;
}

/** Licences leave either column empty: one that never ends, or one whose beginning another state did not tell. */
function alone(date: DateCell, row: readonly TableCell[], { from, until }: Columns): Dates | null {
  const [meant] = date.possible;
  if (!meant || from === null || until === null) return null;
  const below = (cell: TableCell, column: number) => Math.abs(cell.left - column) < SAME_COLUMN * date.height;
  const emptyBut = (column: number) => row.every((cell) => cell === date || !below(cell, column));
  if (below(date, from) && emptyBut(until)) return { validFrom: meant, validUntil: null };
  return below(date, until) && emptyBut(from) ? { validFrom: null, validUntil: meant } : null;
}

/** Codes that stand beside a second number 12, below the last category. */
function generalCodes(cells: readonly TableCell[], categories: readonly Category[]): readonly string[] {
  const last = Math.max(...categories.map(({ middle }) => middle));
  const number = cells.find((cell) => cell.holds === 'number' && cell.number === '12' && cell.middle > last);
  if (!number) return [];
  return cells.flatMap((cell) =>
    cell.holds === 'codes' && cell.left > number.left && level(number, cell) ? cell.codes : [],
  );
}
