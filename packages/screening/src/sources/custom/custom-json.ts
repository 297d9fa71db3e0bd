import type { ListEntity } from '../../entities/list-entity.ts';
import { dayOf } from '../../entities/listed-day.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { ListFormat, ListInput } from '../source.ts';
import { decodeText } from '../streams/decode-text.ts';
import { isObject, type JsonObject, jsonRecords, stringAt, stringsAt } from '../streams/json-records.ts';
import { type CustomField, customField } from './columns.ts';
import { customEntity } from './custom-entity.ts';
import { customListId } from './custom-list-id.ts';

const HEADER = /"list"\s*:\s*\{[^{}]*\}/;
const IDENTITY = /"id"\s*:\s*"([^"]+)"/;

export const customJson: ListFormat = {
  id: 'custom-json',
  title: 'A list of your own (JSON)',
  recognise(head, fileName) {
    const header = HEADER.exec(head)?.[0];
    if (header !== undefined && /"entities"\s*:\s*\[/.test(head)) {
      return { part: 'main', listId: customListId(IDENTITY.exec(header)?.[1] ?? fileName) };
    }
    const plain =
      /^\s*\[\s*\{/.test(head) && /"name"\s*:/.test(head) && /"(?:kind|birth|topics?|aliases)"\s*:/.test(head);
    return plain ? { part: 'main', listId: customListId(fileName) } : null;
  },
  read,
};

async function* read({ listId, main }: ListInput, log: ReadingLog): AsyncIterable<ListEntity> {
  const records = jsonRecords(decodeText(main.bytes()), { onOpening: (text) => sayFacts(text, log) });
  for await (const record of records) {
    const entity = log.entry(customEntity(listId, valuesOf(record), log));
    if (entity !== null) yield entity;
  }
}

/** Keys are named like columns; a value may be one or several. */
function valuesOf(record: JsonObject): (field: CustomField) => readonly string[] {
  const values = new Map<CustomField, readonly string[]>();
  for (const key of Object.keys(record)) {
    const field = customField(key);
    const told = record[key] === true ? ['yes'] : stringsAt(record, key);
    if (field !== null) values.set(field, [...(values.get(field) ?? []), ...told]);
  }
  return (field) => values.get(field) ?? [];
}

function sayFacts(opening: string, log: ReadingLog): void {
  const header = HEADER.exec(opening)?.[0];
  if (header === undefined) return;
  const { list }: JsonObject = JSON.parse(`{${header}}`) as JsonObject;
  if (!isObject(list)) return;
  const version = stringAt(list, 'version');
  const date = dayOf(stringAt(list, 'date'));
  log.says({ ...(version === '' ? {} : { version }), ...(date === undefined ? {} : { date }) });
}
