import { setTimeout as sleep } from 'node:timers/promises';
import { openScreeningThread } from '@bonafide/screening';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeList } from '../lists/remove-list.ts';
import { silentLog } from '../platform/log/log.ts';
import type { ListIndex } from '../platform/ports.ts';
import { INVENTED, type Invented, publishList } from '../testing/invented-list.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { buildInThread } from './build-in-thread.ts';
import { type BuildSnapshot, createListIndex, type OpenSnapshot } from './list-index.ts';
import { askProcess } from './shared-index/one-answer.ts';

vi.mock(import('@bonafide/screening'), async (original) => {
  const screening = await original();
  return { ...screening, openScreeningThread: vi.fn(screening.openScreeningThread) };
});
vi.mock(import('./shared-index/one-answer.ts'), { spy: true });
const started = vi.mocked(openScreeningThread);
const indexedAnew = vi.mocked(askProcess);

let test: TestDeps;
let index: ListIndex;
let build: BuildSnapshot;
let built: OpenSnapshot[];
beforeEach(async () => {
  test = await createTestDeps();
  built = [];
  started.mockClear();
  indexedAnew.mockClear();
  build = buildInThread(test.deps, place());
  index = indexOf(async (version) => {
    const open = await build(version);
    built.push(open);
    return open;
  });
});
afterEach(async () => {
  await index.close();
  await test.close();
});

const place = () => ({ ...test.deps.config, databaseUrl: test.deps.config.databaseUrl ?? '' });
const indexOf = (by: BuildSnapshot) => createListIndex({ db: test.deps.db, log: silentLog }, by);
const ANNA = { kind: 'person', names: ['Anna Maria Eriksson'], birth: '1974-08-12' } as const;
const publish = (entries = INVENTED) => publishList(test.deps, { entries });
const found = (of: ListIndex, which: 'withCurrent' | 'withLatest' = 'withCurrent') =>
  of[which](async (snapshot) => {
    const [hits = []] = await snapshot.search([ANNA], { today: '2026-01-15' });
    return { version: snapshot.version, ids: hits.map(({ hit }) => hit.entity.id) };
  });

const named = (of: ListIndex, name: string) =>
  of.withLatest(async (snapshot) => {
    const kind = name.includes('Shipping') ? 'organisation' : 'person';
    const [hits = []] = await snapshot.search([{ kind, names: [name] }], { today: '2026-01-15', threshold: 0.9 });
    return hits.map(({ hit }) => hit.entity.id);
  });
const [ANNA_LISTED, TORVALD] = INVENTED as [Invented, Invented];

describe('the index of lists', () => {
  it('holds what is stored, built once for whoever comes together', async () => {
    await publish();
    expect(await Promise.all([found(index), found(index), found(index)])).toEqual(
      Array.from({ length: 3 }, () => ({ version: 1, ids: ['invented:17'] })),
    );
    expect(built).toHaveLength(1);
  });

  it('answers from the old state until the new one is there, and then from that', async () => {
    await publish();
    await found(index);
    await publish([]);
    expect(await found(index)).toEqual({ version: 1, ids: ['invented:17'] });
    expect(await found(index, 'withLatest')).toEqual({ version: 2, ids: [] });
    expect(await found(index)).toEqual({ version: 2, ids: [] });
  });

  it('is prepared before anybody asks, and for nothing where there is nothing', async () => {
    await index.prepare();
    expect(built).toHaveLength(0);
    await publish();
    await index.prepare();
    await index.prepare();
    expect(built).toHaveLength(1);
    expect(await found(index)).toEqual({ version: 1, ids: ['invented:17'] });
  });

  it('closes no state that somebody still works with', async () => {
    await publish();
    let answered: readonly string[] = [];
    await index.withCurrent(async (snapshot) => {
      await publish([]);
      await found(index, 'withLatest');
      const [hits = []] = await snapshot.search([ANNA], { today: '2026-01-15' });
      answered = hits.map(({ hit }) => hit.entity.id);
      expect(built[0]?.ended).toBe(false);
    });
    expect(answered).toEqual(['invented:17']);
    expect(built[0]?.ended).toBe(true);
  });

  it('takes few changes into the thread that it has, and ends that with the last who searches it', async () => {
    await publish();
    await found(index);
    await publish([TORVALD, { ...ANNA_LISTED, named: ['Anna Maria Eriksdotter'] }]);
    expect(await named(index, 'Anna Maria Eriksdotter')).toEqual(['invented:17']);
    expect(await named(index, 'Vellamo Shipping')).toEqual([]);
    await publish();
    expect(await named(index, 'Vellamo Shipping')).toEqual(['invented:19']);
    expect(started).toHaveBeenCalledTimes(1);
    expect(built.map(({ ended }) => ended)).toEqual([true, true, false]);
    await index.close();
    expect(built[2]?.ended).toBe(true);
  });

  it('indexes everything anew where a list went, or the changes are old', async () => {
    await publish();
    await found(index);
    await removeList(test.deps, 'invented');
    expect(await found(index, 'withLatest')).toEqual({ version: 2, ids: [] });
    expect(indexedAnew).toHaveBeenCalledTimes(2);
    const brief = indexOf(buildInThread(test.deps, place(), { indexedAnewMs: 0 }));
    await found(brief);
    await publish();
    expect(await found(brief, 'withLatest')).toEqual({ version: 3, ids: ['invented:17'] });
    await brief.close();
    expect(indexedAnew).toHaveBeenCalledTimes(4);
    // Each has one thread for all that it ever searches.
    expect(started).toHaveBeenCalledTimes(2);
  });

  it('lets changes that are old go without being asked', async () => {
    await publish();
    const aging = indexOf(buildInThread(test.deps, place(), { indexedAnewMs: 1_500 }));
    await aging.prepare();
    await publish([ANNA_LISTED]);
    await aging.prepare();
    await sleep(1_600);
    await aging.prepare();
    expect(indexedAnew).toHaveBeenCalledTimes(2);
    await aging.prepare();
    expect(indexedAnew).toHaveBeenCalledTimes(2);
    await aging.close();
  });

  it('is built again when its thread has ended', async () => {
    await publish();
    await found(index);
    await built[0]?.close();
    expect(await found(index)).toEqual({ version: 1, ids: ['invented:17'] });
    expect(built).toHaveLength(2);
  });

  it('tries again after a state that could not be built, and keeps the one that it has', async () => {
    await publish();
    let broken = false;
    const moody = indexOf((version) => (broken ? Promise.reject(new Error('no memory')) : build(version)));
    await found(moody);
    broken = true;
    await publish([]);
    await expect(found(moody, 'withLatest')).rejects.toThrow('no memory');
    expect(await found(moody)).toEqual({ version: 1, ids: ['invented:17'] });
    broken = false;
    expect(await found(moody, 'withLatest')).toEqual({ version: 2, ids: [] });
    await moody.close();
  });
});
