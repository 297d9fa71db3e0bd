import { type CustomField, customField } from '@bonafide/screening';

/** What a table of people tells of each. */
export type Column = (typeof COLUMNS)[number];
const COLUMNS = [
  'id',
  'kind',
  'name',
  'firstName',
  'middleName',
  'lastName',
  'dateOfBirth',
  'nationality',
  'sex',
  'documentNumber',
  'country',
] as const;

/** Titles of ours, and of the contract's members; compared without case, spaces and signs. */
const TITLES: ReadonlyMap<string, Column> = new Map([
  ...COLUMNS.map((column): [string, Column] => [column.toLowerCase(), column]),
  ['clientid', 'id'],
  ['usertype', 'kind'],
  ['companyname', 'name'],
]);

/** The same in the words, of several languages, with which lists of one's own are read. */
const BY_FIELD: Partial<Record<CustomField, Column>> = {
  id: 'id',
  kind: 'kind',
  name: 'name',
  given: 'firstName',
  middle: 'middleName',
  family: 'lastName',
  birth: 'dateOfBirth',
  nationality: 'nationality',
  sex: 'sex',
  passport: 'documentNumber',
  nationalId: 'documentNumber',
  document: 'documentNumber',
  country: 'country',
};

export type Header = readonly (Column | null)[];

/** What each column of the first row holds; null for those that are left alone. */
export function headerOf(titles: readonly string[]): Header {
  return titles.map((title) => {
    const known = TITLES.get(title.toLowerCase().replace(/[^a-z]/g, ''));
    const field = known === undefined ? customField(title) : null;
    return known ?? (field === null ? null : (BY_FIELD[field] ?? null));
  });
}

/** Without a name nobody can be looked for. */
export function hasName(header: Header): boolean {
  return header.includes('name') || header.includes('lastName');
}

/** The first value under a column; null where the row has none. */
export function cellOf(header: Header, cells: readonly string[], column: Column): string | null {
  return cells.find((cell, at) => header[at] === column && cell !== '') ?? null;
}
