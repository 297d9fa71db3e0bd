import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openEmbeddedDatabase } from '../../../apps/server/src/platform/embedded/embedded-database.ts';
import { systemRandom } from '../../../apps/server/src/platform/random.ts';
import { bestEntities, type Engine, type IndexedName, TOP } from './engine.ts';

/** Trigrams in the embedded PostgreSQL, with the index and the operator that its manual recommends for similarity. */
export async function pgTrgm(names: readonly IndexedName[]): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'bonafide-bench-trgm-'));
  const database = await openEmbeddedDatabase(folder, systemRandom);
  const client = new Client({ connectionString: database.url });
  const stop = async (): Promise<void> => {
    await client.end();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
  await client.connect();
  try {
    await fill(client, names);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    search: async (query) => {
      const { rows } = await client.query<{ id: number }>(
        'SELECT id FROM listed_names WHERE name % $1 ORDER BY similarity(name, $1) DESC LIMIT $2',
        [query, 5 * TOP],
      );
      return bestEntities(
        names,
        rows.map(({ id }) => id),
      );
    },
    note: 'GIN index, the default threshold of 0.3; its processor time is that of another process and not counted',
    stop,
  };
}

async function fill(client: Client, names: readonly IndexedName[]): Promise<void> {
  await client.query('CREATE EXTENSION pg_trgm');
  await client.query('CREATE TABLE listed_names (id integer PRIMARY KEY, name text NOT NULL)');
  await client.query(
    'INSERT INTO listed_names SELECT place - 1, name FROM unnest($1::text[]) WITH ORDINALITY AS n(name, place)',
    [names.map(({ name }) => name)],
  );
  await client.query('CREATE INDEX ON listed_names USING gin (name gin_trgm_ops)');
  await client.query('ANALYZE listed_names');
}
