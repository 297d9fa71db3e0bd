import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ListEntity } from '@bonafide/screening';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { addList } from './add-list.ts';
import { currentEntities } from './current-entities.fixture.ts';
import { discoverLists } from './discover-lists.ts';
import { exportBundle, importBundle } from './list-bundles.ts';
import { showLists } from './present.ts';
import { listsVersion, streamChangedEntities, streamRemovedIds } from './queries.ts';
import { refreshList } from './refresh-list.ts';
import { refreshDueLists } from './refresh-list-job.ts';
import { removeList } from './remove-list.ts';

let test: TestDeps;
let folder: string;
beforeEach(async () => {
  test = await createTestDeps();
  folder = await mkdtemp(join(tmpdir(), 'bonafide-lists-'));
  return async () => {
    await test.close();
    await rm(folder, { recursive: true });
  };
});

const lines = (rows: readonly string[]): string => `${rows.join('\n')}\n`;

/** An invented list: so many people, whose names `of` may change. */
function people(count: number, of: (name: string, index: number) => string = (name) => name): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const year = 1950 + (index % 50);
    return `${index};${of(`Išgalvotas Žmogus ${String.fromCharCode(65 + (index % 26))}${index}`, index)};${year}-03-01;sanction`;
  });
  return lines(['id;name;birth;topic', ...rows]);
}

async function added(origins: readonly string[], wish: object = {}): Promise<void> {
  const list = { id: 'invented', name: 'Invented', source: 'custom', origins, allowLoopback: true, refreshMinutes: 60 };
  expect(await addList(test.deps, { ...list, ...wish })).toBe(true);
}

const refresh = () => refreshList(test.deps, { listId: 'invented' });
const shown = async () => (await showLists(test.deps, null))[0];

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}
const names = async (version?: number) =>
  (await all(currentEntities(test.deps, version))).map(({ entity }) => entity.names[0].full);

describe('a file', () => {
  let path: string;
  beforeEach(async () => {
    path = join(folder, 'invented.csv');
    await writeFile(path, people(30));
    await added([path]);
  });

  it('is taken, and later what it adds, changes and takes away', async () => {
    expect(await refresh()).toMatchObject({ kind: 'published', added: 30, changed: 0, removed: 0 });
    const first = await listsVersion(test.deps.db);
    const later = people(32, (name, index) => (index === 3 ? `${name} Kitaip` : name)).replace(/^5;.*\n/m, '');
    await writeFile(path, later);
    expect(await refresh()).toMatchObject({ kind: 'published', added: 2, changed: 1, removed: 1 });
    const second = await listsVersion(test.deps.db);
    expect(second).toBeGreaterThan(first);
    expect([(await names()).length, (await names(first)).length, (await names(0)).length]).toEqual([31, 30, 0]);
    const changed = await all(streamChangedEntities(test.deps, { after: first, version: second }));
    expect(changed.map(({ entity }) => entity.sourceId).sort()).toEqual(['3', '30', '31']);
    expect(await all(streamRemovedIds(test.deps.db, { after: first, version: second }))).toEqual(['invented:5']);
    expect(await shown()).toMatchObject({ entries: 31, latestChange: { added: 2, changed: 1, removed: 1 } });
    expect((await test.jobs.waiting()).filter(({ name }) => name === 'follow-lists')).toHaveLength(1);
  });

  it('that did not change is not read again, and one that says the same is no new state', async () => {
    await refresh();
    const version = await listsVersion(test.deps.db);
    expect(await refresh()).toEqual({ kind: 'unchanged' });
    const [head = '', ...rows] = people(30).trim().split('\n');
    await writeFile(path, lines([head, ...rows.reverse()]));
    expect(await refresh()).toEqual({ kind: 'unchanged' });
    expect(await listsVersion(test.deps.db)).toBe(version);
  });

  const damage: readonly (readonly [string, (good: string) => string | Uint8Array, RegExp])[] = [
    ['empty', () => '', /^file\.empty/],
    ['cut in the middle', (good) => good.slice(0, good.length / 3), /list\.shrunk|csv\.truncated|file\.cut/],
    ['half gone', (good) => lines(good.split('\n').slice(0, 12)), /list\.shrunk/],
    ['a page for people', () => '<!doctype html><html><body>Not found</body></html>', /file\.unknown|csv/],
    ['in another encoding', (good) => Buffer.from(good.replaceAll('š', '\u00b9'), 'latin1'), /encoding|names\.changed/],
    ['of other people', (good) => good.replaceAll('Žmogus', 'Kitas'), /names\.changed/],
    ['without births', (good) => good.replace(/\d{4}-03-01/g, ''), /fields\.lost/],
    [
      'with shuffled columns',
      (good) => good.replace('id;name;birth;topic', 'id;birth;name;topic'),
      /values\.misread|fields\.lost|names\.changed|records\.skipped/,
    ],
  ];
  it.each(damage)('that is %s never takes the place of a good one, and why is shown', async (_name, damaged, why) => {
    await refresh();
    const [before, version] = [await names(), await listsVersion(test.deps.db)];
    await writeFile(path, damaged(people(30)));
    const refused = await refresh();
    expect(refused.kind).toBe('refused');
    expect([await names(), await listsVersion(test.deps.db)]).toEqual([before, version]);
    const { refusals, refusedAt, entries } = (await shown()) ?? {};
    expect(refusals?.map(({ code }) => code).join()).toMatch(why);
    expect([refusedAt, entries]).toEqual([test.clock.now().toISOString(), 30]);
    await writeFile(path, people(31));
    expect(await refresh()).toMatchObject({ kind: 'published', added: 1 });
    expect(await shown()).toMatchObject({ refusals: [], refusedAt: null });
  });

  it('is taken all the same once somebody has looked at it', async () => {
    await refresh();
    await writeFile(path, people(10));
    expect((await refresh()).kind).toBe('refused');
    const waived = await refreshList(test.deps, { listId: 'invented', waived: ['list.shrunk'] });
    expect(waived).toMatchObject({ kind: 'published', removed: 20 });
  });

  it('is gone with its list', async () => {
    await refresh();
    expect([await removeList(test.deps, 'invented'), await removeList(test.deps, 'invented')]).toEqual([true, false]);
    expect([await names(), await showLists(test.deps, null)]).toEqual([[], []]);
  });

  it('that fails us is told of, and what stood before stays', async () => {
    await refresh();
    await writeFile(path, people(31));
    const send = () => Promise.reject(new Error('no queue today'));
    const failing = { ...test.deps, queue: { ...test.deps.queue, send } };
    await expect(refreshList(failing, { listId: 'invented' })).rejects.toThrow('no queue today');
    expect(await shown()).toMatchObject({ entries: 30, refusals: [{ code: 'refresh.failed' }] });
    expect(await refresh()).toMatchObject({ kind: 'published', added: 1 });
    expect(await shown()).toMatchObject({ refusals: [] });
  });

  it('that is not there says so', async () => {
    await rm(path);
    expect(await refresh()).toMatchObject({ kind: 'refused', refusals: [{ code: 'origin.missing' }] });
  });
});

