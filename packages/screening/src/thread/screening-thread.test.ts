import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ListEntity } from '../entities/list-entity.ts';
import { buildIndex } from '../index/index.ts';
import { inventedEntity, inventedPeople } from '../index/invented-entities.fixture.ts';
import { openScreeningThread, type ScreeningThread } from './open-screening-thread.ts';

let thread: ScreeningThread;
beforeEach(() => {
  thread = openScreeningThread();
});
afterEach(() => thread.close());

const options = { today: '2026-01-01' };
const people = inventedPeople();
const [first] = people;
const name = first?.names[0].full ?? '';
const idsOf = async (of: string): Promise<readonly string[]> => {
  const hits = await thread.search({ kind: 'person', names: [of] }, options);
  return hits.map(({ entity }) => entity.id);
};

function* batches(entities: readonly ListEntity[]): Iterable<readonly ListEntity[]> {
  for (let from = 0; from < entities.length; from += 50) yield entities.slice(from, from + 50);
}

describe('screening in a thread', () => {
  it('knows nobody before lists are loaded', async () => {
    expect(thread.snapshot).toBeNull();
    expect(await idsOf(name)).toEqual([]);
  });

  it('finds whom it was given', async () => {
    expect(await thread.load(batches(people))).toEqual({ entities: 300, names: 300 });
    expect(await idsOf(name)).toEqual([first?.id]);
    const [one, other] = await thread.searchAll(
      [
        { kind: 'person', names: [name] },
        { kind: 'person', names: ['Walburga Teufelsdrockh'] },
      ],
      options,
    );
    expect([one?.length, other?.length]).toEqual([1, 0]);
  });

  it('answers from the old index until the new one takes its place', async () => {
    await thread.load(batches(people));
    let answered: readonly string[] = [];
    async function* slowly(): AsyncIterable<readonly ListEntity[]> {
      yield [inventedEntity('new', ['Ottokar Zebrowski'])];
      answered = await idsOf(name);
    }
    await thread.load(slowly());
    expect(answered).toEqual([first?.id]);
    expect(await idsOf(name)).toEqual([]);
    expect(await idsOf('Ottokar Zebrowski')).toEqual(['invented:new']);
  });

  it('keeps the old index where the new entities break off, and loads again', async () => {
    await thread.load(batches(people));
    function* broken(): Iterable<readonly ListEntity[]> {
      yield [inventedEntity('new', ['Ottokar Zebrowski'])];
      throw new Error('the list broke off');
    }
    const failed = thread.load(broken());
    const loaded = thread.load(batches(people.slice(0, 10)));
    await expect(failed).rejects.toThrow('the list broke off');
    expect(await loaded).toEqual({ entities: 10, names: 10 });
    expect(await idsOf(name)).toEqual([first?.id]);
  });

  it('takes a snapshot that was built elsewhere, and tells its own', async () => {
    await thread.swap(buildIndex(people));
    expect(await idsOf(name)).toEqual([first?.id]);
    const other = openScreeningThread();
    try {
      if (thread.snapshot) await other.swap(thread.snapshot);
      const hits = await other.search({ kind: 'person', names: [name] }, options);
      expect(hits).toHaveLength(1);
    } finally {
      await other.close();
    }
  });

  it('searches changes beside what it has, and others beside them', async () => {
    await thread.swap(buildIndex(people));
    const zebrowski = inventedEntity('new', ['Ottokar Zebrowski']);
    const more = await thread.openChanges({ entities: [zebrowski], removedIds: [] });
    const fewer = await thread.openChanges({ entities: [], removedIds: [first?.id ?? ''] });
    const idsIn = async (opened: typeof more, of: string) => {
      const [hits = []] = await opened.searchAll([{ kind: 'person', names: [of] }], options);
      return hits.map(({ entity }) => entity);
    };
    expect(await idsIn(more, 'Ottokar Zebrowski')).toEqual([zebrowski]);
    expect(await idsIn(more, name)).toEqual([first]);
    expect(await idsIn(fewer, name)).toEqual([]);
    await more.close();
    await expect(idsIn(more, name)).rejects.toThrow('closed');
    expect(await idsIn(fewer, name)).toEqual([]);
    expect(await idsOf(name)).toEqual([first?.id]);
    expect(await idsOf('Ottokar Zebrowski')).toEqual([]);
  });

  it('fails what waits, and everything after, once it has ended', async () => {
    await thread.load(batches(people));
    const waiting = expect(idsOf(name)).rejects.toThrow('has ended');
    const loading = expect(thread.load(batches(people))).rejects.toThrow('has ended');
    await thread.close();
    await waiting;
    await loading;
    expect(thread.ended).toBe(true);
    await expect(idsOf(name)).rejects.toThrow('has ended');
  });
});
