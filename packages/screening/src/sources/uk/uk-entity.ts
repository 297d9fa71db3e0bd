import type { EntityKind, ListEntity, ListedName } from '../../entities/list-entity.ts';
import { listedSex } from '../../entities/list-sex.ts';
import { listTexts } from '../../entities/list-text.ts';
import { listedBirth } from '../../entities/listed-birth.ts';
import { dayOf } from '../../entities/listed-day.ts';
import { makeEntity } from '../../entities/make-entity.ts';
import { joinedName } from '../../entities/natural-order.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { CsvRow } from '../streams/csv-table.ts';

/** What the columns are called that the two forms name differently; everything else has one name. */
export interface UkColumns {
  readonly id: string;
  readonly idForm: RegExp;
  /** The first of these columns that is there. */
  readonly kind: readonly string[];
  readonly nameType: string;
  readonly nameQuality: string;
  readonly otherScript: string;
  readonly birth: string;
  readonly nationality: string;
  readonly nationalId: string;
  readonly passport: string;
  readonly regime: string;
  readonly address: string;
  readonly postcode: string;
  readonly country: string;
  readonly listedOn: string;
}

const KINDS: Readonly<Record<string, EntityKind>> = {
  individual: 'person',
  entity: 'organisation',
  ship: 'vessel',
};
const NUMBERED = /\(\d+\)|\|/;

/** One entry out of its rows: one for each combination of a name, an address and a number. */
export function ukEntity(listId: string, rows: readonly CsvRow[], reading: UkReading): ListEntity | null {
  const { columns, log } = reading;
  const all = (column: string): readonly string[] => rows.flatMap((row) => listTexts(row.get(column), NUMBERED));
  const first = (column: string): string => all(column)[0] ?? '';
  const id = first(columns.id);
  const kind = log.understood('type', KINDS[(columns.kind.map(first).find(Boolean) ?? '').toLowerCase()] ?? null);
  if (log.understood('unique id', columns.idForm.test(id) ? id : null) === null || kind === null) return null;
  const listedOn = dayOf(first(columns.listedOn));
  return makeEntity({
    listId,
    sourceId: id,
    kind,
    names: namesOf(rows, columns),
    births: [...new Set(all(columns.birth))].map((text) => log.understood('birth date', listedBirth(text))),
    birthPlaces: rows.map((row) => joinedPlace(row.get('Town of birth'), row.get('Country of birth'))),
    deceased: /\bdeceased\b|\bdied\b/i.test(first('Other Information')),
    sex: listedSex(first('Gender')),
    nationalities: all(columns.nationality),
    countries: [...all(columns.country), ...all('Current believed flag of ship')],
    documents: [
      ...all(columns.passport).map((number) => ({ type: 'passport', number })),
      ...all(columns.nationalId).map((number) => ({ type: 'national-id', number })),
      ...all('Business registration number (s)').map((number) => ({ type: 'registration', number })),
      ...all('IMO number').map((number) => ({ type: 'imo', number })),
    ],
    addresses: rows.map((row) => addressOf(row, columns)),
    programmes: all(columns.regime),
    topics: ['sanction'],
    ...(listedOn === undefined ? {} : { listedOn }),
    remarks: [...new Set([...all('Position'), ...rows.map((row) => row.get('Other Information'))])]
      .filter(Boolean)
      .join('; '),
  });
}

export interface UkReading {
  readonly columns: UkColumns;
  readonly log: ReadingLog;
}

/** The primary name may stand in any row. */
function namesOf(rows: readonly CsvRow[], columns: UkColumns): readonly ListedName[] {
  const names = rows.flatMap((row) => {
    const type = row.get(columns.nameType).toLowerCase();
    const name = nameOf(row, columns, type);
    return [name, { full: row.get(columns.otherScript), type: 'alias', quality: name.quality } as const];
  });
  return [...names.filter(({ type }) => type === 'primary'), ...names.filter(({ type }) => type !== 'primary')];
}

function nameOf(row: CsvRow, columns: UkColumns, type: string): ListedName {
  const given = joinedName(...[1, 2, 3, 4, 5].map((part) => row.get(`Name ${part}`)));
  const family = row.get('Name 6');
  return {
    full: joinedName(given, family),
    ...(given === '' ? {} : { given, family }),
    type: type === 'primary name' ? 'primary' : /^f\.?k\.?a|former/.test(type) ? 'former' : 'alias',
    quality: /low/i.test(row.get(columns.nameQuality)) ? 'weak' : 'strong',
  };
}

function addressOf(row: CsvRow, columns: UkColumns) {
  const lines = [1, 2, 3, 4, 5, 6].map((line) => row.get(`${columns.address} ${line}`));
  const country = row.get(columns.country);
  return {
    text: joinedPlace(...lines, row.get(columns.postcode), country),
    postcode: row.get(columns.postcode),
    country,
  };
}

function joinedPlace(...parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/^\(\d+\)\s*/, ''))
    .filter(Boolean)
    .join(', ');
}
