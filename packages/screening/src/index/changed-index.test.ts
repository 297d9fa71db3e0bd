import { prepareName } from '@bonafide/names';
import { describe, expect, it } from 'vitest';
import { screenInFull } from '../hits/index.ts';
import { buildIndex } from './build-index.ts';
import { ChangedIndex } from './changed-index.ts';
import { inventedEntity, inventedPeople } from './invented-entities.fixture.ts';
import { ScreeningIndex } from './screening-index.ts';

const people = inventedPeople();
const numbered = inventedEntity('numbered', ['Petrel Zvonaryov'], {
  documents: [{ type: 'passport', number: 'AB 12-34567', country: 'LT' }],
});
const before = new ScreeningIndex(buildIndex([...people, numbered]));
const renamed = people.slice(0, 40).map(({ sourceId, names }) => inventedEntity(sourceId, [`${names[0].full} Quist`]));
const gone = people.slice(40, 60);
const added = Array.from({ length: 25 }, (_, at) =>
  inventedEntity(`new-${at}`, [`Ottokar ${String.fromCharCode(65 + at)}abelin Zebrowski`, 'Karim Szymborski']),
);
const changed = new ChangedIndex(before, {
  entities: [...renamed, ...added],
  removedIds: [...gone.map(({ id }) => id), 'invented:never-listed', 'other:new-1'],
});
const anew = new ScreeningIndex(buildIndex([...renamed, ...people.slice(60), numbered, ...added]));

const screened = (source: ChangedIndex | ScreeningIndex, name: string) =>
  screenInFull(source, { kind: 'person', names: [name] }, { today: '2026-01-15' });

describe('an index with changes in it', () => {
  it('finds what an index built anew finds, and tells the entries as they read now', () => {
    const names = [...people, ...added].map((entity) => entity.names[0].full);
    for (const name of [...names, ...names.map((full) => full.slice(1)), 'Karim Szymborski', 'Nobody Atall'])
      expect(screened(changed, name), name).toEqual(screened(anew, name));
  });

  it('finds by what an entry was called before its change only as far as that is like what it is called', () => {
    const [first] = renamed;
    const [hit] = screened(changed, `${people[0]?.names[0].full}`);
    expect(hit?.entity).toEqual(first);
    expect(hit?.hit.score).toBeLessThan(
      screened(before as ScreeningIndex, `${people[0]?.names[0].full}`)[0]?.hit.score ?? 0,
    );
  });

  it('finds nobody who was taken off', () => {
    for (const { id, names } of gone)
      expect(screened(changed, names[0].full).map(({ entity }) => entity.id)).not.toContain(id);
    expect(screened(before, gone[0]?.names[0].full ?? '')).toHaveLength(1);
  });

  it('is not kept from a name by many like it that hold no longer', () => {
    const namesakes = Array.from({ length: 200 }, (_, at) => inventedEntity(`n-${at}`, ['Tomasz Wrobel']));
    const last = inventedEntity('last', ['Tomasz Jan Wrobel']);
    const few = new ChangedIndex(new ScreeningIndex(buildIndex([...namesakes, last])), {
      entities: [],
      removedIds: namesakes.map(({ id }) => id),
    });
    const found = few.searchNames(prepareName('Tomasz Wrobel', 'person'), { limit: 10, minimum: 0.75 });
    expect(found.map(({ entityRef }) => few.entity(entityRef).id)).toEqual([last.id]);
  });

  it('looks numbers up in both, and among what holds alone', () => {
    const ids = (source: ChangedIndex) =>
      source.searchIdentifiers('ab1234567').map((entityRef) => source.entity(entityRef).id);
    const other = inventedEntity('other', ['Somebody Else'], { documents: numbered.documents });
    expect(ids(changed)).toEqual([numbered.id]);
    expect(ids(new ChangedIndex(before, { entities: [other], removedIds: [] }))).toEqual([numbered.id, other.id]);
    expect(ids(new ChangedIndex(before, { entities: [other], removedIds: [numbered.id] }))).toEqual([other.id]);
  });

  it('tells entries of one number on two lists apart', () => {
    const twin = { ...inventedEntity('0-0', ['Walburga Teufelsdrockh']), id: 'another:0-0', listId: 'another' };
    const both = new ScreeningIndex(buildIndex([...people, twin]));
    const without = new ChangedIndex(both, { entities: [], removedIds: ['another:0-0'] });
    expect(screened(without, twin.names[0].full)).toEqual([]);
    expect(screened(without, people[0]?.names[0].full ?? '')).toHaveLength(1);
  });

  it('keeps to the limit of entities', () => {
    const found = changed.searchNames(prepareName('Karim Szymborski', 'person'), { limit: 3, minimum: 0.75 });
    expect(new Set(found.map(({ entityRef }) => entityRef)).size).toBe(3);
    const scores = found.map(({ score }) => score.score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});
