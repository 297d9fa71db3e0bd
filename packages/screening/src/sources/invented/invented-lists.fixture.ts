import type { ListFile } from '../source.ts';
import {
  cslFile,
  customFile,
  euFile,
  ofacFiles,
  ofsiFile,
  pepFile,
  targetsFile,
  ukFile,
} from './invented-csv.fixture.ts';
import { cslJsonFile, customJsonFile, ftmFile, pepJsonFile } from './invented-json.fixture.ts';
import { ofacAdvancedXmlFile } from './invented-ofac-advanced.fixture.ts';
import { type InventedPerson, inventedPeople } from './invented-people.fixture.ts';
import { euXmlFile, ofacXmlFile, secoXmlFile, unXmlFile } from './invented-xml.fixture.ts';

/** One valid list in one form: its files by name, the main one first. */
export interface InventedList {
  readonly format: string;
  readonly listId: string;
  readonly kind: 'csv' | 'xml' | 'json';
  readonly files: Readonly<Record<string, string>>;
}

/** The same invented people in every form that can be read. */
export function inventedLists(count: number): readonly InventedList[] {
  const people: readonly InventedPerson[] = inventedPeople(count);
  const list = (format: string, listId: string, file: readonly [name: string, text: string]): InventedList => ({
    format,
    listId,
    kind: /xml/.test(format) ? 'xml' : /json|ftm/.test(format) ? 'json' : 'csv',
    files: { [file[0]]: file[1] },
  });
  return [
    { format: 'ofac-csv', listId: 'ofac-sdn', kind: 'csv', files: ofacFiles(people) },
    list('ofac-xml', 'ofac-sdn', ['sdn.xml', ofacXmlFile(people)]),
    list('ofac-advanced-xml', 'ofac-sdn', ['sdn_advanced.xml', ofacAdvancedXmlFile(people)]),
    list('un-xml', 'un', ['consolidated.xml', unXmlFile(people)]),
    list('eu-fsf-xml', 'eu-fsf', ['eu.xml', euXmlFile(people)]),
    list('eu-fsf-csv', 'eu-fsf', ['eu.csv', euFile(people)]),
    list('uk-csv', 'uk', ['UK-Sanctions-List.csv', ukFile(people)]),
    list('uk-ofsi-csv', 'uk-ofsi', ['ConList.csv', ofsiFile(people)]),
    list('seco-xml', 'seco', ['seco.xml', secoXmlFile(people)]),
    list('us-csl-csv', 'us-csl', ['consolidated.csv', cslFile(people)]),
    list('us-csl-json', 'us-csl', ['consolidated.json', cslJsonFile(people)]),
    list('opensanctions-ftm', 'opensanctions-testland', ['testland.entities.ftm.json', ftmFile(people)]),
    list('opensanctions-targets', 'opensanctions-testland', ['testland.targets.simple.csv', targetsFile(people)]),
    list('wikidata-pep-csv', 'wikidata-pep', ['query.csv', pepFile(people)]),
    list('wikidata-pep-json', 'wikidata-pep', ['query.json', pepJsonFile(people)]),
    list('wikidata-pep-tsv', 'wikidata-pep', ['query.tsv', pepFile(people, '\t')]),
    list('custom-csv', 'custom-hausliste', ['Hausliste.csv', customFile(people)]),
    list('custom-json', 'custom-house', ['house.json', customJsonFile(people)]),
  ];
}

/** A file in memory; read in pieces of an odd size, so that nothing depends on where a piece ends. */
export function memoryFile(name: string, content: string | Uint8Array): ListFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    name,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += 997) yield bytes.subarray(at, at + 997);
    },
  };
}
