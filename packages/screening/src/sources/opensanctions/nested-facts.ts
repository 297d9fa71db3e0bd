import type { ListedAddress, ListedDocument, ListedOffice } from '../../entities/list-entity.ts';
import { dayOf } from '../../entities/listed-day.ts';
import { officeTier } from '../../entities/office-tier.ts';
import { documentType } from '../document-type.ts';
import { isObject, type JsonObject, objectsAt, stringAt, stringsAt } from '../streams/json-records.ts';
import { listTopics, tierOfTopics } from './topics.ts';

/** What `targets.nested.json` tells inside an entity, where `entities.ftm.json` has records of their own. */
export interface NestedFacts {
  readonly documents: readonly ListedDocument[];
  readonly addresses: readonly ListedAddress[];
  readonly programmes: readonly string[];
  readonly offices: readonly ListedOffice[];
  /** The first day of all listings. */
  readonly listedOn?: string;
}

/** The facts of the records under an entity's properties; nothing where these only name other records. */
export function nestedFacts(properties: JsonObject, topics: readonly string[]): NestedFacts {
  const under = (...keys: readonly string[]) => keys.flatMap((key) => objectsAt(properties, key)).map(propertiesOf);
  const sanctions = under('sanctions');
  const days = sanctions.flatMap((sanction) => dayOf(first(sanction, 'listingDate', 'startDate')) ?? []).sort();
  return {
    documents: [
      ...under('passport').map((passport) => documentOf(passport, 'passport')),
      ...under('identification', 'identificiation').map((paper) => documentOf(paper)),
    ],
    addresses: under('addressEntity').map(addressOf),
    programmes: sanctions.flatMap((sanction) => [
      ...stringsAt(sanction, 'programId'),
      ...stringsAt(sanction, 'program'),
    ]),
    offices: listTopics(topics).includes('pep') ? under('positionOccupancies').flatMap(officesOf) : [],
    ...(days[0] === undefined ? {} : { listedOn: days[0] }),
  };
}

function propertiesOf(record: JsonObject): JsonObject {
  return isObject(record.properties) ? record.properties : {};
}

function first(properties: JsonObject, ...keys: readonly string[]): string {
  return keys.map((key) => stringAt(properties, key)).find(Boolean) ?? '';
}

function documentOf(paper: JsonObject, kind?: string): ListedDocument {
  const type = kind ?? documentType(stringAt(paper, 'type'));
  return { type, number: stringAt(paper, 'number'), country: stringAt(paper, 'country') };
}

function addressOf(address: JsonObject): ListedAddress {
  const parts = ['street', 'postalCode', 'city', 'region'].map((key) => stringAt(address, key)).filter(Boolean);
  return {
    text: first(address, 'full') || parts.join(', '),
    city: stringAt(address, 'city'),
    postcode: stringAt(address, 'postalCode'),
    country: stringAt(address, 'country'),
  };
}

/** An office is held by way of a record of its own, which knows from when until when. */
function officesOf(occupancy: JsonObject): readonly ListedOffice[] {
  const from = dayOf(stringAt(occupancy, 'startDate'));
  const to = dayOf(stringAt(occupancy, 'endDate'));
  return objectsAt(occupancy, 'post').flatMap((post) => {
    const position = stringAt(post, 'caption') || stringAt(propertiesOf(post), 'name');
    if (position === '') return [];
    const tier = tierOfTopics(stringsAt(propertiesOf(post), 'topics')) ?? officeTier(position);
    return [{ position, tier, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
  });
}
