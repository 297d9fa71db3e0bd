import type { ListEntity } from '../../entities/list-entity.ts';
import { ListFault } from '../list-fault.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { ListFormat, ListInput } from '../source.ts';
import { csvRows } from '../streams/csv-rows.ts';
import { checkWidth } from '../streams/csv-table.ts';
import { decodeText } from '../streams/decode-text.ts';
import { type CustomField, customField } from './columns.ts';
import { cellValues, customEntity } from './custom-entity.ts';
import { customListId } from './custom-list-id.ts';

/** A name alone makes no list to screen against: a table of customers has names, too. */
const MARKS: readonly CustomField[] = [
  'id',
  'kind',
  'birth',
  'aliases',
  'weakAliases',
  'nationality',
  'passport',
  'nationalId',
  'programme',
  'topic',
  'position',
];
const DELIMITERS = [',', ';', '\t', '|'];

export const customCsv: ListFormat = {
  id: 'custom-csv',
  title: 'A list of your own (CSV with a header)',
  recognise(head, fileName) {
    const columns = columnsOf(headerCells(head));
    const told = new Set(columns.values());
    return saysName(told) && MARKS.some((field) => told.has(field))
      ? { part: 'main', listId: customListId(fileName) }
      : null;
  },
  read,
};

async function* read({ listId, main }: ListInput, log: ReadingLog): AsyncIterable<ListEntity> {
  const [head, text] = await peeked(decodeText(main.bytes()));
  let columns: ReadonlyMap<number, CustomField> | null = null;
  let width = 0;
  let lastCells = 0;
  for await (const cells of csvRows(text, { delimiter: delimiterOf(head) }, log)) {
    if (columns === null) {
      columns = columnsOf(cells);
      width = cells.length;
      lastCells = width;
      if (!saysName(new Set(columns.values()))) throw new ListFault('csv.no_name', 'no column is called name');
      continue;
    }
    checkWidth(width, cells);
    lastCells = cells.length;
    const entity = log.entry(entityOf(listId, { cells, columns }, log));
    if (entity !== null) yield entity;
  }
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
  return customEntity(listId, (field) => values.get(field) ?? [], log);
}

function columnsOf(titles: readonly string[]): ReadonlyMap<number, CustomField> {
  const columns = new Map<number, CustomField>();
  for (const [index, title] of titles.entries()) {
    const field = customField(title);
    if (field !== null) columns.set(index, field);
  }
  return columns;
}

function saysName(fields: ReadonlySet<CustomField>): boolean {
  return fields.has('name') || fields.has('family');
}

function headerCells(head: string): readonly string[] {
  const line = head.split(/\r?\n/, 1)[0] ?? '';
  return line.split(delimiterOf(head)).map((cell) => cell.replaceAll('"', ''));
}

/** The delimiter that parts the header most. */
function delimiterOf(head: string): string {
  const line = head.split(/\r?\n/, 1)[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The first text, and all of it from the beginning. */
async function peeked(text: AsyncIterable<string>): Promise<[string, AsyncIterable<string>]> {
  const iterator = text[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done ? '' : first.value;
  async function* whole(): AsyncIterable<string> {
    yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return [head, whole()];
}
