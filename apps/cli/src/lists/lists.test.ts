import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jsonLines, runBonafide } from '../run-bonafide.fixture.ts';

let home: string;
let lists: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'bonafide-lists-test-'));
  lists = join(home, 'lists');
  await mkdir(lists);
});

afterEach(() => rm(home, { recursive: true }));

/** An invented list of so many people. */
async function writeList(people: number, file = 'house list.csv'): Promise<string> {
  const rows = Array.from(
    { length: people },
    (_, index) => `H-${index + 1},Testina Erfunden ${index + 1},19${50 + index}-01-02`,
  );
  const path = join(home, file);
  await writeFile(path, ['id,name,date of birth', ...rows, ''].join('\n'));
  return path;
}

function refresh(from: string, ...more: readonly string[]) {
  return runBonafide(['lists', 'refresh', '--from', from, '--lists', lists, '--json', ...more]);
}

describe('bonafide lists', () => {
  it('takes a list, tells of it, and takes what changed', async () => {
    const first = await refresh(await writeList(12));
    expect([first.code, jsonLines(first)]).toEqual([
      0,
      [{ listId: 'custom-house-list', taken: true, added: 12, changed: 0, removed: 0, refusals: [] }],
    ]);
    expect(jsonLines(await refresh(await writeList(14)))).toMatchObject([{ added: 2, changed: 0, removed: 0 }]);
    const status = await runBonafide(['lists', 'status', '--lists', lists]);
    expect([status.code, status.stdout]).toEqual([
      0,
      expect.stringMatching(/^custom-house-list .* 14 +14 +14 +0 +0 +0 +0$/m),
    ]);
  });

  it('keeps the list in force when the next is spoilt, and says why', async () => {
    await refresh(await writeList(12));
    const refused = await refresh(await writeList(3));
    expect([refused.code, jsonLines(refused)]).toMatchObject([
      1,
      [{ taken: false, refusals: [{ code: 'list.shrunk' }] }],
    ]);
    const status = await runBonafide(['lists', 'status', '--lists', lists, '--json']);
    expect(jsonLines(status)).toMatchObject([
      { lists: [{ entities: 12 }], refused: [{ refusals: [{ code: 'list.shrunk' }] }] },
    ]);
  });

  it('sets a reason aside when told to, and keeps one edition', async () => {
    await refresh(await writeList(12));
    const waived = await refresh(await writeList(3), '--waive', 'list.shrunk');
    expect([waived.code, jsonLines(waived)]).toMatchObject([0, [{ taken: true, removed: 9 }]]);
    const kept = await readdir(join(lists, 'custom-house-list'));
    expect(kept.filter((name) => name.startsWith('edition-'))).toHaveLength(1);
    expect(kept).not.toContain('bonafide-list-refused.json');
  });

  it('carries lists in a signed bundle to another folder', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const [secret, known, bundle] = ['private.pem', 'public.pem', 'lists.bundle'].map((name) => join(home, name));
    if (secret === undefined || known === undefined || bundle === undefined)
      throw new Error('three names are three paths');
    await writeFile(secret, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await writeFile(known, publicKey.export({ type: 'spki', format: 'pem' }));
    await refresh(await writeList(12));
    const packed = await runBonafide(['lists', 'bundle', '--lists', lists, '--key', secret, '--out', bundle]);
    expect([packed.code, packed.stdout]).toEqual([0, 'custom-house-list\n']);

    lists = join(home, 'elsewhere');
    expect(jsonLines(await refresh(bundle, '--key', known))).toMatchObject([
      { listId: 'custom-house-list', added: 12 },
    ]);
    const bytes = await readFile(bundle);
    await writeFile(bundle, bytes.fill(0, bytes.length >> 1));
    const spoilt = await refresh(bundle, '--key', known);
    expect([spoilt.code, spoilt.stderr]).toEqual([1, expect.stringContaining('bundle.')]);
  });

  it('fetches nothing itself and says what it wants', async () => {
    const address = await refresh('https://lists.example/sdn.xml');
    expect([address.code, address.stderr]).toEqual([2, expect.stringContaining('fetched by the server')]);
    expect((await runBonafide(['lists'])).code).toBe(2);
    expect((await runBonafide(['lists', 'bundle'])).code).toBe(2);
  });

  it('says what to do with files that cannot be taken', async () => {
    const rows: readonly (readonly [name: string, bytes: Uint8Array | string, code: number, words: string])[] = [
      ['lists.zip', Uint8Array.of(0x50, 0x4b, 3, 4), 1, 'unpack it and give the file in it'],
      ['house.csv.gz', Uint8Array.of(0x1f, 0x8b, 8, 0), 2, 'a list is unpacked first (gunzip)'],
      [
        'house.csv',
        Buffer.from('id,name,dob\n1,Erfünden,1961\n', 'latin1'),
        1,
        'there is no earlier edition: the file is not utf-8',
      ],
    ];
    for (const [name, bytes, code, words] of rows) {
      await writeFile(join(home, name), bytes);
      const ran = await runBonafide(['lists', 'refresh', '--from', join(home, name), '--lists', lists]);
      expect([ran.code, ran.stdout + ran.stderr]).toEqual([code, expect.stringContaining(words)]);
    }
    const missing = await refresh(join(home, 'nothing.csv'));
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('nothing.csv: there is no such file')]);
  });

  it('knows the reasons that can be set aside, and no others', async () => {
    const ran = await refresh(await writeList(12), '--waive', 'list.shrink');
    expect([ran.code, ran.stderr]).toEqual([
      2,
      expect.stringContaining('no reason "list.shrink"; those that can be set aside: list.other'),
    ]);
  });
});
