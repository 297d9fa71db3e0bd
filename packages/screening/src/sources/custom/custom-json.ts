import type { ListEntity } from '../../entities/list-entity.ts';
import { dayOf } from '../../entities/listed-day.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { ListFormat, ListInput } from '../source.ts';
import { decodeText } from '../streams/decode-text.ts';
import { isObject, type JsonObject, jsonRecords, stringAt } from '../streams/json-records.ts';
import { type CustomField, customField, LIST_MARKS, saysName } from './columns.ts';
import { customEntity } from './custom-entity.ts';
import { customListId } from './custom-list-id.ts';
import { customParts, plainValues } from './custom-parts.ts';

const HEADER = /"list"\s*:\s*\{[^{}]*\}/;
const IDENTITY = /"id"\s*:\s*"([^"]+)"/;
/** An array of entries, entries under a key, or an entry on each line. */
const SHAPE =
  /^\s*(?:\[\s*\{|\{\s*(?:"\w+"\s*:\s*"[^"]*"\s*,\s*)*"(?:entities|entries|data|items|records|people|persons)"\s*:\s*\[|\{"?[^\n]*\}\s*(?:\n|$))/;
const KEY = /"((?:[^"\\\n]){1,60})"\s*:/g;

export const customJson: ListFormat = {
  id: 'custom-json',
  title: 'A list of your own (JSON)',
  recognise(head, fileName) {
    const header = HEADER.exec(head)?.[0];
    if (header !== undefined && /"entities"\s*:\s*\[/.test(head)) {
      return { part: 'main', listId: customListId(IDENTITY.exec(header)?.[1] ?? fileName) };
    }
    return SHAPE.test(head) && looksLikeEntries(head) ? { part: 'main', listId: customListId(fileName) } : null;
  },
  read,
};

async function* read({ listId, main }: ListInput, log: ReadingLog): AsyncIterable<ListEntity> {
  const records = jsonRecords(decodeText(main.bytes()), { onOpening: (text) => sayFacts(text, log) });
  for await (const record of records) {
    const entity = log.entry(customEntity(listId, valuesOf(record, log), { log, more: customParts(record) }));
    if (entity !== null) yield entity;
  }
}

/** A name alone, or with a key, stands in many files that are no lists. */
function looksLikeEntries(head: string): boolean {
  const keys = [...head.matchAll(KEY)].map(([, key = '']) => key);
  const told = new Set(keys.map(customField));
  const marked = LIST_MARKS.some((field) => field !== 'id' && field !== 'kind' && told.has(field));
  return saysName(told) && (marked || keys.includes('kind'));
}

/** Keys are named like columns; a value may be one or several. */
function valuesOf(record: JsonObject, log: ReadingLog): (field: CustomField) => readonly string[] {
  const values = new Map<CustomField, readonly string[]>();
  for (const key of Object.keys(record)) {
    const field = customField(key);
    if (field === null) log.leavesAlone(key);
    else values.set(field, [...(values.get(field) ?? []), ...plainValues(record, key)]);
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
