import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool, type PoolClient } from 'pg';
import type { Database, Log, Transaction } from '../ports.ts';
import { PatientPool } from './patient-pool.ts';
import { BEGIN, COMMIT, ROLLBACK } from './queries.ts';

export interface DatabaseOptions {
  readonly url: string;
  /** Connections of this process at most. */
  readonly poolSize: number;
  /** Shown by the server beside each connection. */
  readonly applicationName: string;
  readonly log: Log;
}

/** Connects lazily: a server that is away is an error of the first query, not of this call. */
export function connectDatabase(options: DatabaseOptions): Database & { readonly pool: Pool } {
  const pool = new PatientPool({
    connectionString: options.url,
    max: options.poolSize,
    application_name: options.applicationName,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  });
  // Without listeners a server that restarts would take this process with it; the failing query reports the loss by itself.
  const lost = () => options.log.warn('database.connection_lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const autocommit = transactionOn(pool);
  return {
    pool,
    orm: autocommit.orm,
    autocommit,
    transaction: (work) => runTransaction(pool, work),
    close: () => pool.end(),
  };
}

async function runTransaction<T>(pool: Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(BEGIN);
    const result = await work(transactionOn(client));
    await client.query(COMMIT);
    client.release();
    return result;
  } catch (error) {
    await abandon(client);
    throw error;
  }
}

/** One for each connection: statements that were prepared for it are found again by the next transaction. */
const TRANSACTIONS = new WeakMap<Pool | PoolClient, Transaction>();

function transactionOn(client: Pool | PoolClient): Transaction {
  const known = TRANSACTIONS.get(client);
  if (known) return known;
  const transaction: Transaction = {
    // Without the schema, which only relational queries need: describing it costs more than a query.
    orm: drizzle(client),
    commitsEach: client instanceof Pool,
    executeSql: (text, values) => client.query(text, values === undefined ? undefined : [...values]),
  };
  TRANSACTIONS.set(client, transaction);
  return transaction;
}

/** A connection that cannot even roll back is destroyed instead of going back to the pool in an unknown state. */
async function abandon(client: PoolClient): Promise<void> {
  try {
    await client.query(ROLLBACK);
    client.release();
  } catch (broken) {
    client.release(broken instanceof Error ? broken : true);
  }
}
