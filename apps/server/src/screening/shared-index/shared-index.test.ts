import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCustomList, removeEntry, replaceEntries } from '../../lists/custom-lists.ts';
import { lockPublication } from '../../lists/registry/queries.ts';
import { removeList } from '../../lists/remove-list.ts';
import { createPartner } from '../../partners/create-partner.ts';
import { silentLog } from '../../platform/log/log.ts';
import type { ListIndex } from '../../platform/ports.ts';
import { INVENTED, type Invented, publishList } from '../../testing/invented-list.ts';
import { createTestDeps, type TestDeps } from '../../testing/test-deps.ts';
import { buildInThread } from '../build-in-thread.ts';
import { createListIndex } from '../list-index.ts';
import { askProcess, askThread } from './one-answer.ts';
import { sharedFolder } from './place.ts';

vi.mock(import('./one-answer.ts'), { spy: true });
/** How often everything was indexed, by whatever process. */
const builds = () => vi.mocked(askProcess).mock.calls.length;

let test: TestDeps;
let open: ListIndex[];
beforeEach(async () => {
  test = await createTestDeps();
  open = [];
  vi.mocked(askProcess).mockClear();
  vi.mocked(askThread).mockClear();
});
afterEach(async () => {
  await Promise.all(open.map((index) => index.close()));
  await test.close();
});

/** As another process of this machine has it. */
function newProcess(habits: Parameters<typeof buildInThread>[2] = {}): ListIndex {
  const { db, vault, config } = test.deps;
  const sources = { db, vault, log: silentLog };
  const index = createListIndex(
    sources,
    buildInThread(sources, { ...config, databaseUrl: config.databaseUrl ?? '' }, habits),
  );
  open.push(index);
  return index;
}

const found = (of: ListIndex, name = 'Anna Maria Eriksson') =>
  of.withLatest(async (snapshot) => {
    const [hits = []] = await snapshot.search([{ kind: 'person', names: [name] }], {
      today: '2026-01-15',
      threshold: 0.9,
    });
    return hits.map(({ hit }) => hit.entity.id);
  });
const folder = () => sharedFolder(test.deps.config.dataDir);
const files = () => readdir(folder()).catch(() => []);
const [ANNA, TORVALD] = INVENTED as [Invented, Invented];
const ADDED = { sourceId: '20', named: ['Ottokar Zebrowski'], topics: ['sanction'] } as const;

describe('processes of one machine', () => {
  it('index everything once, whoever comes together, and the next one as well', async () => {
    await publishList(test.deps, { entries: INVENTED });
    expect(await Promise.all([found(newProcess()), found(newProcess())])).toEqual([['invented:17'], ['invented:17']]);
    expect(await found(newProcess())).toEqual(['invented:17']);
    expect([builds(), (await files()).length]).toEqual([1, 1]);
  });

  it('search what came later beside what another one has indexed', async () => {
    await publishList(test.deps, { entries: INVENTED });
    await found(newProcess());
    await publishList(test.deps, { listId: 'second', entries: [ADDED] });
    const other = newProcess();
    expect(await found(other, 'Ottokar Zebrowski')).toEqual(['second:20']);
    expect(await found(other)).toEqual(['invented:17']);
    expect(builds()).toBe(1);
  });

  it('take nothing that is older than they would keep it themselves', async () => {
    await publishList(test.deps, { entries: INVENTED });
    await found(newProcess());
    expect(await found(newProcess({ indexedAnewMs: 0 }))).toEqual(['invented:17']);
    expect([builds(), (await files()).length]).toEqual([2, 1]);
  });

  it('leave it to others to index anew, but not for ever, as long as they have something to search', async () => {
    await publishList(test.deps, { entries: INVENTED });
    await publishList(test.deps, { listId: 'second', entries: [ADDED] });
    const [patient, other] = [newProcess({ patienceMs: 60_000 }), newProcess()];
    await found(patient);
    await found(other);
    await removeList(test.deps, 'second');
    expect(await Promise.all([found(patient), found(other)])).toEqual([['invented:17'], ['invented:17']]);
    expect(builds()).toBe(2);
    const alone = newProcess({ patienceMs: 1_000 });
    await found(alone);
    await removeList(test.deps, 'invented');
    const began = performance.now();
    expect(await found(alone)).toEqual([]);
    expect(performance.now() - began).toBeGreaterThanOrEqual(1_000);
    expect(builds()).toBe(3);
  });
});

describe('what one process has indexed', () => {
  it('lies there sealed', async () => {
    await publishList(test.deps, { entries: INVENTED });
    await found(newProcess());
    const [name = ''] = await files();
    const text = (await readFile(join(folder(), name))).toString('latin1').toLowerCase();
    for (const word of ['eriksson', 'anna', 'invented', 'hashes']) expect(text).not.toContain(word);
  });

  it('is indexed anew where its file was altered, cut or lost', async () => {
    await publishList(test.deps, { entries: INVENTED });
    await found(newProcess());
    for (const spoil of [
      (path: string, bytes: Buffer) => writeFile(path, bytes.subarray(0, -1)),
      (path: string, bytes: Buffer) => writeFile(path, bytes.fill(0, 100, 110)),
      (path: string) => rm(path),
    ]) {
      const [name = ''] = await files();
      await spoil(join(folder(), name), await readFile(join(folder(), name)));
      expect(await found(newProcess())).toEqual(['invented:17']);
    }
    expect([builds(), (await files()).length]).toEqual([4, 1]);
  });

  it('cannot be opened any more once anything has left a list', async () => {
    const { partner } = await createPartner(test.deps, { name: 'Shop', environment: 'TEST', webhookUrl: null });
    const made = await createCustomList(test.deps, { partnerId: partner.id, name: 'Own' });
    if (!made.ok) throw new Error(made.fault.message);
    const own = { partnerId: partner.id, listId: made.value.id };
    const entries = [
      { id: 'a', name: 'Ottokar Zebrowski' },
      { id: 'b', name: 'Torvald Brandhaug' },
    ];
    await replaceEntries(test.deps, own, { format: 'custom-json', text: JSON.stringify({ entries }) });
    await found(newProcess());
    expect(await keys()).toBe(1);
    await removeEntry(test.deps, own, 'a');
    expect(await keys()).toBe(0);
  });

  it('is searched also where nothing can be laid down', async () => {
    await publishList(test.deps, { entries: INVENTED });
    await writeFile(join(test.deps.config.dataDir, 'lists'), 'no folder');
    expect(await found(newProcess())).toEqual(['invented:17']);
    expect(vi.mocked(askThread)).toHaveBeenCalledTimes(1);
  });

  it('is told to nobody while a list is being changed', async () => {
    await publishList(test.deps, { entries: [ANNA, TORVALD] });
    await test.deps.db.transaction(async (tx) => {
      await lockPublication(tx);
      expect(await found(newProcess())).toEqual(['invented:17']);
    });
    expect([await keys(), builds()]).toEqual([0, 1]);
    expect(await found(newProcess())).toEqual(['invented:17']);
    expect([await keys(), builds(), (await files()).length]).toEqual([1, 2, 1]);
  });
});

async function keys(): Promise<number> {
  const { rows } = await test.deps.db.autocommit.executeSql('select from screening_shared_indexes');
  return rows.length;
}
