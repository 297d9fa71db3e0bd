import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testServer } from '../../testing/test-server.ts';
import { type Cluster, clusterUrl } from '../embedded/cluster.ts';
import { onMaintenance } from '../embedded/embedded-database.ts';
import { systemRandom } from '../random.ts';
import { MigrationChanged, migrate } from './migrate.ts';
import { createDatabase, dropDatabase } from './queries.ts';
import * as schema from './schema.ts';

let server: Cluster;
let url: string;
let name: string;
let folder: string;

beforeAll(async () => {
  server = await testServer();
});

beforeEach(async () => {
  ({ url, name } = await emptyDatabase());
  folder = await mkdtemp(join(tmpdir(), 'bonafide-migrations-'));
});

afterEach(async () => {
  await drop(name);
  await rm(folder, { recursive: true });
});

const drop = (database: string) => onMaintenance(server, (client) => dropDatabase(client, database));

async function emptyDatabase(): Promise<{ name: string; url: string }> {
  const database = `empty_${systemRandom.uuid().replaceAll('-', '_')}`;
  await onMaintenance(server, (client) => createDatabase(client, database));
  return { name: database, url: clusterUrl(server, database) };
}

async function rows(of: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: of });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** The tables of every schema beside this file. */
async function schemas(): Promise<Record<string, unknown>> {
  const files = (await readdir(import.meta.dirname)).filter((file) => /-schema\.ts$/.test(file));
  const modules = await Promise.all(files.map((file): Promise<object> => import(`./${file.slice(0, -3)}.ts`)));
  return Object.assign({}, schema, ...modules);
}

describe('the migrations', () => {
  let other: { name: string; url: string };
  beforeAll(async () => {
    other = await emptyDatabase();
  });
  afterAll(() => drop(other.name));

  it('make exactly the tables of the schemas', async () => {
    await migrate(url);
    const before = generateDrizzleJson({});
    const statements = await generateMigration(before, generateDrizzleJson(await schemas(), before.id));
    await rows(other.url, statements.join(';\n'));
    for (const text of [COLUMNS, INDEXES, CONSTRAINTS])
      expect(await rows(url, text)).toEqual(await rows(other.url, text));
  });

  it('keep the rate counters out of the write-ahead log', async () => {
    await migrate(url);
    expect(await rows(url, `select relpersistence from pg_class where relname = 'rate_counters'`)).toEqual([
      { relpersistence: 'u' },
    ]);
  });
});

describe('migrate', () => {
  it('applies what is missing, once, in order of name', async () => {
    await writeFile(join(folder, '0001-a.sql'), 'create table a (n int)');
    await writeFile(join(folder, '0002-b.sql'), 'insert into a values (1); alter table a add m int default 2');
    expect(await migrate(url, folder)).toEqual(['0001-a.sql', '0002-b.sql']);
    expect(await migrate(url, folder)).toEqual([]);
    expect(await rows(url, 'select * from a')).toEqual([{ n: 1, m: 2 }]);
  });

  it('leaves nothing of a migration that fails', async () => {
    await writeFile(join(folder, '0001-a.sql'), 'create table a (n int); select nonsense');
    await expect(migrate(url, folder)).rejects.toThrow();
    expect(await rows(url, `select to_regclass('a') as a`)).toEqual([{ a: null }]);
  });

  it('lets processes that start together apply each migration once', async () => {
    await writeFile(join(folder, '0001-a.sql'), 'create table a (n int); select pg_sleep(0.2)');
    const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(url, folder)));
    expect(applied.flat()).toEqual(['0001-a.sql']);
  });

  it('refuses a migration that was changed after it had been applied', async () => {
    await writeFile(join(folder, '0001-a.sql'), 'create table a (n int)');
    await migrate(url, folder);
    await writeFile(join(folder, '0001-a.sql'), 'create table a (n bigint)');
    await expect(migrate(url, folder)).rejects.toThrow(MigrationChanged);
  });
});

const COLUMNS = `select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
  where table_schema = 'public' and table_name <> 'applied_migrations' order by 1, 2`;
const INDEXES = `select tablename, indexname, indexdef from pg_indexes
  where schemaname = 'public' and tablename <> 'applied_migrations' order by 1, 2`;
const CONSTRAINTS = `select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid) as rule from pg_constraint
  where connamespace = 'public'::regnamespace and conrelid <> coalesce(to_regclass('applied_migrations'), 0) order by 1, 2`;
