import { generateKeyPairSync } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ListEntity } from '../entities/list-entity.ts';
import { makeEntity } from '../entities/make-entity.ts';
import type { ListFile } from '../sources/source.ts';
import { readBundle } from './read-bundle.ts';
import { writeBundle } from './write-bundle.ts';

const site = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519');

function entity(listId: string, number: number): ListEntity {
  const made = makeEntity({
    listId,
    sourceId: `D-${number}`,
    kind: 'person',
    names: [{ full: `Ąžuolas Išgalvotas ${number}` }],
  });
  if (made === null) throw new Error('an invented entity has a name');
  return made;
}

async function* several(listId: string, count: number): AsyncIterable<ListEntity> {
  for (let number = 1; number <= count; number += 1) yield entity(listId, number);
}

async function bundle(counts: Readonly<Record<string, number>> = { first: 3, none: 0, second: 2 }): Promise<Buffer> {
  const bytes = await writeBundle({
    lists: Object.entries(counts).map(([listId, count]) => ({
      listId,
      sourceId: 'custom',
      facts: { date: '2026-03-01' },
      retrievedAt: '2026-03-02T10:00:00Z',
      entities: () => several(listId, count),
    })),
    createdAt: '2026-03-03T10:00:00Z',
    privateKey: site.privateKey,
  });
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function fileOf(bytes: Uint8Array): ListFile {
  return {
    name: 'lists.bundle',
    async *bytes() {
      for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
    },
  };
}

/** The bundle unpacked, changed, and packed again. */
function altered(packed: Uint8Array, change: (text: string) => string): ListFile {
  return fileOf(gzipSync(change(gunzipSync(packed).toString('utf8'))));
}

describe('a signed bundle', () => {
  it('gives back each list as it was put in, and says where it is from', async () => {
    const opened = await readBundle(fileOf(await bundle()), site.publicKey);
    if (opened.kind !== 'opened') throw new Error(opened.words);
    expect(opened.manifest.lists.map(({ listId, entities }) => [listId, entities])).toEqual([
      ['first', 3],
      ['none', 0],
      ['second', 2],
    ]);
    expect(opened.manifest.lists[0]).toMatchObject({ date: '2026-03-01', version: null, names: 3 });
    for (const [listId, count] of [
      ['first', 3],
      ['none', 0],
      ['second', 2],
      ['no such list', 0],
    ] as const) {
      const found: ListEntity[] = [];
      for await (const each of opened.entities(listId)) found.push(each);
      expect(found).toEqual(Array.from({ length: count }, (_, index) => entity(listId, index + 1)));
    }
  });

  it('is refused under another key', async () => {
    expect(await readBundle(fileOf(await bundle()), stranger.publicKey)).toMatchObject({ code: 'bundle.not_signed' });
  });

  const changes: readonly (readonly [what: string, change: (text: string) => string, code: string])[] = [
    ['another date in the manifest', (text) => text.replace('2026-03-01', '2026-04-01'), 'bundle.not_signed'],
    ['a name changed', (text) => text.replace('Išgalvotas 2', 'Išgalvotas 9'), 'bundle.altered'],
    [
      'an entry left out',
      (text) =>
        text
          .split('\n')
          .filter((_, line) => line !== 3)
          .join('\n'),
      'bundle.altered',
    ],
    ['an entry added', (text) => `${text}${text.split('\n')[2]}\n`, 'bundle.altered'],
    ['two entries turned round', (text) => turned(text), 'bundle.altered'],
    ['only the manifest', (text) => text.split('\n').slice(0, 1).join('\n'), 'bundle.malformed'],
    ['megabytes appended', (text) => text + 'x'.repeat(3_000_000), 'bundle.altered'],
    ['nothing', () => '', 'bundle.malformed'],
  ];
  it.each(changes)('is refused with %s', async (_, change, code) => {
    expect(await readBundle(altered(await bundle(), change), site.publicKey)).toMatchObject({ kind: 'refused', code });
  });

  it('is refused when it was cut anywhere or is something else', async () => {
    const whole = await bundle();
    for (const length of [10, whole.length >> 1, whole.length - 9]) {
      expect(await readBundle(fileOf(whole.subarray(0, length)), site.publicKey)).toMatchObject({ kind: 'refused' });
    }
    expect(await readBundle(fileOf(Buffer.from('<xml/>')), site.publicKey)).toMatchObject({ code: 'bundle.malformed' });
  });

  it('takes no other kind of key', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    await expect(readBundle(fileOf(await bundle()), publicKey)).rejects.toThrow(TypeError);
  });
});

function turned(text: string): string {
  const lines = text.split('\n');
  const [third = '', fourth = ''] = lines.slice(2, 4);
  return [...lines.slice(0, 2), fourth, third, ...lines.slice(4)].join('\n');
}
