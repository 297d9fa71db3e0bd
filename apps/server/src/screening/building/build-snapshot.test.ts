import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentEntities } from '../../lists/current-entities.fixture.ts';
import { createCustomList, replaceEntries } from '../../lists/custom-lists.ts';
import { entryOpener } from '../../lists/open-entry.ts';
import { listsVersion } from '../../lists/queries.ts';
import { createPartner } from '../../partners/create-partner.ts';
import { connectPlainly } from '../../platform/db/plain-connection.ts';
import { type Invented, publishList } from '../../testing/invented-list.ts';
import { createTestDeps, type TestDeps } from '../../testing/test-deps.ts';
import { currentEntries } from './queries.ts';

let test: TestDeps;
beforeEach(async () => {
  test = await createTestDeps();
});
afterEach(() => test.close());

/** Some pages and a bit. */
const MANY = Array.from(
  { length: 230 },
  (_, at): Invented => ({ sourceId: `n-${at}`, named: [`Testina Erfunden ${at}`], topics: ['sanction'] }),
);

async function readForIndex(version: number): Promise<readonly string[]> {
  const db = await connectPlainly(test.deps.config.databaseUrl ?? '', 'bonafide-test');
  try {
    const open = entryOpener(test.deps.vault);
    const hashes: string[] = [];
    for await (const entry of currentEntries(db, version)) hashes.push(open(entry)?.hash ?? '');
    return hashes;
  } finally {
    await db.close();
  }
}

async function readByOthers(version: number): Promise<readonly string[]> {
  const hashes: string[] = [];
  for await (const { entity } of currentEntities(test.deps, version)) hashes.push(entity.hash);
  return hashes;
}

describe('what is read to be indexed', () => {
  it('is every entry of every list at every version, readable or sealed, in the order in which others read them', async () => {
    const { partner } = await createPartner(test.deps, { name: 'Shop', environment: 'TEST', webhookUrl: null });
    const made = await createCustomList(test.deps, { partnerId: partner.id, name: 'Own' });
    if (!made.ok) throw new Error(made.fault.message);
    await publishList(test.deps, { entries: MANY });
    const entries = MANY.map(({ sourceId }, at) => ({ id: sourceId, name: `Sealed Erfunden ${at}` }));
    const own = { partnerId: partner.id, listId: made.value.id };
    await replaceEntries(test.deps, own, { format: 'custom-json', text: JSON.stringify({ entries }) });
    await publishList(test.deps, { entries: MANY.slice(0, 200) });
    const last = await listsVersion(test.deps.db);
    const counts: number[] = [];
    for (let version = 0; version <= last; version += 1) {
      const read = await readForIndex(version);
      expect(read).toEqual(await readByOthers(version));
      counts.push(read.length);
    }
    expect(counts).toEqual([0, 230, 460, 430]);
  });
});

describe('the process that indexes', () => {
  it('loads no query builder, no reader of lists and no log: loading is what cannot rest', async () => {
    const loaded = await loadedBy(new URL('./build-snapshot.ts', import.meta.url));
    expect(loaded.some((url) => url.endsWith('/screening/src/index/build-index.ts'))).toBe(true);
    expect(loaded.filter((url) => /drizzle-orm|pino|saxes|csv-parse|zod/.test(url))).toEqual([]);
  });
});

/** Addresses of all modules. */
async function loadedBy(entry: URL): Promise<readonly string[]> {
  const script = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
    await import('${entry.href}');
    console.log(JSON.stringify(loaded));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  return JSON.parse(stdout) as readonly string[];
}
