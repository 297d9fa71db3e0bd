import { canonicalJson } from '../../entities/canonical-json.ts';
import type { ListEntity } from '../../entities/list-entity.ts';
import { entityHash } from '../../entities/make-entity.ts';
import { ListFault } from '../list-fault.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { ListFormat, ListInput } from '../source.ts';
import { decodeText } from '../streams/decode-text.ts';
import { textLines } from '../streams/text-lines.ts';

/** Our own form: entities that a reader made, one canonical JSON text to a line, as bundles carry them. */
export const entityLines: ListFormat = {
  id: 'bonafide-entities',
  title: 'Normalised entities, as a bundle brings them',
  recognise(head) {
    const listId = /^\{"addresses":.*?"listId":"([^"]+)"/.exec(head)?.[1];
    return listId === undefined ? null : { part: 'main', listId };
  },
  read,
};

async function* read({ main }: ListInput, log: ReadingLog): AsyncIterable<ListEntity> {
  for await (const line of textLines(decodeText(main.bytes()))) {
    log.entry(line);
    yield entityOfLine(line);
  }
}

export function entityLine(entity: ListEntity): string {
  return canonicalJson(entity);
}

/** The entity of a line; throws `ListFault` when the line is cut, or its content is not what its hash was made of. */
export function entityOfLine(line: string): ListEntity {
  let entity: ListEntity;
  try {
    entity = JSON.parse(line) as ListEntity;
  } catch {
    throw new ListFault('json.malformed', 'an entry is no JSON');
  }
  if (entity.hash !== entityHash(entity))
    throw new ListFault('json.malformed', 'an entry is not what its hash was made of');
  return entity;
}
