import type { ClientBase, Pool } from 'pg';

/** Any 63-bit number will do, as long as every process of every version agrees on it. */
const MIGRATION_LOCK = 7_316_204_551;

export const BEGIN = 'begin';
export const COMMIT = 'commit';
export const ROLLBACK = 'rollback';

export async function lockMigrations(client: ClientBase): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
}

export async function unlockMigrations(client: ClientBase): Promise<void> {
  await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
}

export async function createMigrationTable(client: ClientBase): Promise<void> {
  await client.query(`create table if not exists applied_migrations (
    name text primary key,
    digest text not null,
    applied_at timestamptz not null default now()
  )`);
}

export async function appliedMigrations(client: ClientBase): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from applied_migrations');
  return new Map(rows.map((row) => [row.name, row.digest]));
}

export async function recordMigration(client: ClientBase, name: string, digest: string): Promise<void> {
  await client.query('insert into applied_migrations (name, digest) values ($1, $2)', [name, digest]);
}

/** The key check of this installation; `own` becomes it when there is none yet. */
export async function keyCheck(client: ClientBase, own: string): Promise<string> {
  await client.query('insert into installation (id, key_check) values (1, $1) on conflict do nothing', [own]);
  const { rows } = await client.query<{ key_check: string }>('select key_check from installation where id = 1');
  return rows[0]?.key_check ?? '';
}

/** Milliseconds of the database's clock since the epoch. */
export async function databaseTime(client: ClientBase | Pool): Promise<number> {
  const { rows } = await client.query<{ ms: string }>('select extract(epoch from clock_timestamp()) * 1000 as ms');
  return Number(rows[0]?.ms);
}

/** `number` as 180004 for 18.4. */
export async function serverVersion(client: ClientBase | Pool): Promise<{ number: number; text: string }> {
  const { rows } = await client.query<{ number: number; text: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
  );
  return rows[0] ?? { number: 0, text: 'unknown' };
}

export async function dataDirectory(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  return rows[0]?.data_directory ?? '';
}

/** `name` is one of our own constants or a generated test name: plain letters, digits and underscores. */
export async function createDatabase(client: ClientBase, name: string, template?: string): Promise<void> {
  const from = template === undefined ? '' : ` template ${plainName(template)}`;
  await client.query(`create database ${plainName(name)}${from}`);
}

export async function dropDatabase(client: ClientBase, name: string): Promise<void> {
  await client.query(`drop database if exists ${plainName(name)} with (force)`);
}

export async function databaseExists(client: ClientBase, name: string): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  return rowCount === 1;
}

/** How many connections other than this one use the server. */
export async function otherConnections(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  return rows[0]?.n ?? 0;
}

function plainName(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new RangeError('a database name is lower case letters, digits, _');
  return name;
}
