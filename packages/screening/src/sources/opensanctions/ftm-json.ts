import type { ListEntity } from '../../entities/list-entity.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { ListFile, ListFormat, ListInput } from '../source.ts';
import { decodeText } from '../streams/decode-text.ts';
import { isObject, jsonRecords, stringAt } from '../streams/json-records.ts';
import { ftmEntity, isListed, isScreened } from './ftm-entity.ts';

/** Entities of FollowTheMoney, one to a line or in one array; names of data sets come from the file's name. */
export const ftmJson: ListFormat = {
  id: 'opensanctions-ftm',
  title: 'entities.ftm.json, targets.nested.json and their delta files',
  recognise(head, fileName) {
    if (!/^\s*\[?\s*\{/.test(head)) return null;
    if (/^\s*\{\s*"op"\s*:/.test(head)) return { part: 'delta', listId: datasetOf(fileName) };
    return /"schema"\s*:\s*"[A-Z]/.test(head) && /"(?:properties|caption)"\s*:/.test(head)
      ? { part: 'main', listId: datasetOf(fileName) }
      : null;
  },
  read,
};

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

/** One change of a delta file. */
export type EntityChange =
  | { readonly op: 'put'; readonly entity: ListEntity }
  | { readonly op: 'remove'; readonly sourceId: string };

/** The changes of a delta file in their order. What is no longer listed is removed as well. */
export async function* readDelta(file: ListFile, listId: string, log: ReadingLog): AsyncIterable<EntityChange> {
  for await (const line of jsonRecords(decodeText(file.bytes()))) {
    const record = isObject(line.entity) ? line.entity : {};
    const op = log.understood('op', /^(?:ADD|MOD|DEL)$/.test(stringAt(line, 'op')) ? stringAt(line, 'op') : null);
    const entity = op === 'DEL' || !isListed(record) ? null : ftmEntity(listId, record, log);
    if (entity !== null) yield { op: 'put', entity };
    else if (op !== null && stringAt(record, 'id') !== '') yield { op: 'remove', sourceId: stringAt(record, 'id') };
  }
}
