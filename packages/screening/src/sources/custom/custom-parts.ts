import type { ListedAddress, ListedDocument, ListedOffice } from '../../entities/list-entity.ts';
import { dayOf } from '../../entities/listed-day.ts';
import { documentType } from '../document-type.ts';
import { isObject, type JsonObject, objectsAt, stringAt, stringsAt } from '../streams/json-records.ts';
import { type CustomField, customField } from './columns.ts';
import { type CustomParts, officeOf } from './custom-entity.ts';

/** What stands in objects inside an entry (`"documents": [{"type", "number", "country"}]`), our own normalised form among them. */
export function customParts(record: JsonObject): CustomParts {
  const under = (...fields: readonly CustomField[]): readonly JsonObject[] =>
    Object.keys(record).flatMap((key) => {
      const field = customField(key);
      return field !== null && fields.includes(field) ? objectsAt(record, key) : [];
    });
  return {
    names: under('name', 'aliases', 'weakAliases').map(nameOf),
    births: under('birth').map(birthOf),
    documents: under('document', 'passport', 'nationalId').map(documentOf),
    addresses: under('address').map(addressOf),
    offices: under('position').flatMap(officesOf),
  };
}

/** The words under the first of some keys that has any. */
function told(object: JsonObject, ...keys: readonly string[]): string {
  return keys.map((key) => stringAt(object, key)).find(Boolean) ?? '';
}

function nameOf(name: JsonObject) {
  const given = told(name, 'given', 'first', 'firstName', 'first_name');
  const family = told(name, 'family', 'last', 'lastName', 'last_name');
  const full = told(name, 'full', 'name', 'value', 'text') || `${given} ${family}`;
  return {
    full,
    ...(given === '' || family === '' ? {} : { given, family }),
    ...(/^(?:weak|low)/i.test(stringAt(name, 'quality')) ? ({ quality: 'weak' } as const) : {}),
  };
}

/** `{"from", "to", "circa"}`, `{"date"}` or `{"year", "month", "day"}`, as words that are read as others are. */
function birthOf(birth: JsonObject): string {
  const parts = ['year', 'month', 'day'].map((key) => stringAt(birth, key)).filter(Boolean);
  const from = told(birth, 'from', 'date', 'value') || parts.map((part) => part.padStart(2, '0')).join('-');
  const to = stringAt(birth, 'to');
  const words = spanned(from, to, stringAt(birth, 'precision'));
  return birth.circa === true ? `circa ${words}` : words;
}

/** Both ends of a month or a year are one month or year. */
function spanned(from: string, to: string, precision: string): string {
  if (to === '' || to === from) return from;
  if (precision === 'month') return from.slice(0, 7);
  return precision === 'year' ? from.slice(0, 4) : `${from} to ${to}`;
}

function documentOf(document: JsonObject): ListedDocument {
  const kind = stringAt(document, 'type');
  const type = documentType(kind);
  return {
    type: type === 'other' && kind !== '' ? kind.toLowerCase() : type,
    number: told(document, 'number', 'value', 'id'),
    country: told(document, 'country', 'issuer', 'issuing_country', 'issuingCountry'),
  };
}

function addressOf(address: JsonObject): ListedAddress {
  const city = told(address, 'city', 'town');
  const postcode = told(address, 'postcode', 'postalCode', 'postal_code', 'zip');
  const country = told(address, 'country', 'countryCode', 'country_code');
  const street = told(address, 'street', 'address', 'line1');
  const text = told(address, 'text', 'full') || [street, postcode, city, country].filter(Boolean).join(', ');
  return { text, city, postcode, country };
}

function officesOf(office: JsonObject): readonly ListedOffice[] {
  const position = told(office, 'position', 'title', 'name', 'office');
  const from = dayOf(told(office, 'from', 'start', 'since'));
  const to = dayOf(told(office, 'to', 'end', 'until'));
  if (position === '') return [];
  return [
    {
      ...officeOf(position, stringAt(office, 'tier')),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
  ];
}

/** The strings under a key and in objects that only wrap one (`{"code": "LT"}`). */
export function plainValues(record: JsonObject, key: string): readonly string[] {
  const value = record[key];
  if (value === true) return ['yes'];
  const wrapped = (Array.isArray(value) ? value : [value]).flatMap((each: unknown) =>
    isObject(each) ? (stringsAt(each, 'code')[0] ?? []) : [],
  );
  return [...stringsAt(record, key), ...wrapped];
}
