import { describe, expect, it } from 'vitest';
import { readInMemory } from '../read-in-memory.fixture.ts';

const OFSI =
  'Name 6,Name 1,Name 2,Name Non-Latin Script,DOB,Town of Birth,Country of Birth,Nationality,Passport Number,National Identification Number,Position,Address 1,Post/Zip Code,Country,Other Information,Group Type,Alias Type,Alias Quality,Regime,Listed On,Group ID';
const rows = [
  'ERFUNDEN,Testina,Q.,Тестина,dd/mm/1965,(1) Brno (2) Praha,(1) Czech Republic,(1) Czech Republic (2) Lithuania,(1) X1 (2) X2,,Clerk,Niekur 1,01,Lithuania,Deceased.,Individual,Primary name,,Testland,02/01/2020,77',
  'NIRGENDWO GMBH,,,,,,,,,,,,,,,Entity,Primary name,,Testland,,78',
  'KURMIS,,,,00/00/1965,,,,,,,,,,,Individual,AKA,Low,Testland,,77',
  'NEVERMORE,Testina,,,05/06/1966,,,,,,,,,,,Individual,FKA,Good,Testland,,77',
];

const read = (...more: readonly string[]) =>
  readInMemory({ 'ConList.csv': ['Last Updated,13/02/2025', OFSI, ...more, ''].join('\n') });

describe('the older list of the United Kingdom', () => {
  it('gathers the rows of an entry that are strewn by name', async () => {
    const { entities, log } = await read(...rows);
    expect(log.facts.date).toBe('2025-02-13');
    expect(entities.map(({ sourceId, kind }) => [sourceId, kind])).toEqual([
      ['77', 'person'],
      ['78', 'organisation'],
    ]);
    expect(entities[0]?.names.map(({ full, type, quality }) => [full, type, quality])).toEqual([
      ['Testina Q. ERFUNDEN', 'primary', 'strong'],
      ['Testina NEVERMORE', 'former', 'strong'],
      ['KURMIS', 'alias', 'weak'],
      ['Тестина', 'alias', 'strong'],
    ]);
  });

  it('parts numbered values and knows dates of which only the year is told', async () => {
    const [entity] = (await read(...rows)).entities;
    expect(entity).toMatchObject({
      nationalities: ['CZ', 'LT'],
      deceased: true,
      births: [
        { from: '1965-01-01', to: '1965-12-31', precision: 'year' },
        { from: '1966-06-05', precision: 'day' },
      ],
      listedOn: '2020-01-02',
      addresses: [{ text: 'Niekur 1, 01, Lithuania', postcode: '01', country: 'LT' }],
    });
    expect(entity?.documents.map(({ number }) => number)).toEqual(['X1', 'X2']);
  });

  it('puts the primary name first wherever its row stands', async () => {
    const [entity] = (await read(...rows.toReversed())).entities;
    expect(entity?.names[0].full).toBe('Testina Q. ERFUNDEN');
    expect(entity).toEqual((await read(...rows)).entities[0]);
  });
});

describe('the list of the United Kingdom, saved by a spreadsheet', () => {
  const titles = ['Unique ID', 'OFSI Group ID', 'Name 6', 'Name 1', 'Name type', '"Individual, Entity, Ship"', 'D.O.B'];
  const cells = ['TST0001', '77', 'ERFUNDEN', 'Testina', 'Primary Name', 'Individual', 'dd/05/1965'];
  it.each([
    ['with the titles of its tables', ','],
    ['with semicolons', ';'],
    ['with tabs', '\t'],
  ])('is read %s', async (_, sign) => {
    const rows = [
      [...titles, 'Address Country'],
      [...cells, 'Lithuania'],
    ].map((row) => row.join(sign));
    const empty = sign.repeat(titles.length);
    const { entities, log } = await readInMemory({
      'uk.csv': [`Report Date: 13-Feb-2026${empty}`, ...rows, ''].join('\r\n'),
    });
    expect(log.facts.date).toBe('2026-02-13');
    expect(entities).toMatchObject([
      { id: 'uk:TST0001', kind: 'person', names: [{ full: 'Testina ERFUNDEN' }], births: [{ precision: 'month' }] },
    ]);
  });
});
