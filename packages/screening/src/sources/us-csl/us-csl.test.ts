import { describe, expect, it } from 'vitest';
import { readInMemory } from '../read-in-memory.fixture.ts';

const HEADER = '_id,source,type,name,addresses,alt_names,dates_of_birth,ids,source_information_url';

async function read(...rows: readonly string[]) {
  return readInMemory({ 'csl.csv': [HEADER, ...rows, ''].join('\n') });
}

describe('the consolidated screening list', () => {
  it('keeps an entry of two lists apart, and passes over a header that comes again', async () => {
    const { entities, log } = await read(
      '17,Sectoral List (SSI) - Treasury Department,Entity,NIRGENDWO BANK,,,,,https://x.example',
      HEADER,
      '17,Menu-Based List (NS-MBS List) - Treasury Department,Entity,NIRGENDWO BANK,,,,,https://x.example',
    );
    expect(entities.map(({ sourceId }) => sourceId)).toEqual(['SSI-17', 'NS-MBS-17']);
    expect(log.skipped).toBe(0);
  });

  it.each([
    ['Entity List (EL) - Commerce', 'Nirgendwo Trading Co', 'organisation', 'debarred'],
    ['Entity List (EL) - Commerce', 'Factory 99', 'organisation', 'debarred'],
    ['Entity List (EL) - Commerce', 'Testina Erfunden', 'other', 'debarred'],
    ['Denied Persons (DPL) - Commerce', 'Testina Erfunden', 'person', 'debarred'],
    ['Nonproliferation (ISN) - State', 'Nirgendwo Import and Export', 'organisation', 'sanction'],
  ])('says of %s what %s is', async (source, name, kind, topic) => {
    expect((await read(`a1,${source},,${name},,,,,https://x.example`)).entities).toMatchObject([
      { kind, topics: [topic] },
    ]);
  });

  it('parts the values of a cell', async () => {
    const row =
      '5,List (SDN) - Treasury,Individual,"ERFUNDEN, Testina","Niekur 1, Vilnius, LT; RU","ERFUNDEN, T.; KURMIS",1961-03-14; 1962,"Passport, ZZ1, LT; Gender, Female; Website, https://x.example",https://x.example';
    expect((await read(row)).entities).toMatchObject([
      {
        names: [{ full: 'Testina ERFUNDEN' }, { full: 'T. ERFUNDEN' }, { full: 'KURMIS' }],
        births: [{ from: '1961-03-14' }, { from: '1962-01-01' }],
        sex: 'F',
        countries: ['LT', 'RU'],
        addresses: [{ text: 'Niekur 1, Vilnius, LT', country: 'LT' }],
        documents: [{ type: 'passport', number: 'ZZ1', country: 'LT' }],
      },
    ]);
  });

  it('holds the search service to the number that it announces', async () => {
    const json = JSON.stringify({
      total: 9,
      sources: [{ source: 'EL' }],
      results: [{ id: '1', source: 'List (EL) - X', name: 'Nirgendwo Ltd' }],
    });
    const { log, entities } = await readInMemory({ 'csl.json': json });
    expect([log.facts.announced, entities[0]?.sourceId]).toEqual([9, 'EL-1']);
  });
});
