import type { ListEntity } from '../../entities/list-entity.ts';
import { dayOf } from '../../entities/listed-day.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { ListFormat, ListInput } from '../source.ts';
import { decodeText } from '../streams/decode-text.ts';
import { childrenOf, textAt, type XmlElement, xmlRecords } from '../streams/xml-records.ts';
import { type EuEntry, euEntity, type Value } from './eu-entity.ts';

/** Each name and date repeats the regulation it stands on. */
const FORM = { records: new Set(['sanctionEntity']), skipped: new Set(['regulationSummary']) };

export const euXml: ListFormat = {
  id: 'eu-fsf-xml',
  title: 'Consolidated financial sanctions list (XML 1.0 and 1.1)',
  recognise: (head) =>
    head.includes('ec.europa.eu/fpi/fsd/export') || head.includes('http://eu.europa.ec/fpi/fsd/export')
      ? { part: 'main', listId: 'eu-fsf' }
      : null,
  read,
};

async function* read({ listId, main }: ListInput, log: ReadingLog): AsyncIterable<ListEntity> {
  for await (const element of xmlRecords(decodeText(main.bytes()), FORM)) {
    if (element.name === 'sanctionEntity') {
      const entity = log.entry(euEntity(listId, entryOf(element), log));
      if (entity !== null) yield entity;
    } else {
      const date = dayOf(element.attributes.generationDate);
      const version = element.attributes.globalFileId;
      log.says({ ...(date === undefined ? {} : { date }), ...(version === undefined ? {} : { version }) });
    }
  }
}

function entryOf(entry: XmlElement): EuEntry {
  const values = (name: string): readonly Value[] =>
    childrenOf(entry, name).map((child) => (key) => attribute(child, key));
  return {
    logicalId: attribute(entry, 'logicalId'),
    reference: attribute(entry, 'euReferenceNumber'),
    subject: attribute(childrenOf(entry, 'subjectType')[0], 'code'),
    designationDate: attribute(entry, 'designationDate'),
    remark: textAt(entry, 'remark'),
    programmes: childrenOf(entry, 'regulation').map((regulation) => attribute(regulation, 'programme')),
    names: values('nameAlias'),
    births: values('birthdate'),
    addresses: values('address'),
    documents: values('identification'),
    citizenships: values('citizenship'),
  };
}

function attribute(element: XmlElement | undefined, name: string): string {
  return element?.attributes[name]?.trim() ?? '';
}
