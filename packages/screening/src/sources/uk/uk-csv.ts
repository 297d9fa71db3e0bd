import type { ListEntity } from '../../entities/list-entity.ts';
import { dayOf } from '../../entities/listed-day.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { ListFormat, ListInput } from '../source.ts';
import { csvTable } from '../streams/csv-table.ts';
import { decodeText } from '../streams/decode-text.ts';
import { scatteredRows } from '../streams/group-rows.ts';
import { peeked } from '../streams/peeked.ts';
import { type UkColumns, ukEntity } from './uk-entity.ts';

const UK_SANCTIONS_LIST: UkColumns = {
  id: 'Unique ID',
  idForm: /^[A-Z]{2,5}\d{3,5}$/,
  // The list's tables for spreadsheets have the other title.
  kind: ['Designation Type', 'Individual, Entity, Ship'],
  nameType: 'Name type',
  nameQuality: 'Alias strength',
  otherScript: 'Name non-latin script',
  birth: 'D.O.B',
  nationality: 'Nationality(/ies)',
  nationalId: 'National Identifier number',
  passport: 'Passport number',
  regime: 'Regime Name',
  address: 'Address Line',
  postcode: 'Address Postal Code',
  country: 'Address Country',
  listedOn: 'Date Designated',
};
const OFSI_CONSOLIDATED: UkColumns = {
  id: 'Group ID',
  idForm: /^\d{1,6}$/,
  kind: ['Group Type'],
  nameType: 'Alias Type',
  nameQuality: 'Alias Quality',
  otherScript: 'Name Non-Latin Script',
  birth: 'DOB',
  nationality: 'Nationality',
  nationalId: 'National Identification Number',
  passport: 'Passport Number',
  regime: 'Regime',
  address: 'Address',
  postcode: 'Post/Zip Code',
  country: 'Country',
  listedOn: 'Listed On',
};

/** The list of the Foreign, Commonwealth and Development Office, the only one since 28 January 2026. */
export const ukCsv: ListFormat = {
  id: 'uk-csv',
  title: 'UK Sanctions List (CSV)',
  recognise: (head) => (/Unique ID/i.test(head) && /OFSI Group ID/i.test(head) ? { part: 'main', listId: 'uk' } : null),
  read: (input, log) => read(input, UK_SANCTIONS_LIST, log),
};

/** The consolidated list of the Office of Financial Sanctions Implementation, retired; sites may still hold copies. */
export const ofsiCsv: ListFormat = {
  id: 'uk-ofsi-csv',
  title: 'OFSI consolidated list (CSV, retired in January 2026)',
  recognise: (head) =>
    /^"?Last Updated/i.test(head) && /Group ID/i.test(head) && !/Unique ID/i.test(head)
      ? { part: 'main', listId: 'uk-ofsi' }
      : null,
  read: (input, log) => read(input, OFSI_CONSOLIDATED, log),
};

async function* read(input: ListInput, columns: UkColumns, log: ReadingLog): AsyncIterable<ListEntity> {
  const [head, text] = await peeked(decodeText(input.main.bytes()));
  const form = {
    delimiter: delimiterAfter(columns.id, head),
    needed: [columns.id, columns.kind, columns.nameType, columns.birth, columns.country, 'Name 6', 'Name 1'],
    isPreamble: (row: readonly string[]) => saysDate(row, log),
  };
  const rows = csvTable(text, form, log);
  for await (const group of scatteredRows(rows, (row) => row.get(columns.id))) {
    const entity = log.entry(ukEntity(input.listId, group, { columns, log }));
    if (entity !== null) yield entity;
  }
}

/** Spreadsheets write the list with other signs between the cells; the title of a column tells which. */
function delimiterAfter(column: string, head: string): string {
  return new RegExp(`${column}"?([;\\t])`, 'i').exec(head)?.[1] ?? ',';
}

/** `Report Date: 13-Feb-2026`, or `Last Updated,13/02/2026`. */
function saysDate(row: readonly string[], log: ReadingLog): boolean {
  if (row.filter((cell) => cell.trim() !== '').length > 2) return false;
  const date = dayOf(row.join(' ').replace(/^[^\d]*/, ''));
  if (date !== undefined) log.says({ date });
  return true;
}
