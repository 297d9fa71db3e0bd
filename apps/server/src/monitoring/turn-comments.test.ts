import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../platform/ports.ts';
import { type PartnerCalls, partnerCalls } from '../testing/partner-calls.ts';
import { createTestApi, type TestApi } from '../testing/test-api.ts';
import { findMonitoringById } from './queries.ts';
import { commentFacts, withComments } from './turn-comments.ts';

let api: TestApi;
let partner: PartnerCalls;
beforeAll(async () => {
  api = await createTestApi();
  partner = await partnerCalls(api, null);
});
afterAll(() => api.close());

/** An entry of a new monitoring, and whose it is. */
async function commented(comment: string | null) {
  const amlCheck = { clientId: 'user-1', userType: 'PERSON', input: { fullName: 'Ramunė Klevas' } };
  const made = await partner.call('POST', '/aml/monitorings/', { isSubscribed: true, amlCheck });
  const row = await findMonitoringById(api.deps.db, made.json<{ id: string }>().id);
  if (!row) throw new Error('no monitoring');
  return { row, facts: { monitoringId: row.id, ...commentFacts(api.deps, row, comment) } };
}

/** The database, and how many selections were begun on it. */
function counted(db: Database) {
  let selections = 0;
  const orm = new Proxy(db.orm, {
    get(target, name) {
      if (name === 'select') selections += 1;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { db: { ...db, orm } satisfies Database, selections: () => selections };
}

describe('comments in the audit', () => {
  it('of a whole page are read with one statement, each under its own key', async () => {
    const [first, second, silent] = [await commented('left'), await commented('came back'), await commented(null)];
    const { db, selections } = counted(api.deps.db);
    const page = [first.facts, silent.facts, second.facts, { key: 'theme' }, first.facts];
    const read = await withComments({ ...api.deps, db }, first.row.partnerId, page);
    const told = (of: { readonly row: { readonly id: string } }, comment: string) => ({
      monitoringId: of.row.id,
      comment,
    });
    expect(read).toEqual([
      told(first, 'left'),
      { monitoringId: silent.row.id },
      told(second, 'came back'),
      { key: 'theme' },
      told(first, 'left'),
    ]);
    expect(selections()).toBe(1);
  });

  it('ask for nothing where nobody commented, and show nothing to strangers', async () => {
    const { row, facts } = await commented('left');
    const { db, selections } = counted(api.deps.db);
    expect(await withComments({ ...api.deps, db }, row.partnerId, [{ key: 'theme' }])).toEqual([{ key: 'theme' }]);
    expect(selections()).toBe(0);
    expect(await withComments(api.deps, api.deps.random.uuid(), [facts])).toEqual([{ monitoringId: row.id }]);
  });
});
