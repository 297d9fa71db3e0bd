import type { EntityKind, ListEntity, ListedBirth } from '../../entities/list-entity.ts';
import { listedSex } from '../../entities/list-sex.ts';
import { birthYears, listedBirth } from '../../entities/listed-birth.ts';
import { dayOf } from '../../entities/listed-day.ts';
import { makeEntity } from '../../entities/make-entity.ts';
import { joinedName } from '../../entities/natural-order.ts';
import { documentType } from '../document-type.ts';
import type { ReadingLog } from '../reading-log.ts';

/** A value of the list by the name of its XML attribute; empty when it is not there. */
export type Value = (attribute: string) => string;

/** An entry as both forms have it. */
export interface EuEntry {
  readonly logicalId: string;
  readonly reference: string;
  readonly subject: string;
  readonly designationDate: string;
  readonly remark: string;
  readonly programmes: readonly string[];
  readonly names: readonly Value[];
  readonly births: readonly Value[];
  readonly addresses: readonly Value[];
  readonly documents: readonly Value[];
  readonly citizenships: readonly Value[];
}

const KINDS: Readonly<Record<string, EntityKind>> = {
  P: 'person',
  PERSON: 'person',
  E: 'organisation',
  ENTERPRISE: 'organisation',
};

export function euEntity(listId: string, entry: EuEntry, log: ReadingLog): ListEntity | null {
  const kind = log.understood('subject type', KINDS[entry.subject.toUpperCase()] ?? null);
  const id = log.understood('logical id', /^\d+$/.test(entry.logicalId) ? entry.logicalId : null);
  if (kind === null || id === null) return null;
  const listedOn = dayOf(entry.designationDate);
  return makeEntity({
    listId,
    sourceId: entry.reference || id,
    kind,
    names: entry.names.map(nameOf),
    births: entry.births.filter(hasBirth).map((birth) => log.understood('birth date', birthOf(birth))),
    birthPlaces: entry.births.map((birth) => placeOf(birth, ['place', 'city', 'region'])),
    deceased: /\bdeceased\b|\bdied\b/i.test(entry.remark),
    sex: entry.names.map((name) => listedSex(name('gender'))).find((sex) => sex !== null) ?? null,
    nationalities: entry.citizenships.map((citizenship) => citizenship('countryIso2Code')),
    countries: entry.addresses.map((address) => address('countryIso2Code')),
    documents: entry.documents.map((document) => ({
      type: documentType(document('identificationTypeDescription') || document('identificationTypeCode')),
      number: document('number') || document('latinNumber'),
      country: document('countryIso2Code'),
    })),
    addresses: entry.addresses.map((address) => ({
      text: placeOf(address, ['street', 'poBox', 'zipCode', 'city', 'place', 'region']),
      city: address('city'),
      postcode: address('zipCode'),
      country: address('countryIso2Code'),
    })),
    programmes: entry.programmes,
    topics: ['sanction'],
    ...(listedOn === undefined ? {} : { listedOn }),
    remarks: [...new Set(entry.names.map((name) => name('function'))), entry.remark].filter(Boolean).join('; '),
  });
}

function nameOf(name: Value) {
  const given = joinedName(name('firstName'), name('middleName'));
  const family = name('lastName');
  return {
    full: name('wholeName') || joinedName(given, family),
    ...(given === '' ? {} : { given, family }),
    quality: name('strong').toLowerCase() === 'false' ? 'weak' : 'strong',
  } as const;
}

function hasBirth(birth: Value): boolean {
  return ['birthdate', 'year', 'yearRangeFrom'].some((attribute) => birth(attribute) !== '');
}

function birthOf(birth: Value): ListedBirth | null {
  const circa = birth('circa').toLowerCase() === 'true';
  const from = birth('yearRangeFrom');
  const to = birth('yearRangeTo');
  if (from !== '' && to !== '') return birthYears(from, to, circa);
  const parts = [birth('year'), birth('monthOfYear'), birth('dayOfMonth')].map((part) => part.padStart(2, '0'));
  return listedBirth(birth('birthdate') || (birth('year') === '' ? from : parts.join('-')), circa);
}

/** `UNKNOWN` with the code `00` is how the list says that it does not know the country. */
function placeOf(place: Value, attributes: readonly string[]): string {
  const country = place('countryDescription');
  const parts = attributes.map((attribute) => place(attribute));
  return [...new Set([...parts, country === 'UNKNOWN' ? '' : country])].filter(Boolean).join(', ');
}
