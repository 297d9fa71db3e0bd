import type { ListEntity } from '../../entities/list-entity.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { ListFormat, ListInput } from '../source.ts';
import { decodeText } from '../streams/decode-text.ts';
import { type JsonObject, jsonRecords, objectsAt, stringAt, stringsAt } from '../streams/json-records.ts';
import { type CslEntry, cslEntity } from './csl-entity.ts';

/** The bulk file and the answer of the search service have one shape. */
export const cslJson: ListFormat = {
  id: 'us-csl-json',
  title: 'Consolidated Screening List (JSON)',
  recognise: (head) =>
    /^\s*\{/.test(head) && /"results"\s*:\s*\[/.test(head) && !/"bindings"|"head"/.test(head)
      ? { part: 'main', listId: 'us-csl' }
      : null,
  read,
};

async function* read({ listId, main }: ListInput, log: ReadingLog): AsyncIterable<ListEntity> {
  const records = jsonRecords(decodeText(main.bytes()), {
    onOpening(text) {
      const announced = Number(/"total"\s*:\s*(\d+)/.exec(text)?.[1] ?? 0);
      const date = /"(?:search_performed_at|last_updated|lastUpdated)"\s*:\s*"(\d{4}-\d{2}-\d{2})/.exec(text)?.[1];
      log.says({ ...(announced > 0 ? { announced } : {}), ...(date === undefined ? {} : { date }) });
    },
  });
  for await (const record of records) {
    const entity = log.entry(cslEntity(listId, entryOf(record), log));
    if (entity !== null) yield entity;
  }
}

function entryOf(record: JsonObject): CslEntry {
  return {
    id: stringAt(record, 'id'),
    source: stringAt(record, 'source'),
    type: stringAt(record, 'type'),
    name: stringAt(record, 'name'),
    title: stringAt(record, 'title'),
    otherNames: stringsAt(record, 'alt_names'),
    addresses: objectsAt(record, 'addresses').map(addressOf),
    numbers: objectsAt(record, 'ids').map((id) => ({
      type: stringAt(id, 'type'),
      number: stringAt(id, 'number'),
      country: stringAt(id, 'country'),
    })),
    births: stringsAt(record, 'dates_of_birth'),
    birthPlaces: stringsAt(record, 'places_of_birth'),
    nationalities: [...stringsAt(record, 'nationalities'), ...stringsAt(record, 'citizenships')],
    programmes: stringsAt(record, 'programs'),
    vesselFlag: stringAt(record, 'vessel_flag'),
    callSign: stringAt(record, 'call_sign'),
    startDate: stringAt(record, 'start_date'),
    remarks: stringAt(record, 'remarks'),
    sourceUrl: stringAt(record, 'source_information_url') || stringAt(record, 'source_list_url'),
  };
}

function addressOf(address: JsonObject): CslEntry['addresses'][number] {
  const parts = ['address', 'city', 'state', 'postal_code', 'country'].map((key) => stringAt(address, key));
  return {
    text: parts.slice(0, 4).some(Boolean) ? parts.filter(Boolean).join(', ') : '',
    city: stringAt(address, 'city'),
    postcode: stringAt(address, 'postal_code'),
    country: stringAt(address, 'country'),
  };
}
