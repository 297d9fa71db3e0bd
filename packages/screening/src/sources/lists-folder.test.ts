import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inventedLists } from './invented/invented-lists.fixture.ts';
import { listsInFolder, type PassedFile, readListsFolder } from './lists-folder.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bonafide-folder-test-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function put(files: Readonly<Record<string, string>>, under = '.'): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, under, name)), { recursive: true });
    await writeFile(join(folder, under, name), text);
  }
}

function filesOf(format: string): Readonly<Record<string, string>> {
  return inventedLists(12).find((list) => list.format === format)?.files ?? {};
}

async function readAll() {
  const passed: PassedFile[] = [];
  const counts: Record<string, number> = {};
  for await (const { listId } of readListsFolder(folder, { onPassed: (file) => passed.push(file) })) {
    counts[listId] = (counts[listId] ?? 0) + 1;
  }
  return { counts, passed: passed.map(({ path, code }) => [relative(folder, path), code]) };
}

describe('readListsFolder', () => {
  it('finds lists in all folders below, whatever their files are called', async () => {
    await put(filesOf('ofac-csv'), 'us/2026');
    await put({ 'anything.xml': filesOf('un-xml')['consolidated.xml'] ?? '' });
    expect(await readAll()).toEqual({ counts: { 'ofac-sdn': 12, un: 12 }, passed: [] });
  });

  it('tells of what it does not read, and goes on', async () => {
    await put(filesOf('un-xml'));
    await put({
      'eu.xml': (filesOf('eu-fsf-xml')['eu.xml'] ?? '').slice(0, -20),
      'letter.txt': 'Dear reader',
      '.hidden': 'x',
    });
    const { counts, passed } = await readAll();
    expect(counts.un).toBe(12);
    expect(passed).toEqual([
      ['letter.txt', 'file.unknown'],
      ['eu.xml', 'xml.truncated'],
    ]);
  });

  it('asks for the parts of a list, and passes over parts alone', async () => {
    const { 'sdn.csv': main = '', 'alt.csv': aliases = '' } = filesOf('ofac-csv');
    await put({ 'sdn.csv': main });
    expect((await readAll()).passed).toEqual([['sdn.csv', 'file.part_missing']]);
    await rm(join(folder, 'sdn.csv'));
    await put({ 'alt.csv': aliases });
    expect((await readAll()).passed).toEqual([['alt.csv', 'file.part_alone']]);
  });

  it('takes the later of two editions, and says which it left', async () => {
    await put(filesOf('un-xml'), '2025');
    await put(filesOf('un-xml'), '2026');
    expect(await readAll()).toEqual({ counts: { un: 12 }, passed: [['2025/consolidated.xml', 'file.shadowed']] });
  });

  it('reads a single file as well', async () => {
    await put(filesOf('seco-xml'));
    expect((await listsInFolder(join(folder, 'seco.xml'))).lists.map(({ listId }) => listId)).toEqual(['seco']);
  });
});

describe('the invented list for demonstrations', () => {
  it('is read whole, with something of everything', async () => {
    const demo = fileURLToPath(new URL('../../demo', import.meta.url));
    const found = [];
    for await (const entity of readListsFolder(demo)) found.push(entity);
    expect(found.length).toBeGreaterThanOrEqual(60);
    expect(new Set(found.map(({ sourceId }) => sourceId)).size).toBe(found.length);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['person', 'organisation', 'vessel', 'aircraft']));
    expect(new Set(found.flatMap(({ offices }) => offices.map(({ tier }) => tier)))).toEqual(new Set([1, 2, 3]));
    expect(found.some(({ births }) => births.some(({ circa }) => circa))).toBe(true);
    expect(found.some(({ names }) => names.some(({ quality }) => quality === 'weak'))).toBe(true);
    expect(found.every(({ listId }) => listId === 'custom-demo')).toBe(true);
  });
});
