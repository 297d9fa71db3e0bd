import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jsonLines, runBonafide } from '../run-bonafide.fixture.ts';

const LIST = 'opensanctions-invented';

let home: string;
let lists: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'bonafide-changes-test-'));
  lists = join(home, 'lists');
  await mkdir(lists);
});

afterEach(() => rm(home, { recursive: true }));

const person = (id: number, name = `Testina Erfunden ${id}`) => ({
  id: `NK-${id}`,
  schema: 'Person',
  caption: name,
  properties: { name: [name], topics: ['sanction'] },
});

async function write(name: string, records: readonly object[]): Promise<string> {
  const path = join(home, name);
  await writeFile(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return path;
}

const base = (people = 12) =>
  write(
    'invented.entities.ftm.json',
    Array.from({ length: people }, (_, id) => person(id)),
  );

async function refresh(from: string, ...more: readonly string[]) {
  return runBonafide(['lists', 'refresh', '--from', from, '--lists', lists, '--json', ...more]);
}

async function listed(name: string): Promise<boolean> {
  const answer = await runBonafide(['screen', name, '--lists', lists, '--json']);
  return JSON.stringify(jsonLines(answer)).includes('NK-');
}

describe('files of changes', () => {
  it('are applied to the list that is kept, and the next ones to what came of it', async () => {
    await refresh(await base());
    const first = await write('invented.entities.delta.json', [
      { op: 'ADD', entity: person(20, 'Marja Osterlund') },
      { op: 'MOD', entity: person(1, 'Balthasar Enkel') },
      { op: 'DEL', entity: { id: 'NK-2' } },
    ]);
    expect(jsonLines(await refresh(first))).toEqual([
      { listId: LIST, taken: true, added: 1, changed: 1, removed: 1, refusals: [] },
    ]);
    const second = await write('entities.delta.json', [{ op: 'DEL', entity: { id: 'NK-20' } }]);
    expect(jsonLines(await refresh(second, '--list', LIST))).toMatchObject([{ added: 0, changed: 0, removed: 1 }]);
    expect([await listed('Balthasar Enkel'), await listed('Marja Osterlund')]).toEqual([true, false]);
    const status = await runBonafide(['lists', 'status', '--lists', lists, '--json']);
    expect(jsonLines(status)).toMatchObject([{ lists: [{ listId: LIST, source: 'opensanctions', entities: 11 }] }]);
    // The whole list of the same day takes the place of what was put together, and changes nothing.
    await write('invented.entities.ftm.json', [
      person(0),
      person(1, 'Balthasar Enkel'),
      ...Array.from({ length: 9 }, (_, place) => person(place + 3)),
    ]);
    expect(jsonLines(await refresh(join(home, 'invented.entities.ftm.json')))).toMatchObject([
      { added: 0, changed: 0, removed: 0 },
    ]);
  });

  it('are refused by the guards that whole lists are', async () => {
    await refresh(await base());
    const most = Array.from({ length: 9 }, (_, id) => ({ op: 'DEL', entity: { id: `NK-${id}` } }));
    const refused = await refresh(await write('invented.entities.delta.json', most));
    expect([refused.code, jsonLines(refused)]).toMatchObject([
      1,
      [{ listId: LIST, taken: false, refusals: [{ code: 'list.shrunk' }] }],
    ]);
    expect(await listed('Testina Erfunden 3')).toBe(true);
  });

  it('say when the list is not kept that they follow upon', async () => {
    const answer = await refresh(await write('invented.entities.delta.json', [{ op: 'ADD', entity: person(1) }]));
    expect([answer.code, answer.stderr]).toEqual([1, expect.stringContaining('which is not kept here as a whole')]);
  });
});
