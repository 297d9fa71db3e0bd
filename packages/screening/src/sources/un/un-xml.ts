import type { ListEntity, ListedAddress, ListedBirth, ListedDocument, ListedName } from '../../entities/list-entity.ts';
import { listedSex } from '../../entities/list-sex.ts';
import { birthYears, listedBirth } from '../../entities/listed-birth.ts';
import { dayOf } from '../../entities/listed-day.ts';
import { makeEntity } from '../../entities/make-entity.ts';
import { joinedName } from '../../entities/natural-order.ts';
import { documentType } from '../document-type.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { ListFormat, ListInput } from '../source.ts';
import { decodeText } from '../streams/decode-text.ts';
import { childrenOf, elementsAt, textAt, type XmlElement, xmlRecords } from '../streams/xml-records.ts';

const RECORDS = { INDIVIDUAL: 'person', ENTITY: 'organisation' } as const;
type RecordName = keyof typeof RECORDS;
const NAME_PARTS = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME', 'FIFTH_NAME', 'SIXTH_NAME'];

/** The consolidated list of the Security Council's committees. */
export const unXml: ListFormat = {
  id: 'un-xml',
  title: 'Consolidated list (XML)',
  recognise: (head) => (/<CONSOLIDATED_LIST[\s>]/.test(head) ? { part: 'main', listId: 'un' } : null),
  read,
};

async function* read({ listId, main }: ListInput, log: ReadingLog): AsyncIterable<ListEntity> {
  for await (const element of xmlRecords(decodeText(main.bytes()), { records: new Set(Object.keys(RECORDS)) })) {
    if (isRecord(element.name)) {
      const entity = log.entry(entityOf(listId, element, log));
      if (entity !== null) yield entity;
    } else {
      const date = dayOf(element.attributes.dateGenerated);
      if (date !== undefined) log.says({ date });
    }
  }
}

function isRecord(name: string): name is RecordName {
  return name in RECORDS;
}

function entityOf(listId: string, entry: XmlElement, log: ReadingLog): ListEntity | null {
  const of = entry.name as RecordName;
  const reference = textAt(entry, 'REFERENCE_NUMBER');
  const addresses = childrenOf(entry, `${of}_ADDRESS`).map(addressOf);
  const listedOn = dayOf(textAt(entry, 'LISTED_ON'));
  const delistedOn = dayOf(textAt(entry, 'DELISTED_ON'));
  return makeEntity({
    listId,
    sourceId: log.understood('reference number', /^[A-Z][A-Za-z]{1,3}\.\d+$/.test(reference) ? reference : null) ?? '',
    kind: RECORDS[of],
    names: namesOf(entry, of),
    births: childrenOf(entry, `${of}_DATE_OF_BIRTH`).flatMap((date) => birthsOf(date, log)),
    birthPlaces: childrenOf(entry, `${of}_PLACE_OF_BIRTH`).map((place) =>
      ['CITY', 'STATE_PROVINCE', 'COUNTRY']
        .map((part) => textAt(place, part))
        .filter(Boolean)
        .join(', '),
    ),
    deceased: /\bdeceased\b(?!\?)|\bdied\b/i.test(textAt(entry, 'COMMENTS1')),
    sex: listedSex(textAt(entry, 'GENDER')),
    nationalities: elementsAt(entry, 'NATIONALITY', 'VALUE').map(({ text }) => text),
    countries: addresses.map(({ country }) => country ?? ''),
    documents: childrenOf(entry, `${of}_DOCUMENT`).map(documentOf),
    addresses,
    programmes: [textAt(entry, 'UN_LIST_TYPE')],
    topics: ['sanction'],
    ...(listedOn === undefined ? {} : { listedOn }),
    ...(delistedOn === undefined ? {} : { delistedOn }),
    remarks: [...elementsAt(entry, 'DESIGNATION', 'VALUE').map(({ text }) => text), textAt(entry, 'COMMENTS1')].join(
      '; ',
    ),
  });
}

function namesOf(entry: XmlElement, of: RecordName): readonly (Partial<ListedName> & Pick<ListedName, 'full'>)[] {
  const aliases = childrenOf(entry, `${of}_ALIAS`).map((alias) => {
    const quality = textAt(alias, 'QUALITY').toLowerCase();
    return {
      full: textAt(alias, 'ALIAS_NAME'),
      type: quality === 'f.k.a.' ? 'former' : 'alias',
      quality: quality === 'low' ? 'weak' : 'strong',
    } as const;
  });
  return [
    { full: joinedName(...NAME_PARTS.map((part) => textAt(entry, part))) },
    { full: textAt(entry, 'NAME_ORIGINAL_SCRIPT') },
    ...aliases,
  ];
}

/** A date without a value says nothing, whatever its type. */
function birthsOf(date: XmlElement, log: ReadingLog): readonly (ListedBirth | null)[] {
  const circa = textAt(date, 'TYPE_OF_DATE') === 'APPROXIMATELY';
  const from = textAt(date, 'FROM_YEAR');
  if (from !== '') return [log.understood('birth date', birthYears(from, textAt(date, 'TO_YEAR') || from, circa))];
  const text = textAt(date, 'DATE') || textAt(date, 'YEAR');
  return text === '' ? [] : [log.understood('birth date', listedBirth(text, circa))];
}

function documentOf(document: XmlElement): ListedDocument {
  const country = textAt(document, 'ISSUING_COUNTRY') || textAt(document, 'COUNTRY_OF_ISSUE');
  return {
    type: documentType(textAt(document, 'TYPE_OF_DOCUMENT') || textAt(document, 'TYPE_OF_DOCUMENT2')),
    number: textAt(document, 'NUMBER'),
    country,
  };
}

function addressOf(address: XmlElement): ListedAddress {
  const parts = ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE', 'COUNTRY'].map((part) => textAt(address, part));
  return {
    text: parts.filter(Boolean).join(', '),
    city: textAt(address, 'CITY'),
    postcode: textAt(address, 'ZIP_CODE'),
    country: textAt(address, 'COUNTRY'),
  };
}
