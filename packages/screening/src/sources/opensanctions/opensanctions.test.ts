import { describe, expect, it } from 'vitest';
import { memoryFile } from '../invented/invented-lists.fixture.ts';
import { readInMemory } from '../read-in-memory.fixture.ts';
import { ReadingLog } from '../reading-log.ts';
import type { EntityChange } from '../source.ts';
import { deltaPath } from './delta-index.ts';
import { datasetOf, readDelta } from './ftm-json.ts';

const person = (id: string, properties: object, more: object = {}) => ({
  id,
  caption: 'Testina Erfunden',
  schema: 'Person',
  properties: { name: ['T. Erfunden', 'Testina Erfunden'], ...properties },
  target: true,
  ...more,
});

async function read(...records: readonly object[]) {
  return readInMemory({ 'all.entities.ftm.json': records.map((record) => JSON.stringify(record)).join('\n') });
}

describe('FollowTheMoney entities', () => {
  it('have the caption as their first name and their topics as ours', async () => {
    const { entities } = await read(
      person('NK-1', {
        topics: ['role.pep', 'gov.muni'],
        position: ['President of the club'],
        weakAlias: ['Kurmis'],
        previousName: ['T. Nevermore'],
      }),
      person('NK-2', { topics: ['role.rca'], deathDate: ['2020'], country: ['suhh'] }),
      person('NK-3', { topics: ['sanction', 'crime.terror', 'corp.disqual'] }, { target: false }),
    );
    expect(entities[0]).toMatchObject({ topics: ['pep'], offices: [{ position: 'President of the club', tier: 3 }] });
    expect(entities[0]?.names.map(({ full, type, quality }) => [full, type, quality])).toEqual([
      ['Testina Erfunden', 'primary', 'strong'],
      ['Kurmis', 'alias', 'weak'],
      ['T. Erfunden', 'alias', 'strong'],
      ['T. Nevermore', 'former', 'strong'],
    ]);
    expect(entities[1]).toMatchObject({ topics: ['pep-relative'], deceased: true });
    expect(entities[1]?.countries).toContain('LT');
    expect(entities[2]?.topics).toEqual(['crime', 'debarred', 'sanction']);
  });

  it('are left out when they are only mentioned, or are no subjects', async () => {
    const { entities, log } = await read(
      person('NK-1', {}, { target: false }),
      { id: 'a-1', schema: 'Address', properties: { full: ['Niekur g. 1'] } },
      { id: 's-1', schema: 'Sanction', properties: {} },
    );
    expect([entities, log.skipped]).toEqual([[], 0]);
  });

  it('tell in the nested form what has records of its own in the other', async () => {
    const record = (schema: string, properties: object, more: object = {}) => ({
      id: 'x',
      schema,
      properties,
      ...more,
    });
    const post = record('Position', { topics: ['gov.muni'] }, { caption: 'Mayor of Nikdov' });
    const { entities } = await read(
      person('NK-1', {
        topics: ['sanction', 'role.pep'],
        passportNumber: ['ZZ1000001'],
        passport: [record('Passport', { number: ['ZZ1000001'], country: ['lt'] })],
        identification: [record('Identification', { number: ['39001011234'], type: ['National ID'] })],
        addressEntity: [record('Address', { full: ['Niekur g. 1, Vilnius'], city: ['Vilnius'], country: ['lt'] })],
        sanctions: [
          record('Sanction', { program: ['NOWHERE'], startDate: ['2022-03'] }),
          record('Sanction', { programId: ['XX-NO'], listingDate: ['2022-02-25'] }),
        ],
        positionOccupancies: [record('Occupancy', { startDate: ['2012'], endDate: ['2016-05-01'], post: [post] })],
      }),
      person('NK-2', { topics: ['sanction'], addressEntity: ['addr-1'], sanctions: ['s-1'] }),
    );
    expect(entities[0]).toMatchObject({
      documents: [
        { type: 'passport', number: 'ZZ1000001', country: 'LT' },
        { type: 'national-id', number: '39001011234' },
      ],
      addresses: [{ text: 'Niekur g. 1, Vilnius', city: 'Vilnius', country: 'LT' }],
      programmes: ['NOWHERE', 'XX-NO'],
      offices: [{ position: 'Mayor of Nikdov', tier: 3, from: '2012-01-01', to: '2016-05-01' }],
      listedOn: '2022-02-25',
    });
    expect(entities[1]).toMatchObject({ addresses: [], programmes: [] });
  });

  it('keep their hash when only the day changes at which they were seen', async () => {
    const [first] = (await read(person('NK-1', {}, { last_seen: '2026-02-13' }))).entities;
    const [second] = (await read(person('NK-1', {}, { last_seen: '2026-02-14' }))).entities;
    expect(second).toEqual(first);
  });

  it.each([
    ['sanctions.entities.ftm.json', 'opensanctions-sanctions'],
    ['peps.targets.simple.csv', 'opensanctions-peps'],
    ['entities.ftm.json', 'opensanctions'],
  ])('%s is the data set %s', (file, dataset) => expect(datasetOf(file)).toBe(dataset));
});

describe('changes', () => {
  it('put and remove, in their order', async () => {
    const lines = [
      { op: 'ADD', entity: person('NK-1', {}) },
      { op: 'MOD', entity: person('NK-2', { topics: ['sanction'] }) },
      { op: 'MOD', entity: person('NK-3', {}, { target: false }) },
      { op: 'DEL', entity: { id: 'NK-4' } },
    ].map((line) => JSON.stringify(line));
    const changes: EntityChange[] = [];
    for await (const change of readDelta(memoryFile('d.json', lines.join('\n')), 'opensanctions', new ReadingLog()))
      changes.push(change);
    expect(changes.map((change) => (change.op === 'put' ? change.entity.id : `-${change.sourceId}`))).toEqual([
      'opensanctions:NK-1',
      'opensanctions:NK-2',
      '-NK-3',
      '-NK-4',
    ]);
  });

  it('lead from the version that is there to the newest', () => {
    const versions = {
      '20260103-c': 'https://x.example/3',
      '20260101-a': 'https://x.example/1',
      '20260102-b': 'https://x.example/2',
    };
    expect(deltaPath({ versions }, '20260101-a')).toEqual({
      newest: '20260103-c',
      urls: ['https://x.example/2', 'https://x.example/3'],
    });
    expect(deltaPath({ versions }, '20260103-c')).toEqual({ newest: '20260103-c', urls: [] });
    expect([
      deltaPath({ versions }, '20251231-z'),
      deltaPath('rubbish', '20260101-a'),
      deltaPath({ versions: {} }, 'x'),
    ]).toEqual([null, null, null]);
  });
});
