import { describe, expect, it } from 'vitest';
import { readInMemory } from '../read-in-memory.fixture.ts';

function target(ssid: number, identity: string, changes: string): string {
  return `<target ssid="${ssid}"><sanctions-set-id>11</sanctions-set-id><individual sex="male"><identity ssid="9" main="true">${identity}</identity><other-information>IMO Number: 9999991</other-information></individual>${changes}</target>`;
}

const PART = (type: string, value: string, variants = '') =>
  `<name-part order="1" name-part-type="${type}"><value>${value}</value>${variants}</name-part>`;
const NAME = `<name name-type="primary-name" quality="good">${PART('family-name', 'Wahmi', '<spelling-variant lang="eng" script="LATN">Wahmy</spelling-variant><spelling-variant lang="ara" script="ARAB">الوهمي</spelling-variant>')}${PART('title', 'Dr.')}${PART('father-name', 'Khayal')}${PART('given-name', 'Testim', '<spelling-variant lang="eng" script="LATN">Testym</spelling-variant>')}${PART('maiden-name', 'Nevermore')}</name>`;
const LISTED = '<modification modification-type="listed" effective-date="2016-03-01"/>';
const change = (type: string, day: string, added = '') =>
  `<modification modification-type="${type}" effective-date="${day}"><added>${added}</added></modification>`;

async function read(...targets: readonly string[]) {
  const xml = `<swiss-sanctions-list date="2026-08-27"><sanctions-program ssid="1"><program-key lang="ger">Prüfland</program-key><program-key lang="eng">Testland</program-key><sanctions-set ssid="11"/></sanctions-program>${targets.join('')}<place ssid="7"><location>Testville</location><country iso-code="LT">Lithuania</country></place></swiss-sanctions-list>`;
  return (await readInMemory({ 'seco.xml': xml })).entities;
}

describe('the Swiss list', () => {
  it('puts parts of names in the order of speaking, with their other spellings', async () => {
    const [entity] = await read(target(1, NAME, LISTED));
    expect(entity?.names.map(({ full, type }) => [full, type])).toEqual([
      ['Testim Khayal Wahmi', 'primary'],
      ['Testim Khayal Nevermore', 'maiden'],
      ['Testym Khayal Wahmy', 'alias'],
      ['Testim Khayal الوهمي', 'alias'],
    ]);
    expect(entity).toMatchObject({ programmes: ['Testland'], listedOn: '2016-03-01', sex: 'M' });
    expect(entity?.documents).toEqual([{ type: 'imo', number: '9999991' }]);
  });

  it('resolves places that are told after the targets', async () => {
    const [entity] = await read(
      target(1, `${NAME}<place-of-birth place-id="7"/><address place-id="7"><zip-code>01</zip-code></address>`, LISTED),
    );
    expect(entity).toMatchObject({
      birthPlaces: ['Testville, Lithuania'],
      countries: ['LT'],
      addresses: [{ text: '01, Testville, Lithuania', postcode: '01', country: 'LT' }],
    });
  });

  it('leaves out what was taken off, in whatever order the changes are told', async () => {
    const listed = await read(
      target(1, NAME, change('de-listed', '2020-01-01') + LISTED),
      target(2, NAME, LISTED + change('de-listed', '2020-01-01')),
      target(3, NAME, change('listed', '2022-01-01') + change('de-listed', '2020-01-01') + LISTED),
      target(4, NAME, change('de-listed', '2027-01-01') + LISTED),
    );
    expect(listed.map(({ sourceId }) => sourceId)).toEqual(['3', '4']);
  });

  it('takes nothing out of the history of an entry', async () => {
    const old = `<identity main="true">${NAME.replace('Wahmi', 'Formerly')}</identity><target ssid="99"/>`;
    const listed = await read(target(1, NAME, change('amended', '2019-01-01', old) + LISTED));
    expect(listed).toHaveLength(1);
    expect(listed[0]?.names.some(({ full }) => full.includes('Formerly'))).toBe(false);
  });
});
