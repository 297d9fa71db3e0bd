import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { addPerson, createList, showList } from './people-lists.ts';
import { listLists, listPeople } from './queries.ts';
import { removePerson } from './remove-person.ts';
import { described, descriptor, MODEL, newPartner } from './stored-faces.fixture.ts';

let test: TestDeps;
let partnerId: string;
beforeAll(async () => {
  test = await createTestDeps();
  partnerId = await newPartner(test.deps);
});
afterAll(() => test.close());

const watchList = () => createList(test.deps, { partnerId, name: 'Watched', kind: 'watch' });
async function added(distance: number, name = 'Ona') {
  const list = await watchList();
  const person = { list, face: described(distance), particulars: { name, reason: null }, origin: null };
  return test.deps.db.transaction((tx) => addPerson(tx, test.deps, person));
}
async function watched(distance: number) {
  const query = { gallery: 'watch', model: MODEL, descriptor: descriptor(distance), radius: 0.05 } as const;
  return (await test.deps.faces.search({ partnerId, ...query })).found.map(({ personId }) => personId);
}

describe('people lists', () => {
  it('have one name each within a partner', async () => {
    const [first, again] = [await watchList(), await watchList()];
    expect(again.id).toBe(first.id);
    const other = await createList(test.deps, {
      partnerId: await newPartner(test.deps),
      name: 'Watched',
      kind: 'watch',
    });
    expect(other.id).not.toBe(first.id);
    expect((await listLists(test.deps.db, partnerId)).map(({ name, kind }) => [name, kind])).toEqual([
      ['Watched', 'watch'],
    ]);
  });

  it('hold people whose faces are found, under keys of their own', async () => {
    const [one, two] = [await added(1), await added(2, 'Jonas')];
    expect([await watched(1), await watched(2)]).toEqual([[one.id], [two.id]]);
    const { id: listId } = await watchList();
    expect((await showList(test.deps, { partnerId, listId })).map(({ name }) => name).sort()).toEqual(['Jonas', 'Ona']);
    const rows = JSON.stringify(await listPeople(test.deps.db, { partnerId, listId }));
    expect(rows).not.toContain('Ona');
    expect(one.wrappedKey).not.toEqual(two.wrappedKey);
  });

  it('forget a person with key and face, and only for the partner whose list it is', async () => {
    const person = await added(3);
    expect(await removePerson(test.deps, { partnerId: await newPartner(test.deps), personId: person.id })).toBe(false);
    expect(await watched(3)).toEqual([person.id]);
    expect(await removePerson(test.deps, { partnerId, personId: person.id })).toBe(true);
    expect(await watched(3)).toEqual([]);
    expect(await removePerson(test.deps, { partnerId, personId: person.id })).toBe(false);
  });
});
