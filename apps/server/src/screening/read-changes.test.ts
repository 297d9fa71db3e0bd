import type { ListEntity } from '@bonafide/screening';
import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentEntities } from '../lists/current-entities.fixture.ts';
import { createCustomList, removeEntry, replaceEntries } from '../lists/custom-lists.ts';
import { findVersionMark, type VersionMark } from '../lists/queries.ts';
import { removeList } from '../lists/remove-list.ts';
import { createPartner } from '../partners/create-partner.ts';
import { screeningListVersions } from '../platform/db/lists-schema.ts';
import { INVENTED, publishList } from '../testing/invented-list.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { readChanges } from './read-changes.ts';

let test: TestDeps;
beforeEach(async () => {
  test = await createTestDeps();
});
afterEach(() => test.close());

const marked = async (number: number): Promise<VersionMark> => {
  const mark = await findVersionMark(test.deps.db, number);
  if (!mark) throw new Error(`there is no version ${number}`);
  return mark;
};
const entitiesAt = async (version: number): Promise<ReadonlyMap<string, ListEntity>> => {
  const entities = new Map<string, ListEntity>();
  for await (const { entity } of currentEntities(test.deps, version)) entities.set(entity.id, entity);
  return entities;
};
const [ANNA, TORVALD, VELLAMO] = INVENTED;
if (!ANNA || !TORVALD || !VELLAMO) throw new Error('the invented list is another one');
const NEW = { sourceId: '20', named: ['Ottokar Zebrowski'] };

describe('what has changed on the lists', () => {
  it('turns the entries of one version into those of another', async () => {
    await publishList(test.deps, { entries: INVENTED });
    const since = await marked(1);
    await publishList(test.deps, { entries: [{ ...ANNA, remarks: 'Reads otherwise.' }, VELLAMO, NEW] });
    await publishList(test.deps, { listId: 'second', entries: [TORVALD] });
    await publishList(test.deps, { listId: 'second', entries: [TORVALD, NEW] });
    for (const version of [1, 2, 3, 4]) {
      const changes = await readChanges(test.deps, { since, version });
      if (!changes) throw new Error('the changes cannot be told');
      const applied = new Map(await entitiesAt(1));
      for (const id of changes.removedIds) applied.delete(id);
      for (const entity of changes.entities) applied.set(entity.id, entity);
      const wanted = await entitiesAt(version);
      expect(new Set(applied.values()), `version ${version}`).toEqual(new Set(wanted.values()));
    }
    expect((await readChanges(test.deps, { since, version: 2 }))?.removedIds).toEqual(['invented:18']);
  });

  it('is read of the sealed entries of partners as well', async () => {
    const { partner } = await createPartner(test.deps, { name: 'Shop', environment: 'TEST', webhookUrl: null });
    const made = await createCustomList(test.deps, { partnerId: partner.id, name: 'Own' });
    if (!made.ok) throw new Error(made.fault.message);
    const own = { partnerId: partner.id, listId: made.value.id };
    const put = (names: readonly string[]) =>
      replaceEntries(test.deps, own, {
        format: 'custom-json',
        text: JSON.stringify({ entries: names.map((name) => ({ id: name.slice(0, 3), name })) }),
      });
    await put(['Anna Maria Eriksson', 'Torvald Brandhaug']);
    const since = await marked(1);
    await put(['Anna Maria Eriksson', 'Torvald Brandhaug', 'Ottokar Zebrowski']);
    await removeEntry(test.deps, own, 'Tor');
    const changes = await readChanges(test.deps, { since, version: 3 });
    expect(changes?.entities.map(({ names }) => names[0].full)).toEqual(['Ottokar Zebrowski']);
    expect(changes?.removedIds).toEqual([`${own.listId}:Tor`]);
  });
});

describe('what has changed on the lists cannot be told', () => {
  it('where a list went with everything on it', async () => {
    await publishList(test.deps, { entries: INVENTED });
    await publishList(test.deps, { listId: 'second', entries: [TORVALD] });
    const since = await marked(2);
    await removeList(test.deps, 'second');
    expect(await readChanges(test.deps, { since, version: 3 })).toBeNull();
    expect(await readChanges(test.deps, { since: await marked(3), version: 3 })).toEqual({
      entities: [],
      removedIds: [],
    });
  });

  it('where the database is another one by now', async () => {
    await publishList(test.deps, { entries: INVENTED });
    await publishList(test.deps, { entries: [ANNA] });
    const [first, second] = [await marked(1), await marked(2)];
    await test.deps.db.orm
      .update(screeningListVersions)
      .set({ createdAt: sql`created_at - interval '1 second'` })
      .where(eq(screeningListVersions.number, 1));
    expect(await readChanges(test.deps, { since: first, version: 2 })).toBeNull();
    expect(await readChanges(test.deps, { since: second, version: 1 })).toBeNull();
    expect(await readChanges(test.deps, { since: { ...second, number: 3 }, version: 3 })).toBeNull();
    expect(await readChanges(test.deps, { since: second, version: 2 })).not.toBeNull();
  });

  it('where it is too much, added and removed together', async () => {
    await publishList(test.deps, { entries: [ANNA, TORVALD] });
    const since = await marked(1);
    await publishList(test.deps, { entries: [VELLAMO, NEW] });
    const read = (most: number) => readChanges(test.deps, { since, version: 2, most });
    expect(await read(4)).not.toBeNull();
    expect(await read(3)).toBeNull();
    expect(await read(1)).toBeNull();
  });
});
