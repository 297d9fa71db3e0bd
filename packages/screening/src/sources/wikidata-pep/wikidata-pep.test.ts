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
});
