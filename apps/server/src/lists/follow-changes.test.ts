import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { addList } from './add-list.ts';
import { currentEntities } from './current-entities.fixture.ts';
import { refreshList } from './refresh-list.ts';

/** What the publisher has, by path. */
const files = new Map<string, string>();
let asked: string[] = [];
let server: Server;
let origin: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    const body = files.get(path);
    if (body === undefined) return response.writeHead(404).end();
    const etag = `"${Buffer.from(body).toString('base64url').slice(-40)}-${body.length}"`;
    const isKnown = request.headers['if-none-match'] === etag;
    asked.push(`${path}${isKnown ? ' 304' : ''}`);
    return isKnown ? response.writeHead(304).end() : response.writeHead(200, { etag }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const INDEX = '/artifacts/invented/delta.json';
const WHOLE = '/latest/invented/invented.entities.ftm.json';
const stepTo = (version: string) => `/artifacts/invented/${version}/entities.delta.json`;
const VERSIONS = ['20260101000000-aaa', '20260102000000-bbb', '20260103000000-ccc', '20260104000000-ddd'] as const;

interface Person {
  readonly id: string;
  readonly name: string;
}
const record = ({ id, name }: Person) => ({
  id,
  caption: name,
  schema: 'Person',
  target: true,
  properties: {
    name: [name],
    birthDate: [`19${50 + (id.charCodeAt(id.length - 1) % 40)}-01-01`],
    topics: ['sanction'],
  },
});
const lines = (values: readonly object[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const PEOPLE = Array.from({ length: 40 }, (_, at) => ({ id: `NK-${at}`, name: `Testina Erfunden ${at}` }));

const publishWhole = (people: readonly Person[]) => files.set(WHOLE, lines(people.map(record)));
const publishIndex = (versions: readonly string[]) =>
  files.set(
    INDEX,
    JSON.stringify({ versions: Object.fromEntries(versions.map((version) => [version, origin + stepTo(version)])) }),
  );
const publishStep = (version: string, changes: readonly object[]) => files.set(stepTo(version), lines(changes));
const put = (op: 'ADD' | 'MOD', person: Person) => ({ op, entity: record(person) });
const del = (id: string) => ({ op: 'DEL', entity: { id } });

let test: TestDeps;
beforeEach(async () => {
  files.clear();
  test = await createTestDeps();
  const list = { id: 'invented', name: 'Invented', source: 'opensanctions', allowLoopback: true, refreshMinutes: 60 };
  await addList(test.deps, { ...list, origins: [origin + WHOLE, origin + INDEX] });
  publishWhole(PEOPLE);
  publishIndex(VERSIONS.slice(0, 2));
  publishStep(VERSIONS[1], [put('MOD', { id: 'NK-1', name: 'Testina Erfunden 1' })]);
  expect(await refresh()).toMatchObject({ kind: 'published', added: 40 });
  return () => test.close();
});

const refresh = () => {
  asked = [];
  return refreshList(test.deps, { listId: 'invented' });
};
async function names(): Promise<string[]> {
  const found: string[] = [];
  for await (const { entity } of currentEntities(test.deps)) found.push(`${entity.sourceId} ${entity.names[0].full}`);
  return found;
}

describe('an index of changes', () => {
  it('that is the one we know brings nothing, and nothing else is asked for', async () => {
    expect(await refresh()).toEqual({ kind: 'unchanged' });
    expect(asked).toEqual([`${INDEX} 304`]);
  });

  it('is followed from the version that we have, step by step, and the whole list left alone', async () => {
    publishIndex(VERSIONS.slice(0, 3));
    publishStep(VERSIONS[2], [put('MOD', { id: 'NK-2', name: 'Testina Anders' }), del('NK-3')]);
    // The whole list does not say which version it is, so the last step before it is taken once more.
    expect(await refresh()).toMatchObject({ kind: 'published', added: 0, changed: 1, removed: 1 });
    expect(asked).toEqual([INDEX, stepTo(VERSIONS[1]), stepTo(VERSIONS[2])]);
    publishIndex(VERSIONS);
    publishStep(VERSIONS[3], [
      put('ADD', { id: 'NK-3', name: 'Testina Wieder' }),
      put('ADD', { id: 'NK-99', name: 'Neu' }),
    ]);
    expect(await refresh()).toMatchObject({ kind: 'published', added: 2, changed: 0, removed: 0 });
    expect(asked).toEqual([INDEX, stepTo(VERSIONS[3])]);
    expect(await names()).toEqual(expect.arrayContaining(['NK-2 Testina Anders', 'NK-3 Testina Wieder', 'NK-99 Neu']));
    expect(await names()).toHaveLength(41);
  });

  it.each([
    ['our version is no longer in it', () => publishIndex(VERSIONS.slice(2))],
    ['a step is missing', () => publishIndex(VERSIONS.slice(0, 3))],
    [
      'a step is none',
      () => {
        publishIndex(VERSIONS.slice(0, 3));
        files.set(stepTo(VERSIONS[2]), '<html>Not found</html>');
      },
    ],
    ['it is none itself', () => files.set(INDEX, 'rubbish')],
  ])('leads to the whole list where %s', async (_why, spoil) => {
    spoil();
    publishWhole(PEOPLE.slice(1));
    expect(await refresh()).toMatchObject({ kind: 'published', removed: 1 });
    expect(asked).toContain(WHOLE);
    expect(await names()).toHaveLength(39);
  });

  it('brings no changes that guards of whole lists would refuse: the whole list is looked at', async () => {
    publishIndex(VERSIONS.slice(0, 3));
    publishStep(
      VERSIONS[2],
      PEOPLE.slice(0, 20).map(({ id }) => del(id)),
    );
    expect(await refresh()).toEqual({ kind: 'unchanged' });
    expect(asked).toContain(WHOLE);
    expect(await names()).toHaveLength(40);
    publishWhole(PEOPLE.slice(20));
    publishIndex(VERSIONS);
    publishStep(VERSIONS[3], []);
    publishStep(
      VERSIONS[2],
      PEOPLE.slice(0, 20).map(({ id }) => del(id)),
    );
    expect(await refresh()).toMatchObject({ kind: 'refused', refusals: [{ code: 'list.shrunk' }] });
    expect(await names()).toHaveLength(40);
  });

  it('is not followed to addresses of other kinds', async () => {
    const steps = Object.fromEntries(VERSIONS.map((version) => [version, `file://${stepTo(version)}`]));
    files.set(INDEX, JSON.stringify({ versions: steps }));
    publishWhole(PEOPLE.slice(2));
    expect(await refresh()).toMatchObject({ kind: 'published', removed: 2 });
    expect(asked).toEqual([INDEX, WHOLE]);
  });
});
