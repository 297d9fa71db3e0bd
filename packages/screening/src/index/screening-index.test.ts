import { prepareName, scoreNames } from '@bonafide/names';
import { describe, expect, it } from 'vitest';
import { buildIndex } from './build-index.ts';
import { inventedEntity, inventedPeople } from './invented-entities.fixture.ts';
import { ScreeningIndex } from './screening-index.ts';

const people = inventedPeople();
const entities = [
  ...people,
  inventedEntity('abd', ['Abd al-Rahman Qasimov', 'Abu Yusuf']),
  inventedEntity('sasha', ['Aleksandr Petrovich Zvonaryov', 'Александр Звонарёв']),
  inventedEntity('yard', ['Zvonaryov Shipyard GmbH'], { kind: 'organisation' }),
  inventedEntity('boat', ['Northern Petrel'], { kind: 'vessel', documents: [{ type: 'imo', number: 'IMO 9106857' }] }),
  inventedEntity('who', ['Petrel Zvonaryov'], {
    kind: 'other',
    documents: [{ type: 'passport', number: 'AB 12-34567', country: 'LT' }],
  }),
];
const index = new ScreeningIndex(buildIndex(entities));

function found(name: string, minimum = 0.75, kind: 'person' | 'organisation' = 'person'): readonly string[] {
  const names = index.searchNames(prepareName(name, kind), { limit: 10, minimum });
  return [...new Set(names.map(({ entityRef }) => index.entity(entityRef).sourceId))];
}

describe('names that are found', () => {
  it.each([
    ['as they stand', 'Goran Faruk Hovsepyan'],
    ['in any order and case', 'HOVSEPYAN goran faruk'],
    ['with a typing error in each word', 'Gorna Fraruk Hovsepyn'],
    ['with an initial', 'G. Faruk Hovsepyan'],
    ['without the middle name', 'Goran Hovsepyan'],
    ['with a title', 'Mr. Goran Faruk Hovsepyan'],
    ['with words written as one', 'GoranFaruk Hovsepyan'],
    ['as another language spells them', 'Goran Faruk Hovsepian'],
    ['in Cyrillic', 'Горан Фарук Овсепян'],
  ])('%s: %s', (_, name) => {
    expect(found(name)[0]).toBe(people.find(({ names }) => names[0].full === 'Goran Faruk Hovsepyan')?.sourceId);
  });

  it('where the list writes apart what the query writes as one, and the other way round', () => {
    expect(found('Abdulrahman Qasimov')).toContain('abd');
    expect(found('Petrel Zvon Aryov')).toContain('who');
  });

  it('in a script that writes no vowels', () => {
    const listed = inventedEntity('tariq', ['Tariq Dabbagh Mansuri']);
    const small = new ScreeningIndex(buildIndex([...people, listed]));
    const query = prepareName('طارق دباغ منصوري', 'person');
    const [best] = small.searchNames(query, { limit: 1, minimum: 0.75 });
    expect(best && small.entity(best.entityRef).sourceId).toBe('tariq');
  });

  it('by a pet name', () => {
    expect(found('Sasha Zvonaryov')).toContain('sasha');
  });

  it('all of an entity that fit, the best first', () => {
    const names = index.searchNames(prepareName('Alexander Zvonaryov', 'person'), { limit: 10, minimum: 0.75 });
    const own = names.filter(({ entityRef }) => index.entity(entityRef).sourceId === 'sasha');
    expect(own.map(({ nameRef }) => index.listedName(nameRef).full).sort()).toEqual([
      'Aleksandr Petrovich Zvonaryov',
      'Александр Звонарёв',
    ]);
    const scores = names.map(({ score }) => score.score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});

describe('names that are not found', () => {
  it('of others who share a word', () => {
    expect(found('Walburga Hovsepyan')).toEqual([]);
    expect(found('Goran Faruk Teufelsdrockh')).toEqual([]);
  });

  it('of another kind, unless the list does not tell the kind', () => {
    expect(found('Zvonaryov Shipyard', 0.75, 'organisation')).toEqual(['yard']);
    expect(found('Zvonaryov Shipyard')).toEqual([]);
    expect(found('Petrel Zvonaryov')).toEqual(['who']);
    expect(found('Petrel Zvonaryov', 0.75, 'organisation')).toEqual(['who']);
  });

  it('where there is nothing to look for', () => {
    expect(found('')).toEqual([]);
    expect(found('—')).toEqual([]);
    expect(
      new ScreeningIndex(buildIndex([])).searchNames(prepareName('Anybody', 'person'), { limit: 1, minimum: 0 }),
    ).toEqual([]);
  });
});

describe('limits', () => {
  it('counts entities, not names', () => {
    const namesakes = [1, 2, 3].map((at) => inventedEntity(`${at}`, ['Tomasz Wrobel', 'Tomas Wrobel']));
    const small = new ScreeningIndex(buildIndex(namesakes));
    const names = small.searchNames(prepareName('Tomasz Wrobel', 'person'), { limit: 2, minimum: 0.75 });
    expect(new Set(names.map(({ entityRef }) => entityRef)).size).toBe(2);
    expect(names).toHaveLength(4);
  });

  it('scores as comparing the two names does', () => {
    const query = prepareName('Gorn Faruk Hovsepjan', 'person');
    for (const { nameRef, score } of index.searchNames(query, { limit: 10, minimum: 0.5 }))
      expect(score.score).toBeCloseTo(
        scoreNames(query, prepareName(index.listedName(nameRef).full, 'person')).score,
        9,
      );
  });

  it('loses nobody that comparing with every name finds', () => {
    const listed = people.map(({ names: [{ full }], sourceId }) => ({ sourceId, name: prepareName(full, 'person') }));
    for (const name of [
      'Danilo Cosmin Fazlioglu',
      'Karim Dragan Szymborsky',
      'N. Besnik Vasilyuk',
      'Orhan Tashkentoff',
    ]) {
      const query = prepareName(name, 'person');
      const all = listed.filter((other) => scoreNames(query, other.name).score >= 0.75).map(({ sourceId }) => sourceId);
      expect(found(name).toSorted()).toEqual(expect.arrayContaining(all.toSorted()));
    }
  });
});

describe('numbers', () => {
  it('are found however they are written', () => {
    const sourceIds = (number: string) => index.searchIdentifiers(number).map((ref) => index.entity(ref).sourceId);
    expect(sourceIds('ab1234567')).toEqual(['who']);
    expect(sourceIds('9106857')).toEqual(['boat']);
    expect(sourceIds('imo-9106857')).toEqual(['boat']);
    expect(sourceIds('9106858')).toEqual([]);
    expect(sourceIds('who')).toEqual([]);
  });

  it('of entries on their list are looked up apart from documents', () => {
    expect(index.searchSourceIds('boat').map((ref) => index.entity(ref).names[0].full)).toEqual(['Northern Petrel']);
    expect(index.searchSourceIds('AB 12-34567')).toEqual([]);
  });
});
