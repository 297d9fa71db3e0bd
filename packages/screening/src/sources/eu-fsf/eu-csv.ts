import type { ListEntity } from '../../entities/list-entity.ts';
import { dayOf } from '../../entities/listed-day.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { ListFormat, ListInput } from '../source.ts';
import { type CsvRow, csvTable } from '../streams/csv-table.ts';
import { decodeText } from '../streams/decode-text.ts';
import { adjacentRows } from '../streams/group-rows.ts';
import { type EuEntry, euEntity, type Value } from './eu-entity.ts';

const FORM = {
  delimiter: ';',
  needed: [
    'Entity_LogicalId',
    'Entity_SubjectType',
    'NameAlias_WholeName',
    'NameAlias_LastName',
    'NameAlias_FirstName',
  ],
};
/** Where a column is not named after the attribute of the XML form. */
const COLUMNS: Readonly<Record<string, string>> = {
  'BirthDate birthdate': 'BirthDate_BirthDate',
  'BirthDate dayOfMonth': 'BirthDate_Day',
  'BirthDate monthOfYear': 'BirthDate_Month',
  'Identification identificationTypeCode': 'Identification_TypeCode',
  'Identification identificationTypeDescription': 'Identification_TypeDescription',
};
const LOOKED_AT = {
  NameAlias: ['WholeName', 'LastName', 'FirstName'],
  BirthDate: ['BirthDate', 'Year', 'YearRangeFrom', 'City', 'Place', 'CountryDescription'],
  Address: ['City', 'Street', 'PoBox', 'Region', 'Place', 'CountryDescription'],
  Identification: ['Number', 'LatinNumber'],
  Citizenship: ['CountryIso2Code'],
} as const;

export const euCsv: ListFormat = {
  id: 'eu-fsf-csv',
  title: 'Consolidated financial sanctions list (CSV 1.1)',
  recognise: (head) => (/^(?:[^\n]*;)?"?Entity_LogicalId"?;/i.test(head) ? { part: 'main', listId: 'eu-fsf' } : null),
  read,
};

async function* read({ listId, main }: ListInput, log: ReadingLog): AsyncIterable<ListEntity> {
  const rows = csvTable(decodeText(main.bytes()), FORM, log);
  for await (const group of adjacentRows(rows, (row) => row.get('Entity_LogicalId'))) {
    const date = dayOf(group[0]?.get('fileGenerationDate'));
    if (date !== undefined) log.says({ date });
    const entity = log.entry(euEntity(listId, entryOf(group), log));
    if (entity !== null) yield entity;
  }
}

/** One row for each name, date, address, number and citizenship: each fills its own columns. */
function entryOf(rows: readonly CsvRow[]): EuEntry {
  const first = (column: string): string => rows.map((row) => row.get(column)).find(Boolean) ?? '';
  const subjects = ['Entity_SubjectType', 'Entity_SubjectType_ClassificationCode'].map(first);
  return {
    logicalId: first('Entity_LogicalId'),
    reference: first('Entity_EU_ReferenceNumber'),
    subject: subjects.find((subject) => /^(?:[PE]|person|enterprise)$/i.test(subject)) ?? '',
    designationDate: first('Entity_DesignationDate'),
    remark: first('Entity_Remark'),
    programmes: rows.map((row) => row.get('Entity_Regulation_Programme')),
    names: valuesOf(rows, 'NameAlias'),
    births: valuesOf(rows, 'BirthDate'),
    addresses: valuesOf(rows, 'Address'),
    documents: valuesOf(rows, 'Identification'),
    citizenships: valuesOf(rows, 'Citizenship'),
  };
}

function valuesOf(rows: readonly CsvRow[], group: keyof typeof LOOKED_AT): readonly Value[] {
  return rows
    .filter((row) => LOOKED_AT[group].some((column) => row.get(`${group}_${column}`) !== ''))
    .map((row) => (attribute) => row.get(COLUMNS[`${group} ${attribute}`] ?? `${group}_${attribute}`));
}
