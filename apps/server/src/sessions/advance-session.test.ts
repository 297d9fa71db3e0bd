import { tokenRequest } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAuditEntries } from '../audit/queries.ts';
import { createPartner } from '../partners/create-partner.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { advance, lockSession } from './advance-session.ts';
import { createSession } from './create-session.ts';
import { openSession } from './open-session.ts';
import { findPartnerSession, findSession, listEvidence } from './queries.ts';
import type { SessionRow } from './session.ts';
import { submitSession } from './submit-session.ts';

let test: TestDeps;
let partnerId: string;
beforeAll(async () => {
  test = await createTestDeps();
  const request = { name: 'Shop', environment: 'TEST', webhookUrl: null } as const;
  partnerId = (await createPartner(test.deps, request)).partner.id;
});
afterAll(() => test.close());

const create = async () =>
  (await createSession(test.deps, { partnerId, request: tokenRequest.parse({ clientId: 'a', sessionLength: 120 }) }))
    .session;

const locked = <T>(id: string, work: (tx: Parameters<typeof lockSession>[0], session: SessionRow) => Promise<T>) =>
  test.deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, id);
    if (!session) throw new Error('no session');
    return work(tx, session);
  });

const waiting = async (id: string) =>
  (await test.jobs.waiting()).filter((job) => (job.data as { sessionId?: string }).sessionId === id);

describe('advance', () => {
  it('changes state, sequence and audit together', async () => {
    const { id } = await create();
    const advanced = await locked(id, (tx, session) =>
      advance(tx, test.deps, { session, event: 'session.cancelled', actor: 'partner', facts: { by: 'test' } }),
    );
    expect(advanced).toMatchObject({ advanced: true, session: { state: 'cancelled', sequence: 1 } });
    expect(await findSession(test.deps.db, id)).toMatchObject({ state: 'cancelled', sequence: 1 });
    const [, entry] = await listAuditEntries(test.deps.db, id);
    expect(entry).toMatchObject({
      event: 'session.cancelled',
      actor: 'partner',
      fromState: 'created',
      toState: 'cancelled',
      sequence: 1,
      facts: { by: 'test' },
    });
  });

  it('hands back a refused event and changes nothing', async () => {
    const { id } = await create();
    const refused = await locked(id, (tx, session) =>
      advance(tx, test.deps, { session, event: 'checks.approved', actor: 'worker' }),
    );
    expect(refused).toEqual({ advanced: false, from: 'created', event: 'checks.approved' });
    expect(await findSession(test.deps.db, id)).toMatchObject({ state: 'created', sequence: 0 });
    expect(await listAuditEntries(test.deps.db, id)).toHaveLength(1);
  });

  it('leaves no trace when the transaction fails after it', async () => {
    const { id } = await create();
    const failed = locked(id, async (tx, session) => {
      await submitSession(tx, test.deps, { session, actor: 'partner' });
      throw new Error('pulled the plug');
    });
    await expect(failed).rejects.toThrow('pulled the plug');
    expect(await findSession(test.deps.db, id)).toMatchObject({ state: 'created', sequence: 0, submittedAt: null });
    expect(await listAuditEntries(test.deps.db, id)).toHaveLength(1);
    expect(await waiting(id)).toEqual([]);
  });

  it('lets one of two simultaneous changes happen', async () => {
    const { id } = await create();
    const submit = () => locked(id, (tx, session) => submitSession(tx, test.deps, { session, actor: 'partner' }));
    const both = await Promise.all([submit(), submit()]);
    expect(both.map((outcome) => outcome.advanced).sort()).toEqual([false, true]);
    expect(await waiting(id)).toHaveLength(1);
  });
});

describe('openSession', () => {
  it('starts the clock once', async () => {
    const { id } = await create();
    const opened = await locked(id, (tx, session) => openSession(tx, test.deps, session));
    if (!opened.advanced) throw new Error('not opened');
    const endsAt = opened.session.captureEndsAt;
    expect(endsAt?.getTime()).toBe(test.clock.now().getTime() + 120_000);
    test.clock.advance(30_000);
    const again = await locked(id, (tx, session) => openSession(tx, test.deps, session));
    expect(again).toMatchObject({ advanced: true, session: { captureEndsAt: endsAt, attempt: 1 } });
  });

  it('starts the next attempt after a request to resubmit, with the full time', async () => {
    const { id } = await create();
    await locked(id, (tx, session) => submitSession(tx, test.deps, { session, actor: 'applicant' }));
    await locked(id, (tx, session) =>
      advance(tx, test.deps, { session, event: 'checks.resubmission_requested', actor: 'worker' }),
    );
    const opened = await locked(id, (tx, session) => openSession(tx, test.deps, session));
    const endsAt = new Date(test.clock.now().getTime() + 120_000);
    expect(opened).toMatchObject({
      advanced: true,
      session: { state: 'capturing', attempt: 2, captureEndsAt: endsAt },
    });
  });
});

describe('findPartnerSession', () => {
  it('shows a session to its partner only', async () => {
    const { id } = await create();
    expect(await findPartnerSession(test.deps.db, { partnerId, sessionId: id })).toMatchObject({ id });
    const stranger = test.deps.random.uuid();
    expect(await findPartnerSession(test.deps.db, { partnerId: stranger, sessionId: id })).toBeNull();
    expect(await listEvidence(test.deps.db, { sessionId: id })).toEqual([]);
  });

  it('shows it to its partner only when both ask in the same moment, and in whatever case it is written', async () => {
    const [first, second] = [await create(), await create()];
    const stranger = test.deps.random.uuid();
    const ask = (asking: string, sessionId: string) =>
      findPartnerSession(test.deps.db, { partnerId: asking, sessionId });
    const answers = await Promise.all([
      ask(partnerId, first.id),
      ask(stranger, first.id),
      ask(partnerId, second.id.toUpperCase()),
      ask(partnerId, test.deps.random.uuid()),
    ]);
    expect(answers.map((session) => session?.id ?? null)).toEqual([first.id, null, second.id, null]);
  });
});
