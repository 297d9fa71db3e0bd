import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectDatabase } from '../db/connect.ts';
import { silentLog } from '../log/log.ts';
import { systemRandom } from '../random.ts';
import { clusterUrl } from './cluster.ts';
import { type EmbeddedDatabase, onMaintenance, openEmbeddedDatabase } from './embedded-database.ts';
import { isRunning, postmasterPid } from './postmaster.ts';

let pristine: string;
let dataDir: string;
let opened: EmbeddedDatabase[];

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bonafide-embedded-'));
  await chmod(folder, 0o755);
  return folder;
}

/** Making a cluster takes seconds and is tested once; the other tests begin with a copy of one that was stopped. */
beforeAll(async () => {
  pristine = await makeFolder();
  const database = await openEmbeddedDatabase(pristine, systemRandom);
  await database.stop();
});

afterAll(() => rm(pristine, { recursive: true, force: true }));

beforeEach(async () => {
  dataDir = await makeFolder();
  execFileSync('cp', ['-a', `${pristine}/.`, dataDir]);
  opened = [];
});

afterEach(async () => {
  for (const database of opened) await database.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function open(): Promise<EmbeddedDatabase> {
  const database = await openEmbeddedDatabase(dataDir, systemRandom);
  opened.push(database);
  return database;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  it('survives its own SIGKILL with every committed row, on the same port', async () => {
    const database = await open();
    await query(database.url, 'create table t as select generate_series(1, 100) as n');
    process.kill(postmasterPid(database.cluster.data) ?? 0, 'SIGKILL');
    await database.restart();
    expect(await query(database.url, 'select count(*)::int as n from t')).toEqual([{ n: 100 }]);
  });

  it('is waited for by those who need a connection while it restarts', async () => {
    const database = await open();
    const { orm, close } = connectDatabase({
      url: database.url,
      poolSize: 1,
      applicationName: 'waits',
      log: silentLog,
    });
    await orm.execute(sql`select 1`);
    process.kill(postmasterPid(database.cluster.data) ?? 0, 'SIGKILL');
    await sleep(50);
    const [{ rows }] = await Promise.all([orm.execute(sql`select 2 as two`), database.restart()]);
    expect(rows).toEqual([{ two: 2 }]);
    await close();
  });

  it('is adopted by the next start after the process that started it was killed', async () => {
    const script = join(import.meta.dirname, 'embedded-database.ts');
    const random = join(import.meta.dirname, '../random.ts');
    const starter = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `const { openEmbeddedDatabase } = await import(${JSON.stringify(script)});
       const { systemRandom } = await import(${JSON.stringify(random)});
       await openEmbeddedDatabase(${JSON.stringify(dataDir)}, systemRandom);
       console.log('up'); setInterval(() => {}, 1000);`,
    ]);
    await once(starter.stdout, 'data');
    starter.kill('SIGKILL');
    await once(starter, 'exit');
    const pid = postmasterPid(join(dataDir, 'postgres', 'cluster'));
    const database = await open();
    expect(database.adopted).toBe(true);
    expect(postmasterPid(database.cluster.data)).toBe(pid);
  });

  it('repairs a first start that was interrupted while the data directory was being made', async () => {
    await rm(join(dataDir, 'postgres'), { recursive: true });
    const interrupted = join(dataDir, 'postgres', 'cluster.init-4999999');
    mkdirSync(join(interrupted, 'base'), { recursive: true });
    writeFileSync(join(interrupted, 'PG_VERSION'), '18\n');
    const database = await open();
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(readdirSync(join(dataDir, 'postgres')).sort()).toEqual(['cluster', 'password', 'port', 'postgres.log']);
  });

  it('finds its data again after a clean stop', async () => {
    const first = await open();
    await query(first.url, 'create table t as select 7 as n');
    await first.stop();
    expect(postmasterPid(first.cluster.data)).toBeNull();
    const second = await open();
    expect(second.adopted).toBe(false);
    expect(second.url).toBe(first.url);
    expect(await query(second.url, 'select n from t')).toEqual([{ n: 7 }]);
  });

  it('starts although a pid file of a crash names an unrelated living process', async () => {
    const first = await open();
    await first.stop();
    writeFileSync(join(first.cluster.data, 'postmaster.pid'), `${process.pid}\n${first.cluster.data}\n`);
    const second = await open();
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('moves to another port when a stranger took the remembered one', async () => {
    const first = await open();
    await first.stop();
    const stranger = createServer().listen(first.cluster.port, '127.0.0.1');
    await once(stranger, 'listening');
    const second = await open();
    stranger.close();
    expect(second.cluster.port).not.toBe(first.cluster.port);
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('keeps its secrets closed, asks for the password, and listens on loopback without Unix sockets', async () => {
    const { cluster } = await open();
    for (const name of ['password', 'port', 'postgres.log']) {
      expect(statSync(join(dataDir, 'postgres', name)).mode & 0o077).toBe(0);
    }
    expect(statSync(cluster.data).mode & 0o077).toBe(0);
    await expect(onMaintenance({ ...cluster, password: 'wrong' }, async () => undefined)).rejects.toThrow();
    const settings = await query(
      clusterUrl(cluster, 'postgres'),
      `select name, setting from pg_settings where name in ('listen_addresses', 'unix_socket_directories', 'password_encryption') order by name`,
    );
    expect(settings.map((row) => Object.values(row as object))).toEqual([
      ['listen_addresses', '127.0.0.1'],
      ['password_encryption', 'scram-sha-256'],
      ['unix_socket_directories', ''],
    ]);
  });

  it('writes no row value into its log when a statement fails', async () => {
    const { url, cluster } = await open();
    await query(url, 'create table t (name text unique)');
    await query(url, `insert into t values ('SECRETNAME')`);
    await expect(query(url, `insert into t values ('SECRETNAME')`)).rejects.toThrow();
    await sleep(100);
    expect(existsSync(cluster.logFile)).toBe(true);
    expect(readFileSync(cluster.logFile, 'utf8')).not.toContain('SECRETNAME');
  });

  it('is stopped by a command only when nobody else is connected', async () => {
    const database = await open();
    const pid = postmasterPid(database.cluster.data) ?? 0;
    const other = new Client({ connectionString: database.url });
    await other.connect();
    await database.stopIfUnused();
    expect(isRunning(pid)).toBe(true);
    await other.end();
    await database.stopIfUnused();
    expect(isRunning(pid)).toBe(false);
  });
});
