import type { EntityKind, ListEntity, ListedDocument, ListedName, ListedOffice } from '../../entities/list-entity.ts';
import { listedSex } from '../../entities/list-sex.ts';
import { listedBirth } from '../../entities/listed-birth.ts';
import { makeEntity } from '../../entities/make-entity.ts';
import { officeTier } from '../../entities/office-tier.ts';
import type { ReadingLog } from '../reading-log.ts';
import { isObject, type JsonObject, stringAt, stringsAt } from '../streams/json-records.ts';
import { nestedFacts } from './nested-facts.ts';
import { listTopics, tierOfTopics } from './topics.ts';

/** Kinds of things (FollowTheMoney schemata) that can be screened against; the others tell how they hang together. */
const KINDS: Readonly<Record<string, EntityKind>> = {
  Person: 'person',
  Organization: 'organisation',
  Company: 'organisation',
  LegalEntity: 'organisation',
  PublicBody: 'organisation',
  Vessel: 'vessel',
  Airplane: 'aircraft',
};

const DOCUMENTS: readonly (readonly [property: string, type: string])[] = [
  ['passportNumber', 'passport'],
  ['idNumber', 'national-id'],
  ['socialSecurityNumber', 'social-security'],
  ['taxNumber', 'tax'],
  ['innCode', 'tax'],
  ['vatCode', 'tax'],
  ['registrationNumber', 'registration'],
  ['ogrnCode', 'registration'],
  ['okpoCode', 'registration'],
  ['uscCode', 'registration'],
  ['leiCode', 'lei'],
  ['swiftBic', 'swift'],
  ['imoNumber', 'imo'],
  ['mmsi', 'mmsi'],
  ['callSign', 'call-sign'],
  ['serialNumber', 'serial-number'],
];

export function isScreened(record: JsonObject): boolean {
  return KINDS[stringAt(record, 'schema')] !== undefined;
}

/**
 * The entity of a FollowTheMoney record. Null for things that are only mentioned: since 2022 the data say of everything whether
 * it is a target, and what is none and bears no topic (a relative's company, an employer) is on no list.
 */
export function ftmEntity(listId: string, record: JsonObject, log: ReadingLog): ListEntity | null {
  const kind = KINDS[stringAt(record, 'schema')];
  const properties = isObject(record.properties) ? record.properties : {};
  if (kind === undefined || stringAt(record, 'id') === '') return null;
  const own = (...keys: readonly string[]): readonly string[] => keys.flatMap((key) => stringsAt(properties, key));
  const told = own('topics');
  const nested = nestedFacts(properties, told);
  return makeEntity({
    listId,
    sourceId: stringAt(record, 'id'),
    kind,
    names: namesOf(record, properties),
    births: own('birthDate').map((text) => log.understood('birth date', listedBirth(text))),
    birthPlaces: own('birthPlace'),
    deceased: own('deathDate').length > 0,
    sex: listedSex(own('gender')[0]),
    nationalities: own('nationality', 'citizenship'),
    countries: own('country', 'jurisdiction', 'mainCountry', 'flag'),
    documents: onceEach(
      DOCUMENTS.flatMap(([key, type]) => own(key).map((number) => ({ type, number }))),
      nested.documents,
    ),
    addresses: [...own('address').map((text) => ({ text })), ...nested.addresses],
    programmes: [...own('programId', 'program'), ...nested.programmes],
    topics: listTopics(told),
    offices: [...officesOf(own('position'), told), ...nested.offices],
    ...(nested.listedOn === undefined ? {} : { listedOn: nested.listedOn }),
    remarks: own('notes').join('; '),
    sourceUrl: own('sourceUrl')[0] ?? '',
  });
}

/** What a nested record tells of a number (of which country it is) goes before the number alone. */
function onceEach(plain: readonly ListedDocument[], nested: readonly ListedDocument[]): readonly ListedDocument[] {
  const told = new Set(nested.map(({ number }) => number));
  return [...nested, ...plain.filter(({ number }) => !told.has(number))];
}

/** True for what is on a list rather than near somebody who is. */
export function isListed(record: JsonObject): boolean {
  const properties = isObject(record.properties) ? record.properties : {};
  return record.target !== false || stringsAt(properties, 'topics').length > 0;
}

function namesOf(
  record: JsonObject,
  properties: JsonObject,
): readonly (Partial<ListedName> & Pick<ListedName, 'full'>)[] {
  const of = (key: string, more: Partial<ListedName>) => stringsAt(properties, key).map((full) => ({ full, ...more }));
  const names = of('name', { type: 'alias' });
  const caption = names.find(({ full }) => full === stringAt(record, 'caption')) ?? names[0];
  return [
    ...(caption === undefined ? [] : [{ ...caption, type: 'primary' } as const]),
    ...names.filter((name) => name !== caption),
    ...of('alias', { type: 'alias' }),
    ...of('previousName', { type: 'former' }),
    ...of('weakAlias', { type: 'alias', quality: 'weak' }),
  ];
}

function officesOf(positions: readonly string[], topics: readonly string[]): readonly ListedOffice[] {
  if (!listTopics(topics).includes('pep')) return [];
  return positions.map((position) => ({ position, tier: tierOfTopics(topics) ?? officeTier(position) }));
}
