import { randomBytes, randomUUID } from 'node:crypto';
import { Pool } from 'pg';

/**
 * The two rows that a token writes, inserted by the bare driver in a transaction each time, on the same server: what PostgreSQL and
 * the disk allow. Rows have the sizes of real ones; they belong to a partner that exists, and are removed afterwards.
 */
export interface BareInserts {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
}

const SESSION = `insert into sessions (id, partner_id, client_id, token_hash, token_type, state, wrapped_key, sealed_request,
  expiry_time, session_length, created_at, token_expires_at) values ($1,$2,'bare-insert',$3,'IDENTIFICATION','created',$4,$5,3600,600,now(),now())`;
const AUDIT = `insert into audit_entries (id, session_id, partner_id, sequence, event, actor, from_state, to_state, at)
  values ($1,$2,$3,0,'session.created','partner','created','created',now())`;

/** Transactions per second. */
export async function measureBareInserts({ url, connections, seconds }: BareInserts): Promise<number> {
  const pool = new Pool({ connectionString: url, max: connections });
  try {
    const { rows } = await pool.query('select id from partners limit 1');
    const partnerId = String(rows[0]?.id);
    await insertFor(pool, { partnerId, connections, seconds: 1 });
    const done = await insertFor(pool, { partnerId, connections, seconds });
    return Math.round(done / seconds);
  } finally {
    await pool.query(
      "with gone as (delete from audit_entries where session_id in (select id from sessions where client_id = 'bare-insert')) delete from sessions where client_id = 'bare-insert'",
    );
    await pool.end();
  }
}

/** Does at once what a hundred thousand rows leave to be done in the background, so that it is not met by what is measured next. */
export async function settleDatabase(url: string): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 1 });
  await pool.query('vacuum (analyze)');
  await pool.query('checkpoint');
  await pool.end();
}

async function insertFor(pool: Pool, of: Omit<BareInserts, 'url'> & { readonly partnerId: string }): Promise<number> {
  const end = performance.now() + of.seconds * 1000;
  let done = 0;
  const work = async (): Promise<void> => {
    while (performance.now() < end) {
      const client = await pool.connect();
      const id = randomUUID();
      await client.query('begin');
      await client.query(SESSION, [id, of.partnerId, randomBytes(32), randomBytes(60), randomBytes(1900)]);
      await client.query(AUDIT, [randomUUID(), id, of.partnerId]);
      await client.query('commit');
      client.release();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: of.connections }, work));
  return done;
}
