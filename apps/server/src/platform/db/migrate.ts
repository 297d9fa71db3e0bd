import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  appliedMigrations,
  BEGIN,
  COMMIT,
  createMigrationTable,
  lockMigrations,
  ROLLBACK,
  recordMigration,
  unlockMigrations,
} from './queries.ts';

export const MIGRATIONS_FOLDER = join(import.meta.dirname, '../../../migrations');

/** A migration that was applied has other text now; editing history is refused instead of guessed about. */
export class MigrationChanged extends Error {
  override name = 'MigrationChanged';
}

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly digest: string;
}

/**
 * Applies the migrations that are missing, in order of name, each in its own transaction. An advisory lock makes processes that start
 * together wait for one another. Returns the names applied now.
 */
export async function migrate(url: string, folder: string = MIGRATIONS_FOLDER): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  const client = new Client({ connectionString: url, application_name: 'bonafide-migrate' });
  await client.connect();
  try {
    await lockMigrations(client);
    try {
      await createMigrationTable(client);
      return await applyMissing(client, migrations);
    } finally {
      await unlockMigrations(client);
    }
  } finally {
    await client.end();
  }
}

export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, digest: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function applyMissing(client: Client, migrations: readonly Migration[]): Promise<readonly string[]> {
  const applied = await appliedMigrations(client);
  const missing: string[] = [];
  for (const migration of migrations) {
    const digest = applied.get(migration.name);
    if (digest === undefined) {
      await apply(client, migration);
      missing.push(migration.name);
    } else if (digest !== migration.digest) {
      throw new MigrationChanged(`Migration ${migration.name} was changed after it had been applied.`);
    }
  }
  return missing;
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query(BEGIN);
  try {
    await client.query(migration.text);
    await recordMigration(client, migration.name, migration.digest);
    await client.query(COMMIT);
  } catch (error) {
    await client.query(ROLLBACK);
    throw error;
  }
}
