import { describe, expect, it } from 'vitest';
import { inventedLists } from './invented/invented-lists.fixture.ts';
import { inventedPeople, isoBirth } from './invented/invented-people.fixture.ts';
import { readInMemory } from './read-in-memory.fixture.ts';
import { LIST_SOURCES } from './registry.ts';

const COUNT = 30;
const people = inventedPeople(COUNT);

describe('every form of every list', () => {
  it('is among the invented lists', () => {
    const forms = LIST_SOURCES.flatMap(({ formats }) => formats.map(({ id }) => id)).filter(
      (id) => id !== 'bonafide-entities',
    );
    expect(
      inventedLists(1)
        .map(({ format }) => format)
        .sort(),
    ).toEqual(forms.sort());
  });

  it.each(inventedLists(COUNT))(
    '$format tells who, when born, of which country, with which passport',
    async ({ format, listId, files }) => {
      const read = await readInMemory(files);
      expect([read.format, read.listId]).toEqual([format, listId]);
      expect(read.entities).toHaveLength(COUNT);
      for (const [index, entity] of read.entities.entries()) {
        const person = people[index];
        if (person === undefined) throw new Error('more entities than people');
        const birth = isoBirth(person);
        expect(entity.names[0].full.toLowerCase()).toBe(`${person.given} ${person.family}`.toLowerCase());
        expect(entity.births).toEqual([{ from: birth, to: birth, precision: 'day', circa: false }]);
        expect([...entity.nationalities, ...entity.countries]).toContain(person.country);
        if (!format.startsWith('wikidata'))
          expect(entity.documents.map(({ number }) => number)).toContain(person.passport);
        expect(entity.kind).toBe('person');
        expect(entity.id).toBe(`${listId}:${entity.sourceId}`);
      }
      expect(new Set(read.entities.map(({ hash }) => hash)).size).toBe(COUNT);
      expect([...read.log.fields].filter(([, { misread }]) => misread > 0)).toEqual([]);
      expect([read.log.skipped, read.log.records]).toEqual([0, COUNT]);
    },
  );

  it.each(inventedLists(3))('$format is the same read again', async ({ files }) => {
    const [first, second] = [await readInMemory(files), await readInMemory(files)];
    expect(second.entities).toEqual(first.entities);
  });

  const dated = [
    'ofac-xml',
    'ofac-advanced-xml',
    'un-xml',
    'eu-fsf-xml',
    'eu-fsf-csv',
    'uk-csv',
    'seco-xml',
    'custom-json',
  ];
  it.each(inventedLists(2).filter(({ format }) => dated.includes(format)))(
    '$format says of which day it is',
    async ({ files }) => {
      expect((await readInMemory(files)).log.facts.date).toBe('2026-02-13');
    },
  );

  const graded = [
    'ofac-csv',
    'ofac-xml',
    'ofac-advanced-xml',
    'un-xml',
    'eu-fsf-xml',
    'opensanctions-ftm',
    'custom-json',
  ];
  it.each(inventedLists(2).filter(({ format }) => graded.includes(format)))(
    '$format tells weak aliases',
    async ({ files }) => {
      const [entity] = (await readInMemory(files)).entities;
      expect(entity?.names.filter(({ quality }) => quality === 'weak').map(({ full }) => full)).toEqual(['Kurmis Aa']);
    },
  );
});
