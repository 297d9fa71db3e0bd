import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allPairs, listPhotos, parsePairs } from './photo-folder.ts';

describe('listPhotos', () => {
  it('finds the photos of every person, and nothing else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'faces-'));
    await mkdir(join(folder, 'zoe'));
    await mkdir(join(folder, 'ann'));
    for (const file of ['zoe/1.jpg', 'ann/2.PNG', 'ann/1.jpeg', 'ann/notes.txt', 'list.jpg']) {
      await writeFile(join(folder, file), '');
    }
    expect(await listPhotos(folder)).toEqual([
      { path: 'ann/1.jpeg', person: 'ann' },
      { path: 'ann/2.PNG', person: 'ann' },
      { path: 'zoe/1.jpg', person: 'zoe' },
    ]);
  });
});

describe('allPairs', () => {
  it('takes every photo with every other once', () => {
    const photo = (path: string, person: string) => ({ path, person });
    const pairs = allPairs([photo('a1', 'a'), photo('a2', 'a'), photo('b1', 'b')]);
    expect(pairs.map(({ a, b, same }) => [a, b, same])).toEqual([
      ['a1', 'a2', true],
      ['a1', 'b1', false],
      ['a2', 'b1', false],
    ]);
  });
});

describe('parsePairs', () => {
  it('reads commas and tabs, with and without a group', () => {
    expect(parsePairs('x/1.jpg, x/2.jpg, 1, older\n\ny.jpg\tz.jpg\t0\n')).toEqual([
      { a: 'x/1.jpg', b: 'x/2.jpg', same: true, group: 'older' },
      { a: 'y.jpg', b: 'z.jpg', same: false, group: null },
    ]);
  });

  it('refuses what is no pair', () => {
    expect(() => parsePairs('x.jpg, y.jpg, maybe')).toThrow('truth file');
  });
});
