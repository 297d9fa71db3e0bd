import type { ListEntity } from '../../entities/list-entity.ts';
import { listedSex } from '../../entities/list-sex.ts';
import { makeEntity } from '../../entities/make-entity.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { ListFormat, ListInput } from '../source.ts';
import { decodeText } from '../streams/decode-text.ts';
import { childrenOf, textAt, type XmlElement, xmlRecords } from '../streams/xml-records.ts';
import { AdvancedFeatures, dateIn } from './advanced-features.ts';
import { advancedNames } from './advanced-names.ts';
import { type AdvancedReferences, readAdvancedReferences } from './advanced-references.ts';
import { detailsUrl, OFAC_KINDS } from './identifications.ts';

const PARTIES = {
  records: new Set(['DistinctParty']),
  skipped: new Set(['ReferenceValueSets', 'Locations', 'IDRegDocuments', 'ProfileRelationships', 'SanctionsEntries']),
};

/** OFAC's advanced form, of the SDN list and the consolidated one. Entries read as they do from the classic form. */
export const ofacAdvancedXml: ListFormat = {
  id: 'ofac-advanced-xml',
  title: 'SDN_ADVANCED.XML and CONS_ADVANCED.XML, advanced form',
  recognise(head, fileName) {
    if (!/<(?:\w+:)?Sanctions[\s>]/.test(head) || !/<(?:\w+:)?(?:DateOfIssue|ReferenceValueSets)[\s>]/.test(head))
      return null;
    return { part: 'main', listId: /cons/i.test(fileName) ? 'ofac-consolidated' : 'ofac-sdn' };
  },
  read,
};

async function* read({ listId, main }: ListInput, log: ReadingLog): AsyncIterable<ListEntity> {
  const references = await readAdvancedReferences(main);
  const date = references.issued && dateIn(references.issued);
  if (date !== null) log.says({ date });
  for await (const element of xmlRecords(decodeText(main.bytes()), PARTIES)) {
    if (element.name !== 'DistinctParty') continue;
    const entity = log.entry(entityOf({ listId, party: element, references }, log));
    if (entity !== null) yield entity;
  }
}

interface Told {
  readonly listId: string;
  readonly party: XmlElement;
  readonly references: AdvancedReferences;
}

/** Every party has one profile with one identity. */
function entityOf({ listId, party, references }: Told, log: ReadingLog): ListEntity | null {
  const [profile] = childrenOf(party, 'Profile');
  const { ID: id = '', PartySubTypeID: subTypeId } = profile?.attributes ?? {};
  const kind = log.understood('type', OFAC_KINDS[references.partyKind(subTypeId)] ?? null);
  const number = log.understood('entity number', /^\d+$/.test(id) ? id : null);
  if (profile === undefined || kind === null || number === null) return null;
  const identities = childrenOf(profile, 'Identity');
  const features = new AdvancedFeatures(childrenOf(profile, 'Feature'), references, log);
  const addresses = features.addresses();
  return makeEntity({
    listId,
    sourceId: number,
    kind,
    names: identities.flatMap((identity) => advancedNames(identity, references)),
    births: features.births(),
    birthPlaces: features.birthPlaces(),
    sex: listedSex(features.texts('gender')[0]),
    nationalities: [...features.texts('nationality country'), ...features.texts('citizenship country')],
    countries: [...addresses.map(({ country }) => country ?? ''), ...features.texts('vessel flag')],
    documents: [
      ...identities.flatMap(({ attributes }) => references.documents(attributes.ID ?? '')),
      ...features.documents(),
      ...features.texts('vessel call sign').map((callSign) => ({ type: 'call-sign', number: callSign })),
    ],
    addresses,
    programmes: references.programmes(number),
    topics: ['sanction'],
    remarks: [...features.texts('title'), textAt(party, 'Comment')].filter(Boolean).join('; '),
    sourceUrl: detailsUrl(number),
  });
}
