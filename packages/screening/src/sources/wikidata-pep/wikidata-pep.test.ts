import { describe, expect, it } from 'vitest';
import { readInMemory } from '../read-in-memory.fixture.ts';

const HEADER = 'person,personLabel,altLabels,birth,birthPrecision,citizenship,positionLabel,start,end,tier';
const WD = 'http://www.wikidata.org/entity/';

async function read(...rows: readonly string[]) {
  return readInMemory({ 'query.csv': [HEADER, ...rows, ''].join('\r\n') });
}

describe('politically exposed persons out of Wikidata', () => {
  it('gathers the offices of a person, with their tiers', async () => {
    const { entities } = await read(
      `${WD}Q1,Testina Erfunden,T. Erfunden|Тестина,1961-03-14T00:00:00Z,11,LT,Mayor of Nikdov,2010-01-01T00:00:00Z,2014-01-01T00:00:00Z,`,
      `${WD}Q1,Testina Erfunden,,1961-03-14T00:00:00Z,11,LT,Minister of Inventions,2015-01-01T00:00:00Z,,`,
      `${WD}Q2,Niemand Nirgends,,1950-01-01T00:00:00Z,9,,Keeper of the seals,,,1`,
    );
    expect(entities).toMatchObject([
      {
        sourceId: 'Q1',
        topics: ['pep'],
        nationalities: ['LT'],
        births: [{ from: '1961-03-14', precision: 'day' }],
        offices: [
          { position: 'Mayor of Nikdov', tier: 3, from: '2010-01-01', to: '2014-01-01' },
          { position: 'Minister of Inventions', tier: 1, from: '2015-01-01' },
        ],
      },
      { sourceId: 'Q2', births: [{ precision: 'year' }], offices: [{ tier: 1 }] },
    ]);
    expect(entities[0]?.names.map(({ full }) => full)).toEqual(['Testina Erfunden', 'T. Erfunden', 'Тестина']);
  });

  it('leaves out who has no name, and dates that Wikidata does not know', async () => {
    const { entities, log } = await read(
      `${WD}Q3,Q3,,,,LT,Minister,,,`,
      `${WD}Q4,Testina Erfunden,,http://www.wikidata.org/.well-known/genid/x,,LT,Minister,,,`,
      `${WD}Q5,Niemand Nirgends,,1900-01-01T00:00:00Z,7,LT,Minister,,,`,
    );
    expect(entities.map(({ sourceId, births }) => [sourceId, births])).toEqual([
      ['Q4', []],
      ['Q5', []],
    ]);
    expect(log.skipped).toBe(1);
  });

  it('says what to do where rows of one person stand apart', async () => {
    const apart = ['Q1', 'Q2', 'Q1'].map((item) => `${WD}${item},Testina Erfunden,,,,LT,Minister,,,`);
    await expect(read(...apart)).rejects.toThrow('ORDER BY ?person');
  });
});

describe('the other forms that the query service gives out', () => {
  const plain = {
    person: `${WD}Q1`,
    personLabel: 'Тестина "Ты" Э.',
    birth: '1961-03-14T00:00:00Z',
    positionLabel: 'Minister',
  };
  const values = Object.values(plain);
  const terms = [
    `<${WD}Q1>`,
    '"Тестина \\"Ты\\" Э."@ru',
    '"1961-03-14T00:00:00Z"^^<http://x#dateTime>',
    '"Minister"@en',
  ];
  const titles = Object.keys(plain);
  const told = Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, { type: 'literal', value }]));
  it.each([
    ['a plain table with tabs', 'query.tsv', `${titles.join('\t')}\n${values.join('\t')}\n`],
    ['a table of terms', 'query.tsv', `${titles.map((title) => `?${title}`).join('\t')}\n${terms.join('\t')}\n`],
    ['an array', 'query.json', JSON.stringify([plain])],
    ['an array of terms', 'query.json', JSON.stringify([told])],
  ])('are read: %s', async (_, name, text) => {
    const { entities } = await readInMemory({ [name]: text });
    expect(entities).toMatchObject([
      {
        id: 'wikidata-pep:Q1',
        names: [{ full: 'Тестина "Ты" Э.' }],
        births: [{ from: '1961-03-14' }],
        offices: [{ position: 'Minister', tier: 1 }],
      },
    ]);
  });
});
