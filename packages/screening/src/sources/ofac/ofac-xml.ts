import type { ListEntity, ListedAddress, ListedDocument, ListedName } from '../../entities/list-entity.ts';
import { listedSex } from '../../entities/list-sex.ts';
import { listedBirth } from '../../entities/listed-birth.ts';
import { dayOf } from '../../entities/listed-day.ts';
import { makeEntity } from '../../entities/make-entity.ts';
import { joinedName } from '../../entities/natural-order.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { ListFormat, ListInput } from '../source.ts';
import { decodeText } from '../streams/decode-text.ts';
import { elementsAt, textAt, type XmlElement, xmlRecords } from '../streams/xml-records.ts';
import { detailsUrl, identifications, OFAC_KINDS } from './identifications.ts';

const RECORDS = new Set(['sdnEntry', 'publshInformation', 'publishInformation']);

/** OFAC's classic XML form, for the SDN list and the consolidated one. */
export const ofacXml: ListFormat = {
  id: 'ofac-xml',
  title: 'SDN.XML and CONSOLIDATED.XML, classic form',
  recognise(head, fileName) {
    if (!/<sdnList[\s>]/.test(head)) return null;
    const consolidated = /cons/i.test(fileName) || /<program>(?:NS-|CMIC-|561-|FSE-)/.test(head);
    return { part: 'main', listId: consolidated ? 'ofac-consolidated' : 'ofac-sdn' };
  },
  read,
};

async function* read({ listId, main }: ListInput, log: ReadingLog): AsyncIterable<ListEntity> {
  for await (const element of xmlRecords(decodeText(main.bytes()), { records: RECORDS })) {
    if (element.name === 'sdnEntry') {
      const entity = log.entry(entityOf(listId, element, log));
      if (entity !== null) yield entity;
    } else if (element.children.length > 0) {
      sayFacts(element, log);
    }
  }
}

/** The day is written as in the United States: `11/20/2024`. */
function sayFacts(publication: XmlElement, log: ReadingLog): void {
  const [, month, day, year] = /^(\d+)\/(\d+)\/(\d+)$/.exec(textAt(publication, 'Publish_Date')) ?? [];
  const date = dayOf(`${day}/${month}/${year}`);
  const announced = Number(textAt(publication, 'Record_Count'));
  log.says({ ...(date === undefined ? {} : { date }), ...(announced > 0 ? { announced } : {}) });
}

function entityOf(listId: string, entry: XmlElement, log: ReadingLog): ListEntity | null {
  const kind = log.understood('type', OFAC_KINDS[textAt(entry, 'sdnType').toLowerCase()] ?? null);
  const uid = textAt(entry, 'uid');
  const number = log.understood('entity number', /^\d+$/.test(uid) ? uid : null);
  if (kind === null || number === null) return null;
  const ids = elementsAt(entry, 'idList', 'id');
  const addresses = elementsAt(entry, 'addressList', 'address').map(addressOf);
  return makeEntity({
    listId,
    sourceId: number,
    kind,
    names: [nameOf(entry), ...elementsAt(entry, 'akaList', 'aka').map(aliasOf)],
    births: elementsAt(entry, 'dateOfBirthList', 'dateOfBirthItem').map((item) =>
      log.understood('birth date', listedBirth(textAt(item, 'dateOfBirth'))),
    ),
    birthPlaces: elementsAt(entry, 'placeOfBirthList', 'placeOfBirthItem').map((item) => textAt(item, 'placeOfBirth')),
    sex: listedSex(ids.filter((id) => textAt(id, 'idType') === 'Gender').map((id) => textAt(id, 'idNumber'))[0]),
    nationalities: [
      ...elementsAt(entry, 'nationalityList', 'nationality'),
      ...elementsAt(entry, 'citizenshipList', 'citizenship'),
    ].map((item) => textAt(item, 'country')),
    countries: [...addresses.map(({ country }) => country ?? ''), textAt(entry, 'vesselInfo', 'vesselFlag')],
    documents: [...documentsOf(ids), { type: 'call-sign', number: textAt(entry, 'vesselInfo', 'callSign') }],
    addresses,
    programmes: elementsAt(entry, 'programList', 'program').map(({ text }) => text),
    topics: ['sanction'],
    remarks: [textAt(entry, 'title'), textAt(entry, 'remarks')].filter(Boolean).join('; '),
    sourceUrl: detailsUrl(number),
  });
}

function nameOf(element: XmlElement): Pick<ListedName, 'full' | 'given' | 'family'> {
  const given = textAt(element, 'firstName');
  const family = textAt(element, 'lastName');
  return { full: joinedName(given, family), ...(given === '' ? {} : { given, family }) };
}

function aliasOf(alias: XmlElement): Partial<ListedName> & Pick<ListedName, 'full'> {
  return {
    ...nameOf(alias),
    type: textAt(alias, 'type').startsWith('a') ? 'alias' : 'former',
    quality: textAt(alias, 'category') === 'weak' ? 'weak' : 'strong',
  };
}

function documentsOf(ids: readonly XmlElement[]): readonly ListedDocument[] {
  return ids.flatMap((id) => identifications(textAt(id, 'idType'), textAt(id, 'idNumber'), textAt(id, 'idCountry')));
}

function addressOf(address: XmlElement): ListedAddress {
  const parts = ['address1', 'address2', 'address3', 'city', 'stateOrProvince', 'postalCode', 'country'];
  return {
    text: parts
      .map((part) => textAt(address, part))
      .filter(Boolean)
      .join(', '),
    city: textAt(address, 'city'),
    postcode: textAt(address, 'postalCode'),
    country: textAt(address, 'country'),
  };
}