describe('an address', () => {
  let server: Server;
  let url: string;
  let body = '';
  let asked: IncomingMessage[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request);
      const etag = `"${body.length}"`;
      if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
      return response.writeHead(200, { etag, 'content-type': 'text/csv' }).end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/invented.csv`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked = [];
    body = people(20);
  });

  it('is asked only for what is new, when its time has come', async () => {
    await added([url]);
    await refreshDueLists(test.deps);
    await refreshDueLists(test.deps);
    expect((await test.jobs.waiting()).filter(({ name }) => name === 'refresh-list')).toHaveLength(1);
    expect(await refresh()).toMatchObject({ kind: 'published', added: 20 });
    expect(await refresh()).toEqual({ kind: 'unchanged' });
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, `"${body.length}"`]);
    body = people(21);
    expect(await refresh()).toMatchObject({ kind: 'published', added: 1 });
  });

  it('of this machine is refused where nobody allowed it', async () => {
    await added([url], { allowLoopback: false });
    expect(await refresh()).toMatchObject({ kind: 'refused', refusals: [{ words: 'the address is not public' }] });
    expect(asked).toEqual([]);
  });

  it('tells which list is there', async () => {
    const found = await discoverLists(test.deps, { origins: [url], allowLoopback: true });
    expect(found).toMatchObject({ kind: 'found', lists: [{ id: 'custom-invented', source: 'custom' }] });
  });
});

describe('a signed bundle', () => {
  const keys = generateKeyPairSync('ed25519');

  it('brings the lists to a site without a network, and a changed one brings nothing', async () => {
    const path = join(folder, 'invented.csv');
    await writeFile(path, people(25));
    await added([path]);
    await refresh();
    const bundle = join(folder, 'lists.bundle');
    await writeFile(bundle, await exportBundle(test.deps, keys.privateKey));
    const there = await createTestDeps();
    const imported = await importBundle(there.deps, { path: bundle, publicKey: keys.publicKey });
    expect(imported).toMatchObject({
      kind: 'imported',
      lists: [{ id: 'invented', came: { kind: 'published', added: 25 } }],
    });
    const entities = (await all(currentEntities(there.deps))).map(({ entity }): ListEntity => entity);
    expect(entities).toEqual((await all(currentEntities(test.deps))).map(({ entity }) => entity));
    const other = generateKeyPairSync('ed25519').publicKey;
    expect(await importBundle(there.deps, { path: bundle, publicKey: other })).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'bundle.not_signed' }],
    });
    // The bundle from before is signed as well, and is not taken once a later one was.
    const later = join(folder, 'later.bundle');
    test.clock.advance(86_400_000);
    await writeFile(path, people(26));
    await refresh();
    await writeFile(later, await exportBundle(test.deps, keys.privateKey));
    const take = (path: string) => importBundle(there.deps, { path, publicKey: keys.publicKey });
    expect(await take(later)).toMatchObject({ lists: [{ came: { kind: 'published', added: 1 } }] });
    expect(await take(bundle)).toMatchObject({ lists: [{ came: { refusals: [{ code: 'list.older' }] } }] });
    expect((await showLists(there.deps, null))[0]).toMatchObject({ entries: 26 });
    await there.close();
  });
});
