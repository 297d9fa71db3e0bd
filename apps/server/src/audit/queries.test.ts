import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explain, fillAudit } from '../testing/queries.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { listPartnerAudit, type PartnerAuditQuery, selectOfSessions } from './queries.ts';

let test: TestDeps;
let busy: string;
let quiet: string;
beforeAll(async () => {
  test = await createTestDeps();
  [busy, quiet] = [test.deps.random.uuid(), test.deps.random.uuid()];
  await fillAudit(test.deps.db, { partnerId: busy, entries: 20_000 });
  await fillAudit(test.deps.db, { partnerId: quiet, entries: 300 });
  await test.deps.db.orm.execute(sql`analyze audit_entries`);
});
afterAll(() => test.close());

const page = (more: Partial<PartnerAuditQuery> = {}): PartnerAuditQuery => ({
  partnerId: busy,
  from: null,
  to: null,
  event: null,
  after: null,
  limit: 50,
  ...more,
});

describe('a page of the audit', () => {
  it.each([
    ['of one with many entries', () => page()],
    ['of one with few among many', () => page({ partnerId: quiet })],
    ['of a time', () => page({ to: new Date('2030-01-01T01:00:00Z') })],
  ])('%s is read by the index alone', async (_name, query) => {
    const plan = await explain(test.deps.db, selectOfSessions(test.deps.db, query()).getSQL());
    const scans = plan.filter(({ relation }) => relation !== null);
    expect(scans).toMatchObject([{ relation: 'audit_entries', index: 'audit_entries_partner', removed: 0 }]);
    expect(scans[0]?.rows).toBeLessThanOrEqual(50);
  });

  it('behind another one goes on in the middle', async () => {
    const last = (await listPartnerAudit(test.deps.db, page())).at(-1);
    if (!last) throw new Error('there are entries');
    const query = page({ after: { at: last.at, id: last.id } });
    const [scan] = (await explain(test.deps.db, selectOfSessions(test.deps.db, query).getSQL())).filter(
      ({ relation }) => relation !== null,
    );
    expect(scan).toMatchObject({ index: 'audit_entries_partner', rows: 50, removed: 0 });
    const [next] = await listPartnerAudit(test.deps.db, query);
    expect(next && next.at <= last.at && next.id !== last.id).toBe(true);
  });
});
