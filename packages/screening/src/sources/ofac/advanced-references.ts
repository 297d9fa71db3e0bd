import type { ListedAddress, ListedDocument } from '../../entities/list-entity.ts';
import type { ListFile } from '../source.ts';
import { decodeText } from '../streams/decode-text.ts';
import { childrenOf, elementsAt, textAt, type XmlElement, xmlRecords } from '../streams/xml-records.ts';
import { identifications } from './identifications.ts';

/** Tables of the words that numbers in attributes stand for. */
const TABLES = [
  'AliasType',
  'AreaCode',
  'Country',
  'DetailReference',
  'FeatureType',
  'IDRegDocType',
  'LocPartType',
  'NamePartType',
  'PartySubType',
  'PartyType',
  'SanctionsType',
] as const;
type Table = (typeof TABLES)[number];

const REFERRED = {
  records: new Set<string>([...TABLES, 'DateOfIssue', 'Location', 'IDRegDocument', 'SanctionsEntry']),
  skipped: new Set(['DistinctParties', 'ProfileRelationships', 'SanctionsEntryLinks']),
};

/** In the order in which an address is written. */
const ADDRESS_PARTS = ['ADDRESS1', 'ADDRESS2', 'ADDRESS3', 'CITY', 'STATE/PROVINCE', 'REGION', 'POSTAL CODE'];

/**
 * What entries of the advanced form refer to by number; all of it has to be known before the first entry. The tables come first in the
 * file, so that the rest is kept in words at once.
 */
export class AdvancedReferences {
  /** Elements of all tables, by table and number. */
  readonly #words = new Map<string, XmlElement>();
  readonly #locations = new Map<string, ListedAddress>();
  readonly #documents = new Map<string, ListedDocument[]>();
  readonly #programmes = new Map<string, string[]>();
  /** The day of the list. */
  issued: XmlElement | null = null;

  take(element: XmlElement): void {
    const { ID: id = '', IdentityID: identity = '', ProfileID: profile = '' } = element.attributes;
    if (element.name === 'DateOfIssue') this.issued = element;
    else if (element.name === 'Location') this.#locations.set(id, this.#addressOf(element));
    else if (element.name === 'IDRegDocument') put(this.#documents, identity, this.#documentOf(element));
    else if (element.name === 'SanctionsEntry') put(this.#programmes, profile, this.#programmesOf(element));
    else this.#words.set(`${element.name}/${id}`, element);
  }

  /** The word for a number; empty where the table has none. */
  word(table: Table, id: string | undefined): string {
    return this.#words.get(`${table}/${id}`)?.text.trim() ?? '';
  }

  /** What the party is, in lower case: its own kind, or where that is unknown its kind's kind. */
  partyKind(subTypeId: string | undefined): string {
    const subType = this.word('PartySubType', subTypeId).toLowerCase();
    if (subType !== 'unknown') return subType;
    const { PartyTypeID } = this.#words.get(`PartySubType/${subTypeId}`)?.attributes ?? {};
    return this.word('PartyType', PartyTypeID).toLowerCase();
  }

  programmes(profileId: string): readonly string[] {
    return this.#programmes.get(profileId) ?? [];
  }

  documents(identityId: string): readonly ListedDocument[] {
    return this.#documents.get(identityId) ?? [];
  }

  /** Null where nothing has this number. */
  location(id: string | undefined): ListedAddress | null {
    return this.#locations.get(id ?? '') ?? null;
  }

  #documentOf(document: XmlElement): readonly ListedDocument[] {
    const { IDRegDocTypeID: type, 'IssuedBy-CountryID': country } = document.attributes;
    const number = textAt(document, 'IDRegistrationNo');
    return identifications(this.word('IDRegDocType', type), number, this.word('Country', country));
  }

  #addressOf(location: XmlElement): ListedAddress {
    const parts = new Map(childrenOf(location, 'LocationPart').map((part) => [this.#partName(part), spellingOf(part)]));
    const country = this.#countryOf(location);
    const named = ADDRESS_PARTS.map((part) => parts.get(part) ?? '');
    // A part of which OFAC knows no kind is a country of old, or a whole address.
    const text = [...named, parts.get('UNKNOWN') ?? '', country].filter(Boolean).join(', ');
    return { text, city: parts.get('CITY') ?? '', postcode: parts.get('POSTAL CODE') ?? '', country };
  }

  #partName({ attributes }: XmlElement): string {
    return this.word('LocPartType', attributes.LocPartTypeID).toUpperCase();
  }

  #countryOf(location: XmlElement): string {
    const [country] = childrenOf(location, 'LocationCountry');
    const [area] = childrenOf(location, 'LocationAreaCode');
    if (country !== undefined) return this.word('Country', country.attributes.CountryID);
    return this.#words.get(`AreaCode/${area?.attributes.AreaCodeID}`)?.attributes.Description ?? '';
  }

  /** Measures tell programmes and what follows from them. */
  #programmesOf(entry: XmlElement): readonly string[] {
    return childrenOf(entry, 'SanctionsMeasure')
      .filter(({ attributes }) => /^program/i.test(this.word('SanctionsType', attributes.SanctionsTypeID)))
      .map((measure) => textAt(measure, 'Comment'));
  }
}

/** Reads the file to its end, passing over the entries. */
export async function readAdvancedReferences(main: ListFile): Promise<AdvancedReferences> {
  const references = new AdvancedReferences();
  for await (const element of xmlRecords(decodeText(main.bytes()), REFERRED)) references.take(element);
  return references;
}

/** Of a part in several spellings, the one that OFAC prefers. */
function spellingOf(part: XmlElement): string {
  const values = childrenOf(part, 'LocationPartValue');
  const preferred = values.find(({ attributes }) => attributes.Primary === 'true') ?? values[0];
  return preferred === undefined ? '' : (elementsAt(preferred, 'Value')[0]?.text.trim() ?? '');
}

function put<T>(byId: Map<string, T[]>, id: string, values: readonly T[]): void {
  const known = byId.get(id);
  if (known === undefined) byId.set(id, [...values]);
  else known.push(...values);
}
