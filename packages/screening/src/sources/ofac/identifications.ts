import type { EntityKind, ListedDocument } from '../../entities/list-entity.ts';
import { documentType } from '../document-type.ts';

/** OFAC's words for what an entry is, in lower case. */
export const OFAC_KINDS: Readonly<Record<string, EntityKind>> = {
  individual: 'person',
  entity: 'organisation',
  vessel: 'vessel',
  aircraft: 'aircraft',
};

/** Kinds of "number" that say something else, or nothing about who it is. */
const NO_NUMBER =
  /^(?:gender|website|email address|phone number|additional sanctions information|secondary sanctions risk|.*determination|organization (?:type|established date)|target type|.*date.*)/i;

/** The document that a number of a kind, in OFAC's words, stands for; none where the number is no document's. */
export function identifications(kind: string, number: string, country: string): readonly ListedDocument[] {
  if (NO_NUMBER.test(kind)) return [];
  // The kind says no more than "registration"; the CSV form says IMO beside it.
  const imo = /^IMO (\d{7})$/.exec(number)?.[1];
  return [imo === undefined ? { type: documentType(kind), number, country } : { type: 'imo', number: imo, country }];
}

export const detailsUrl = (number: string): string =>
  `https://sanctionssearch.ofac.treas.gov/Details.aspx?id=${number}`;
