import type { EntityKind, ListEntity } from '../../entities/list-entity.ts';
import { listTexts } from '../../entities/list-text.ts';
import { listedBirth } from '../../entities/listed-birth.ts';
import { dayOf } from '../../entities/listed-day.ts';
import { makeEntity } from '../../entities/make-entity.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { ListFormat, ListInput } from '../source.ts';
import { type CsvRow, csvTable } from '../streams/csv-table.ts';
import { decodeText } from '../streams/decode-text.ts';
import { datasetOf } from './ftm-json.ts';

const FORM = { needed: ['id', 'schema', 'name', 'aliases', 'birth_date', 'countries', 'identifiers'] };
const KINDS: Readonly<Record<string, EntityKind>> = { Person: 'person', Vessel: 'vessel', Airplane: 'aircraft' };

export const targetsCsv: ListFormat = {
  id: 'opensanctions-targets',
  title: 'targets.simple.csv',
  recognise: (head, fileName) => {
    const header = head.slice(0, head.indexOf('\n'));
    return ['"schema"', '"birth_date"', '"identifiers"'].every((column) =>
      `"${header.replaceAll('"', '').split(',').join('","')}"`.includes(column),
    )
      ? { part: 'main', listId: datasetOf(fileName) }
      : null;
  },
  read,
};

async function* read({ listId, main }: ListInput, log: ReadingLog): AsyncIterable<ListEntity> {
  for await (const row of csvTable(decodeText(main.bytes()), FORM, log)) {
    const entity = log.entry(entityOf(listId, row, log));
    if (entity !== null) yield entity;
  }
}

/** The form says neither topics nor kinds of numbers; what carries a sanction is told apart from the rest. */
function entityOf(listId: string, row: CsvRow, log: ReadingLog): ListEntity | null {
  const several = (column: string): readonly string[] => listTexts(row.get(column), ';');
  const schema = log.understood('schema', /^[A-Z][A-Za-z]+$/.test(row.get('schema')) ? row.get('schema') : null);
  if (schema === null) return null;
  const listedOn = dayOf(row.get('first_seen'));
  return makeEntity({
    listId,
    sourceId: row.get('id'),
    kind: KINDS[schema] ?? 'organisation',
    names: [row.get('name'), ...several('aliases')].map((full) => ({ full })),
    births: several('birth_date').map((text) => log.understood('birth date', listedBirth(text))),
    countries: several('countries'),
    documents: several('identifiers').map((number) => ({ type: 'other', number })),
    addresses: several('addresses').map((text) => ({ text })),
    programmes: several('program_ids'),
    topics: [row.get('sanctions') === '' && row.get('program_ids') === '' ? 'custom' : 'sanction'],
    ...(listedOn === undefined ? {} : { listedOn }),
    remarks: row.get('sanctions'),
  });
}
