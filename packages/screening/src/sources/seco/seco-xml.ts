import type { EntityKind, ListEntity, ListedBirth } from '../../entities/list-entity.ts';
import { listedSex } from '../../entities/list-sex.ts';
import { listedBirth } from '../../entities/listed-birth.ts';
import { dayOf } from '../../entities/listed-day.ts';
import { makeEntity } from '../../entities/make-entity.ts';
import { documentType } from '../document-type.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { ListFile, ListFormat, ListInput } from '../source.ts';
import { decodeText } from '../streams/decode-text.ts';
import { childrenOf, elementsAt, textAt, type XmlElement, xmlRecords } from '../streams/xml-records.ts';
import { secoNames } from './seco-names.ts';
import { isCurrent, listingDay } from './seco-status.ts';

/** A change repeats what it added and took away, identities included: only its own attributes are of today. */
const TARGETS = { records: new Set(['target']), skipped: new Set(['added', 'removed', 'place', 'sanctions-program']) };
/** Both are referred to from targets before they are told. */
const REFERRED = { records: new Set(['sanctions-program', 'place']), skipped: new Set(['target']) };
const SUBJECTS: Readonly<Record<string, EntityKind>> = {
  individual: 'person',
  entity: 'organisation',
  object: 'other',
};
const OBJECTS: Readonly<Record<string, EntityKind>> = { vessel: 'vessel', aircraft: 'aircraft' };
const IMO = /\bIMO(?:\s+number)?\s*:?\s*(\d{7})\b/i;

interface Place {
  readonly text: string;
  readonly country: string;
}

interface Referred {
  readonly programmes: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, Place>;
}

/** The whole list of the State Secretariat for Economic Affairs; entries that no longer hold are left out. */
export const secoXml: ListFormat = {
  id: 'seco-xml',
  title: 'Consolidated list (XML)',
  recognise: (head) => (/<swiss-sanctions-list[\s>]/.test(head) ? { part: 'main', listId: 'seco' } : null),
  read,
};

async function* read({ listId, main }: ListInput, log: ReadingLog): AsyncIterable<ListEntity> {
  const referred = await readReferred(main);
  let today = '';
  for await (const element of xmlRecords(decodeText(main.bytes()), TARGETS)) {
    if (element.name !== 'target') {
      today = dayOf(element.attributes.date) ?? '';
      if (today !== '') log.says({ date: today });
    } else if (isCurrent(element, today)) {
      const entity = log.entry(entityOf({ listId, target: element, referred }, log));
      if (entity !== null) yield entity;
    }
  }
}

async function readReferred(main: ListFile): Promise<Referred> {
  const programmes = new Map<string, string>();
  const places = new Map<string, Place>();
  for await (const element of xmlRecords(decodeText(main.bytes()), REFERRED)) {
    const ssid = element.attributes.ssid ?? '';
    if (element.name === 'place') places.set(ssid, placeOf(element));
    const keys = childrenOf(element, 'program-key');
    const key = (keys.find(({ attributes }) => attributes.lang === 'eng') ?? keys[0])?.text ?? '';
    for (const set of childrenOf(element, 'sanctions-set')) programmes.set(set.attributes.ssid ?? '', key);
  }
  return { programmes, places };
}

function placeOf(element: XmlElement): Place {
  const country = childrenOf(element, 'country')[0];
  const words = [textAt(element, 'location'), textAt(element, 'area'), country?.text ?? ''];
  return { text: words.filter(Boolean).join(', '), country: country?.attributes['iso-code'] ?? country?.text ?? '' };
}

interface Told {
  readonly listId: string;
  readonly target: XmlElement;
  readonly referred: Referred;
}

function entityOf({ listId, target, referred }: Told, log: ReadingLog): ListEntity | null {
  const ssid = target.attributes.ssid ?? '';
  const subject = target.children.find(({ name }) => name in SUBJECTS);
  const id = log.understood('ssid', /^\d+$/.test(ssid) ? ssid : null);
  if (log.understood('subject', subject ?? null) === null || subject === undefined || id === null) return null;
  const identities = childrenOf(subject, 'identity');
  const under = (name: string): readonly XmlElement[] => identities.flatMap((identity) => childrenOf(identity, name));
  const placeIn = (element: XmlElement): Place =>
    referred.places.get(element.attributes['place-id'] ?? '') ?? { text: '', country: '' };
  const notes = ['justification', 'other-information']
    .flatMap((name) => childrenOf(subject, name))
    .map(({ text }) => text);
  const listedOn = listingDay(target);
  return makeEntity({
    listId,
    sourceId: id,
    kind: OBJECTS[subject.attributes['object-type'] ?? ''] ?? SUBJECTS[subject.name] ?? 'other',
    names: primaryFirst(under('name')).flatMap(secoNames),
    births: under('day-month-year').map((date) => log.understood('birth date', birthOf(date))),
    birthPlaces: under('place-of-birth').map((place) => placeIn(place).text),
    deceased: notes.some((note) => /\bdeceased\b|\bdied\b/i.test(note)),
    sex: listedSex(subject.attributes.sex),
    nationalities: under('nationality')
      .flatMap((nationality) => elementsAt(nationality, 'country'))
      .map(countryOf),
    countries: under('address').map((address) => placeIn(address).country),
    documents: [
      ...under('identification-document').map(documentOf),
      ...notes.map((note) => ({ type: 'imo', number: IMO.exec(note)?.[1] ?? '' })),
    ],
    addresses: under('address').map((address) => addressOf(address, placeIn(address))),
    programmes: childrenOf(target, 'sanctions-set-id').map(({ text }) => referred.programmes.get(text.trim()) ?? ''),
    topics: ['sanction'],
    ...(listedOn === undefined ? {} : { listedOn }),
    remarks: notes.join('; '),
  });
}

function primaryFirst(names: readonly XmlElement[]): readonly XmlElement[] {
  const isPrimary = ({ attributes }: XmlElement): boolean => attributes['name-type'] === 'primary-name';
  return [...names.filter(isPrimary), ...names.filter((name) => !isPrimary(name))];
}

function birthOf({ attributes }: XmlElement): ListedBirth | null {
  const parts = [attributes.year, attributes.month, attributes.day].map((part) => (part ?? '').padStart(2, '0'));
  return listedBirth(parts.join('-'), /circa|approx|low/.test(attributes.quality ?? ''));
}

function documentOf(document: XmlElement) {
  const issuer = childrenOf(document, 'issuer')[0];
  return {
    type: documentType((document.attributes['document-type'] ?? '').replaceAll('-', ' ')),
    number: textAt(document, 'number'),
    country: issuer?.attributes.code ?? issuer?.attributes['iso-code'] ?? issuer?.text ?? '',
  };
}

function addressOf(address: XmlElement, place: Place) {
  const parts = ['c-o', 'address-details', 'p-o-box', 'zip-code'].map((part) => textAt(address, part));
  const postcode = textAt(address, 'zip-code');
  return { text: [...parts, place.text].filter(Boolean).join(', '), postcode, country: place.country };
}

function countryOf(country: XmlElement): string {
  return country.attributes['iso-code'] ?? country.text;
}
