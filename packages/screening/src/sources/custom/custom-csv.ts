import type { ListEntity } from '../../entities/list-entity.ts';
import { ListFault } from '../list-fault.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { ListFormat, ListInput } from '../source.ts';
import { delimiterOf } from '../streams/csv-delimiter.ts';
import { csvRows } from '../streams/csv-rows.ts';
import { checkWidth } from '../streams/csv-table.ts';
import { decodeText } from '../streams/decode-text.ts';
import { peeked } from '../streams/peeked.ts';
import { type CustomField, customField, LIST_MARKS, saysName } from './columns.ts';
import { cellValues, customEntity } from './custom-entity.ts';
import { customListId } from './custom-list-id.ts';

/** Above the header some write `sep=;` for their spreadsheet, or whose list it is and of which day. */
const MOST_LINES_ABOVE = 10;
const NO_NAME = 'no column is called name: the first lines need a header with "name", or "first name" and "last name"';

export const customCsv: ListFormat = {
  id: 'custom-csv',
  title: 'A list of your own (CSV with a header)',
  recognise(head, fileName) {
    return headerIn(head) === null ? null : { part: 'main', listId: customListId(fileName) };
  },
  read,
};

async function* read({ listId, main }: ListInput, log: ReadingLog): AsyncIterable<ListEntity> {
  const [head, text] = await peeked(decodeText(main.bytes()));
  let columns: ReadonlyMap<number, CustomField> | null = null;
  let width = 0;
  let lastCells = 0;
  let above = 0;
  for await (const cells of csvRows(text, { delimiter: delimiterOf(headerIn(head) ?? firstLine(head)) }, log)) {
    lastCells = cells.length;
    if (columns === null) {
      const found = columnsOf(cells);
      if (saysName(new Set(found.values()))) {
        [columns, width] = [found, cells.length];
        for (const [at, title] of cells.entries()) if (!found.has(at)) log.leavesAlone(title);
      } else if (++above > MOST_LINES_ABOVE) break;
      continue;
    }
    checkWidth(width, cells);
    const entity = log.entry(entityOf(listId, { cells, columns }, log));
    if (entity !== null) yield entity;
  }
  if (columns === null) throw new ListFault('csv.no_name', NO_NAME);
  if (lastCells < width && !log.lastLineEnded) throw new ListFault('csv.truncated', 'the last row breaks off');
}

interface Row {
  readonly cells: readonly string[];
  readonly columns: ReadonlyMap<number, CustomField>;
}

function entityOf(listId: string, { cells, columns }: Row, log: ReadingLog): ListEntity | null {
  const values = new Map<CustomField, readonly string[]>();
  for (const [index, field] of columns) {
    values.set(field, [...(values.get(field) ?? []), ...cellValues(cells[index] ?? '')]);
  }
  return customEntity(listId, (field) => values.get(field) ?? [], { log });
}

function columnsOf(titles: readonly string[]): ReadonlyMap<number, CustomField> {
  const columns = new Map<number, CustomField>();
  for (const [index, title] of titles.entries()) {
    const field = customField(title);
    if (field !== null) columns.set(index, field);
  }
  return columns;
}

/** The line with the titles of a list, among the first; null when there is none. */
function headerIn(head: string): string | null {
  const lines = head.split(/\r?\n/, MOST_LINES_ABOVE + 1);
  return lines.find((line) => isHeader(line)) ?? null;
}

function isHeader(line: string): boolean {
  const cells = line.split(delimiterOf(line)).map((cell) => cell.replaceAll('"', ''));
  const told = new Set(columnsOf(cells).values());
  return saysName(told) && LIST_MARKS.some((field) => told.has(field));
}

function firstLine(head: string): string {
  return head.split(/\r?\n/, 1)[0] ?? '';
}
