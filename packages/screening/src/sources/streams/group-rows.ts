import { ListFault } from '../list-fault.ts';
import type { CsvRow } from './csv-table.ts';

/** Rows of one entry that stand together, as one group. An entry that comes again is a group of its own: its key is then double. */
export async function* adjacentRows(
  rows: AsyncIterable<CsvRow>,
  keyOf: (row: CsvRow) => string,
): AsyncIterable<readonly CsvRow[]> {
  let group: CsvRow[] = [];
  let current = '';
  for await (const row of rows) {
    const key = keyOf(row);
    if (group.length > 0 && key !== current) {
      yield group;
      group = [];
    }
    current = key;
    group.push(row);
  }
  if (group.length > 0) yield group;
}

/** No list that is sorted by name has as many rows; the groups are held until the end. */
const MOST_HELD_ROWS = 500_000;

/** Rows of one entry wherever they stand, for lists sorted by name. */
export async function* scatteredRows(
  rows: AsyncIterable<CsvRow>,
  keyOf: (row: CsvRow) => string,
): AsyncIterable<readonly CsvRow[]> {
  const groups = new Map<string, CsvRow[]>();
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > MOST_HELD_ROWS)
      throw new ListFault('record.too_large', 'the file has more rows than this list ever had');
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  yield* groups.values();
}
