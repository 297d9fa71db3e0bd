import { tokenRequest } from '@bonafide/contract';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAuditEntries } from '../../audit/queries.ts';
import { createPartner } from '../../partners/create-partner.ts';
import { createTestDeps, type TestDeps } from '../../testing/test-deps.ts';
import { createSessionIn } from '../create-session.ts';
import { findSession, findSessions } from '../queries.ts';
import { insertSession } from './queries.ts';

let test: TestDeps;
let partnerId: string;
beforeAll(async () => {
  test = await createTestDeps();
  const request = { name: 'Shop', environment: 'TEST', webhookUrl: null } as const;
  partnerId = (await createPartner(test.deps, request)).partner.id;
});
afterAll(() => test.close());

const request = (clientId: string) => tokenRequest.parse({ clientId });
const make = async (clientId: string) =>
  (await createSessionIn(test.deps.db.autocommit, test.deps, { partnerId, request: request(clientId) })).session;

/** A session that was stored, and everything that a second one of its kind needs. */
async function stored() {
  const session = await make('stored');
  const [entry] = await listAuditEntries(test.deps.db, session.id);
  if (!entry) throw new Error('a session without a history');
  return { session, entry };
}

/** The transactions that wrote these sessions. */
async function transactionsOf(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const { rows } = await test.deps.db.orm.execute<{ xmin: string }>(
    sql`select xmin::text from sessions where id in (${list})`,
  );
  return new Set(rows.map(({ xmin }) => xmin));
}

describe('sessions that are made at the same time', () => {
  it('are each stored as they are, with their own history, by few statements', async () => {
    const clients = Array.from({ length: 40 }, (_, client) => `client-${client}`);
    const made = await Promise.all(clients.map(make));
    expect(made.map(({ clientId }) => clientId)).toEqual(clients);
    const ids = made.map(({ id }) => id);
    const found = await findSessions(test.deps.db, ids);
    for (const session of made) {
      expect(found).toContainEqual(session);
      expect(await listAuditEntries(test.deps.db, session.id)).toMatchObject([
        { sessionId: session.id, event: 'session.created', sequence: 0, at: session.createdAt },
      ]);
    }
    expect((await transactionsOf(ids)).size).toBeLessThanOrEqual(4);
  });

  it('do not fail with one that the database refuses', async () => {
    const { session, entry } = await stored();
    const twin = insertSession(test.deps.db.autocommit, { ...session, id: test.deps.random.uuid() }, entry);
    const [first, refused, last] = await Promise.allSettled([make('first'), twin, make('last')]);
    expect(refused.status).toBe('rejected');
    for (const made of [first, last]) {
      if (made.status !== 'fulfilled') throw new Error('one failed for another one');
      expect(await findSession(test.deps.db, made.value.id)).not.toBeNull();
    }
  });
});

it('makes a session within a transaction at once, and not at all when that is undone', async () => {
  let id = '';
  const undone = test.deps.db.transaction(async (tx) => {
    const made = await createSessionIn(tx, test.deps, { partnerId, request: request('undone') });
    id = made.session.id;
    expect(await findSession(tx, id)).not.toBeNull();
    throw new Error('changed my mind');
  });
  await expect(undone).rejects.toThrow('changed my mind');
  expect(await findSession(test.deps.db, id)).toBeNull();
});

it('refuses a session that is not new', async () => {
  const { session, entry } = await stored();
  const begun = { ...session, startedAt: session.createdAt };
  await expect(insertSession(test.deps.db.autocommit, begun, entry)).rejects.toThrow('no startedAt yet');
});
