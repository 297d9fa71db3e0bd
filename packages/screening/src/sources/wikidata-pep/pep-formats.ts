import type { ListEntity } from '../../entities/list-entity.ts';
import { ListFault } from '../list-fault.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { ListFormat, ListInput } from '../source.ts';
import { type CsvRow, csvTable } from '../streams/csv-table.ts';
import { decodeText } from '../streams/decode-text.ts';
import { adjacentRows } from '../streams/group-rows.ts';
import { isObject, type JsonObject, jsonRecords, stringAt } from '../streams/json-records.ts';
import { NEEDED_VARIABLES, pepEntity } from './pep-entity.ts';

const MAIN = { part: 'main', listId: 'wikidata-pep' } as const;

/** Results of the query service as CSV: a column for each variable. */
export const wikidataCsv: ListFormat = {
  id: 'wikidata-pep-csv',
  title: 'Holders of political offices, a query of Wikidata as CSV',
  recognise: (head) => (/^"?person"?,/.test(head) && /\bpositionLabel\b/.test(head) ? MAIN : null),
  read: ({ listId, main }, log) =>
    entitiesOf(listId, csvTable(decodeText(main.bytes()), { needed: NEEDED_VARIABLES }, log), log),
};

/** Results as tab-separated values: SPARQL 1.1's, whose terms are written as in Turtle, or the plain ones of the query's page. */
export const wikidataTsv: ListFormat = {
  id: 'wikidata-pep-tsv',
  title: 'Holders of political offices, a query of Wikidata as TSV',
  recognise: (head) => (/^\??person\t/.test(head) && /\bpositionLabel\b/.test(head) ? MAIN : null),
  read: ({ listId, main }, log) => entitiesOf(listId, plainTerms(csvTable(decodeText(main.bytes()), TABS, log)), log),
};

const TABS = { needed: NEEDED_VARIABLES, delimiter: '\t', plainQuotes: true };
/** `"text"@lt`, `"1971"^^<type>`, `<address>`. */
const LITERAL = /^"(.*)"(?:@[\w-]+|\^\^<[^>]*>)?$/s;

async function* plainTerms(rows: AsyncIterable<CsvRow>): AsyncIterable<CsvRow> {
  for await (const row of rows) yield { get: (variable) => plainTerm(row.get(variable)) };
}

function plainTerm(term: string): string {
  const literal = LITERAL.exec(term)?.[1];
  if (literal === undefined) return term.replace(/^<(.*)>$/, '$1');
  return literal.replace(/\\([tnr"'\\])/g, (_, sign: string) => (/[tnr]/.test(sign) ? ' ' : sign));
}

/** Results of the query service as SPARQL 1.1 JSON (bindings of variables), or as its page hands them out: one array of rows. */
export const wikidataJson: ListFormat = {
  id: 'wikidata-pep-json',
  title: 'Holders of political offices, a query of Wikidata as JSON',
  recognise: (head) =>
    /^\s*(?:\{\s*"head"|\[\s*\{\s*"\w+"\s*:)/.test(head) && /"positionLabel"/.test(head) && /"person"/.test(head)
      ? MAIN
      : null,
  read: ({ listId, main }: ListInput, log) => entitiesOf(listId, bindingRows(decodeText(main.bytes())), log),
};

async function* entitiesOf(listId: string, rows: AsyncIterable<CsvRow>, log: ReadingLog): AsyncIterable<ListEntity> {
  const seen = new Set<string>();
  for await (const group of adjacentRows(rows, (row) => row.get('person'))) {
    const person = group[0]?.get('person') ?? '';
    if (seen.has(person))
      throw new ListFault('rows.apart', 'rows of one person stand apart: have the query ORDER BY ?person');
    seen.add(person);
    const entity = log.entry(pepEntity(listId, group, log));
    if (entity !== null) yield entity;
  }
}

async function* bindingRows(text: AsyncIterable<string>): AsyncIterable<CsvRow> {
  const records = jsonRecords(text, {
    onOpening(opening) {
      const missing = opening.includes('"head"')
        ? NEEDED_VARIABLES.filter((variable) => !opening.includes(`"${variable}"`))
        : [];
      if (missing.length > 0) throw new ListFault('csv.columns', `variables are missing: ${missing.join(', ')}`);
    },
  });
  for await (const binding of records) yield { get: (variable) => termOf(binding, variable) };
}

function termOf(binding: JsonObject, variable: string): string {
  const term = binding[variable];
  return isObject(term) ? stringAt(term, 'value') : stringAt(binding, variable);
}
