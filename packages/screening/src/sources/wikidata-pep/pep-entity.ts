import type { ListEntity, ListedBirth, ListedOffice } from '../../entities/list-entity.ts';
import { listedSex } from '../../entities/list-sex.ts';
import { listTexts } from '../../entities/list-text.ts';
import { listedBirth } from '../../entities/listed-birth.ts';
import { dayOf } from '../../entities/listed-day.ts';
import { makeEntity } from '../../entities/make-entity.ts';
import { officeTier } from '../../entities/office-tier.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { CsvRow } from '../streams/csv-table.ts';

/** Variables of the query (README) without which the answer is of another query. */
export const NEEDED_VARIABLES = ['person', 'personLabel', 'positionLabel'];

const ITEM = /(?:^|\/)(Q\d+)$/;
const SEXES: Readonly<Record<string, 'M' | 'F'>> = { Q6581097: 'M', Q2449503: 'M', Q6581072: 'F', Q1052281: 'F' };
/** `wikibase:timePrecision`: 11 a day, 10 a month, 9 a year; less says no year. */
const PRECISION_LENGTHS: Readonly<Record<string, number>> = { '11': 10, '10': 7, '9': 4 };

/** A person with all its offices out of the rows that the query gives for it. */
export function pepEntity(listId: string, rows: readonly CsvRow[], log: ReadingLog): ListEntity | null {
  const all = (variable: string): readonly string[] => rows.flatMap((row) => listTexts(row.get(variable), '|'));
  const first = (variable: string): string => all(variable)[0] ?? '';
  const item = log.understood('person', ITEM.exec(first('person'))?.[1] ?? null);
  if (item === null || ITEM.test(first('personLabel'))) return null;
  return makeEntity({
    listId,
    sourceId: item,
    kind: 'person',
    names: [first('personLabel'), ...all('nativeName'), ...all('altLabels')].map((full) => ({ full })),
    births: birthsOf(rows, log),
    birthPlaces: all('birthPlaceLabel'),
    deceased: first('death') !== '',
    sex: SEXES[ITEM.exec(first('sex'))?.[1] ?? ''] ?? listedSex(first('sex')),
    nationalities: all('citizenship'),
    countries: all('jurisdiction'),
    topics: ['pep'],
    offices: rows.map(officeOf),
    sourceUrl: `https://www.wikidata.org/wiki/${item}`,
  });
}

function birthsOf(rows: readonly CsvRow[], log: ReadingLog): readonly (ListedBirth | null)[] {
  const told = new Map(rows.map((row) => [row.get('birth'), row.get('birthPrecision')]));
  return [...told].flatMap(([birth, precision]) => {
    // Values that Wikidata knows to be unknown are nodes without a name.
    if (!/^\d{4}-/.test(birth)) return [];
    const length = precision === '' ? 10 : (PRECISION_LENGTHS[precision] ?? 0);
    return length === 0 ? [] : [log.understood('birth date', listedBirth(birth.slice(0, length)))];
  });
}

function officeOf(row: CsvRow): ListedOffice {
  const position = row.get('positionLabel');
  const from = dayOf(row.get('start'));
  const to = dayOf(row.get('end'));
  const tier = Number(row.get('tier'));
  return {
    position,
    tier: tier === 1 || tier === 2 || tier === 3 ? tier : officeTier(position),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}
