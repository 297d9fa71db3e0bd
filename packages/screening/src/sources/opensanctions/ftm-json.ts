import type { ListEntity } from '../../entities/list-entity.ts';
import { ListFault } from '../list-fault.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { EntityChange, ListFile, ListFormat, ListInput } from '../source.ts';
import { decodeText } from '../streams/decode-text.ts';
import { isObject, type JsonObject, jsonRecords, stringAt } from '../streams/json-records.ts';
import { ftmEntity, isListed, isScreened } from './ftm-entity.ts';

/** Entities of FollowTheMoney, one to a line or in one array; names of data sets come from the file's name. */
export const ftmJson: ListFormat = {
  id: 'opensanctions-ftm',
  title: 'entities.ftm.json, targets.nested.json and their delta files',
  recognise(head, fileName) {
    if (isDelta(head, fileName)) return { part: 'changes', listId: datasetOf(fileName) };
    if (!/^\s*\[?\s*\{/.test(head)) return null;
    return /"schema"\s*:\s*"[A-Z]/.test(head) && /"(?:properties|caption)"\s*:/.test(head)
      ? { part: 'main', listId: datasetOf(fileName) }
      : null;
  },
  read,
  readChanges: readDelta,
};

/** Nothing may have changed: then the file is empty, and only its name tells what it is. */
function isDelta(head: string, fileName: string): boolean {
  return /^\s*\{\s*"op"\s*:/.test(head) || (head.trim() === '' && /\bentities\.delta\.json$/.test(fileName));
}

/** `sanctions.entities.ftm.json` is the data set `sanctions`. */
export function datasetOf(fileName: string): string {
  const dataset = fileName.replace(/\.?(?:entities|targets)\..*$|\.(?:json|csv)$/i, '').toLowerCase();
  return dataset === '' ? 'opensanctions' : `opensanctions-${dataset}`;
}

async function* read({ listId, main }: ListInput, log: ReadingLog): AsyncIterable<ListEntity> {
  for await (const record of jsonRecords(decodeText(main.bytes()))) {
    const known = log.understood('schema', /^[A-Z][A-Za-z]+$/.test(stringAt(record, 'schema')) ? record : null);
    if (known === null || !isScreened(record) || !isListed(record)) continue;
    const entity = log.entry(ftmEntity(listId, record, log));
    if (entity !== null) yield entity;
  }
}

/** The changes of a delta file in their order. What is no longer listed is removed as well. */
export async function* readDelta(file: ListFile, listId: string, log: ReadingLog): AsyncIterable<EntityChange> {
  for await (const line of deltaLines(file)) {
    const record = isObject(line.entity) ? line.entity : {};
    const op = log.understood('op', /^(?:ADD|MOD|DEL)$/.test(stringAt(line, 'op')) ? stringAt(line, 'op') : null);
    const entity = op === 'DEL' || !isListed(record) ? null : ftmEntity(listId, record, log);
    if (entity !== null) yield { op: 'put', entity };
    else if (op !== null && stringAt(record, 'id') !== '') yield { op: 'remove', sourceId: stringAt(record, 'id') };
  }
}

async function* deltaLines(file: ListFile): AsyncIterable<JsonObject> {
  try {
    yield* jsonRecords(decodeText(file.bytes()));
  } catch (error) {
    if (!(error instanceof ListFault && error.code === 'file.empty')) throw error;
  }
}
