import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineList } from '../refresh/examine-list.ts';
import { listsInFolder, readListsFolder } from './lists-folder.ts';

const VERSIONS = ['20260101120000-aaa', '20260102120000-bbb', '20260103120000-ccc'];

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bonafide-changes-test-'));
});

afterEach(() => rm(folder, { recursive: true }));

const person = (id: number, edition: number) => ({
  id: `NK-${id}`,
  schema: 'Person',
  caption: `Testina Erfunden ${id}`,
  properties: { name: [`Testina Erfunden ${id}`, `Edition ${edition}`], topics: ['sanction'] },
  target: true,
});

async function put(name: string, records: readonly object[]): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
}

/** What a list holds after each of its editions: of each entry in which edition it was written last. */
type Edition = ReadonlyMap<number, number>;

/** Editions that add, change and remove (and bring back) entries by their numbers alone. */
function editions(): readonly Edition[] {
  const all: Edition[] = [new Map(Array.from({ length: 40 }, (_, id) => [id, 0]))];
  for (const [place] of VERSIONS.entries()) {
    const edition = place + 1;
    const next = new Map(all.at(-1));
    for (let id = 0; id < 60; id++) {
      const draw = (id * 7 + edition * 13) % 10;
      if (draw === 0) next.delete(id);
      else if (draw === 1 || (draw === 2 && next.has(id))) next.set(id, edition);
    }
    all.push(next);
  }
  return all;
}

function changesBetween(before: Edition, after: Edition): readonly object[] {
  const written = [...after].filter(([id, edition]) => before.get(id) !== edition);
  const gone = [...before.keys()].filter((id) => !after.has(id));
  return [
    ...written.map(([id, edition]) => ({ op: before.has(id) ? 'MOD' : 'ADD', entity: person(id, edition) })),
    ...gone.map((id) => ({ op: 'DEL', entity: { id: `NK-${id}` } })),
  ];
}

const people = (edition: Edition) => [...edition].map(([id, written]) => person(id, written));

async function hashes(): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { sourceId, hash } of readListsFolder(folder)) found.push(`${sourceId} ${hash}`);
  return found.sort();
}

describe('a list with files of changes', () => {
  it('reads as the whole list of the last change', async () => {
    const [base = new Map(), ...later] = editions();
    await put('entities.ftm.json', people(base));
    for (const [place, edition] of later.entries()) {
      const changes = changesBetween(later[place - 1] ?? base, edition);
      expect(new Set(changes.map((change) => ('op' in change ? change.op : '')))).toEqual(
        new Set(['ADD', 'MOD', 'DEL']),
      );
      await put(`delta/${VERSIONS[place]}/entities.delta.json`, changes);
    }
    const patched = await hashes();
    await rm(folder, { recursive: true });
    await put('entities.ftm.json', people(later.at(-1) ?? new Map()));
    expect(patched).toEqual(await hashes());
    expect(patched.length).toBeGreaterThan(30);
  });

  it('is of the version of its last change, even where that changes nothing', async () => {
    await put('entities.ftm.json', people(editions()[0] ?? new Map()));
    await put(`${VERSIONS[1]}/entities.delta.json`, []);
    const [list] = (await listsInFolder(folder)).lists;
    const examined = list === undefined ? null : await examineList(list);
    expect(examined).toMatchObject({
      edition: { figures: { entities: 40, facts: { version: VERSIONS[1], date: '2026-01-02' } } },
    });
    expect(list?.paths).toHaveLength(2);
  });

  it('is not read where a file of changes is spoilt', async () => {
    await put('entities.ftm.json', people(editions()[0] ?? new Map()));
    await mkdir(join(folder, 'later'));
    await writeFile(join(folder, 'later/entities.delta.json'), '{"op":"DEL","entity":{"id":"NK-1"}}\n{"op":"DE');
    const [list] = (await listsInFolder(folder)).lists;
    expect(list === undefined ? null : await examineList(list)).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'json.truncated' }],
    });
  });

  it('is told of without its main file', async () => {
    await put('entities.delta.json', [{ op: 'DEL', entity: { id: 'NK-1' } }]);
    expect(await listsInFolder(folder)).toMatchObject({
      lists: [],
      changes: [{ listId: 'opensanctions' }],
      passed: [{ code: 'file.part_alone' }],
    });
  });
});
