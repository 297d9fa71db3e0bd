import type { ListEntity } from '../../entities/list-entity.ts';
import { listTexts } from '../../entities/list-text.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { ListFormat, ListInput } from '../source.ts';
import { type CsvRow, csvTable } from '../streams/csv-table.ts';
import { decodeText } from '../streams/decode-text.ts';
import { type CslEntry, cslEntity } from './csl-entity.ts';

const FORM = { needed: ['_id', 'source', 'type', 'name', 'addresses', 'alt_names', 'dates_of_birth', 'ids'] };

export const cslCsv: ListFormat = {
  id: 'us-csl-csv',
  title: 'Consolidated Screening List (CSV)',
  recognise: (head) =>
    /^"?_id"?,/i.test(head) && head.includes('source_information_url') ? { part: 'main', listId: 'us-csl' } : null,
  read,
};

async function* read({ listId, main }: ListInput, log: ReadingLog): AsyncIterable<ListEntity> {
  for await (const row of csvTable(decodeText(main.bytes()), FORM, log)) {
    const entity = log.entry(cslEntity(listId, entryOf(row), log));
    if (entity !== null) yield entity;
  }
}

/** Several values of one field stand in one cell, parted by semicolons. */
function entryOf(row: CsvRow): CslEntry {
  const several = (column: string): readonly string[] => listTexts(row.get(column), /;\s*/);
  return {
    id: row.get('_id'),
    source: row.get('source'),
    type: row.get('type'),
    name: row.get('name'),
    title: row.get('title'),
    otherNames: several('alt_names'),
    addresses: several('addresses').map(addressOf),
    numbers: several('ids').map(numberOf),
    births: several('dates_of_birth'),
    birthPlaces: several('places_of_birth'),
    nationalities: [...several('nationalities'), ...several('citizenships')],
    programmes: several('programs'),
    vesselFlag: row.get('vessel_flag'),
    callSign: row.get('call_sign'),
    startDate: row.get('start_date'),
    remarks: row.get('remarks'),
    sourceUrl: row.get('source_information_url') || row.get('source_list_url'),
  };
}

/** The last piece of an address is the country's code. */
function addressOf(text: string): CslEntry['addresses'][number] {
  const country = /(?:^|,\s*)([A-Z]{2})$/.exec(text)?.[1] ?? '';
  return { text: text.length === 2 ? '' : text, country };
}

/** `Passport, A10472263, MY`. */
function numberOf(text: string): CslEntry['numbers'][number] {
  const [type = '', number = '', ...rest] = text.split(', ');
  const country = rest.at(-1) ?? '';
  return { type, number, country: /^[A-Z]{2}$/.test(country) ? country : '' };
}
