import { tokenRequest } from '@bonafide/contract';
import type { SessionEvent } from '@bonafide/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAuditEntries } from '../audit/queries.ts';
import { createPartner } from '../partners/create-partner.ts';
import { findExamination, insertExamination } from '../pipeline/queries.ts';
import { sweep } from '../pipeline/sweep/sweep.ts';
import { advance, lockSession } from '../sessions/advance-session.ts';
import { createSession } from '../sessions/create-session.ts';
import { findSession, listEvidence } from '../sessions/queries.ts';
import { openSessionKey, sealJson } from '../sessions/session-secrets.ts';
import { storeEvidence } from '../sessions/store-evidence.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { insertMessage, lockMessage } from '../webhooks/queries.ts';
import { eraseSession } from './erase-session.ts';

let test: TestDeps;
let partnerId: string;
beforeAll(async () => {
  test = await createTestDeps();
  const request = { name: 'Shop', environment: 'TEST', webhookUrl: null } as const;
  partnerId = (await createPartner(test.deps, request)).partner.id;
});
afterAll(() => test.close());

/** A session with a photo, findings and a webhook, brought on by `events`. */
async function lived(events: readonly SessionEvent[]) {
  const { deps } = test;
  const { session } = await createSession(deps, { partnerId, request: tokenRequest.parse({ clientId: 'a' }) });
  const key = openSessionKey(deps, session);
  if (!key) throw new Error('no key');
  const evidence = { step: 'FRONT' as const, bytes: new Uint8Array([1, 2, 3]), mediaType: 'image/png' };
  const { row } = await storeEvidence(deps.db, deps, { session, evidence });
  const messageId = deps.random.uuid();
  await deps.db.transaction(async (tx) => {
    const of = { sessionId: session.id, createdAt: deps.clock.now() };
    const sealedOutcome = sealJson(key, { name: 'ONA' }, 'examination/1');
    await insertExamination(tx, { ...of, id: deps.random.uuid(), attempt: 1, sealedOutcome, tookMs: 1 });
    const sealedBody = sealJson(key, { name: 'ONA' }, `webhook/${messageId}`);
    const message = {
      id: messageId,
      eventId: messageId,
      partnerId,
      notificationId: partnerId,
      event: 'IDENTIFICATION',
    };
    const round = { sequence: 1, roundStartedAt: of.createdAt };
    await insertMessage(tx, { ...of, ...message, ...round, sealedBody, state: 'delivered' });
    for (const event of events) {
      const current = await lockSession(tx, session.id);
      if (current) await advance(tx, deps, { session: current, event, actor: 'worker' });
    }
  });
  return { id: session.id, blobKey: row.blobKey, messageId };
}

const APPROVED = ['evidence.submitted', 'checks.approved'] as const;

describe('eraseSession', () => {
  it('destroys the key and everything sealed under it, and leaves a tombstone', async () => {
    const { id, blobKey, messageId } = await lived(APPROVED);
    expect(await eraseSession(test.deps, id)).toBe('erased');
    const session = await findSession(test.deps.db, id);
    expect(session).toMatchObject({
      state: 'erased',
      wrappedKey: null,
      sealedRequest: null,
      erasedAt: test.clock.now(),
    });
    expect(await listEvidence(test.deps.db, { sessionId: id })).toEqual([]);
    expect(await test.deps.blobs.get(blobKey)).toBeNull();
    expect(await findExamination(test.deps.db, { sessionId: id, attempt: 1 })).toBeNull();
    const message = await test.deps.db.transaction((tx) => lockMessage(tx, messageId));
    expect(message?.sealedBody).toBeNull();
    const audit = await listAuditEntries(test.deps.db, id);
    expect(audit.at(-1)).toMatchObject({ event: 'session.erased', toState: 'erased' });
  });

  it('finishes what an interruption left: the key is gone first, the objects on the next try', async () => {
    const { id, blobKey } = await lived(APPROVED);
    const stuck = { ...test.deps.blobs, delete: () => Promise.reject(new Error('storage is away')) };
    await expect(eraseSession({ ...test.deps, blobs: stuck }, id)).rejects.toThrow('storage is away');
    expect(await findSession(test.deps.db, id)).toMatchObject({ state: 'erased', wrappedKey: null });
    expect(await listEvidence(test.deps.db, { sessionId: id })).toHaveLength(1);
    await sweep(test.deps);
    expect(await listEvidence(test.deps.db, { sessionId: id })).toEqual([]);
    expect(await test.deps.blobs.get(blobKey)).toBeNull();
  });

  it.each([
    ['an unused token', [], 'in_use'],
    ['a capture', ['session.opened'], 'in_use'],
    ['engines at work', ['evidence.submitted'], 'undecided'],
  ] as const)('waits for %s', async (_name, events, erasure) => {
    const { id } = await lived(events);
    expect(await eraseSession(test.deps, id)).toBe(erasure);
    expect((await findSession(test.deps.db, id))?.wrappedKey).not.toBeNull();
  });

  it.each([
    ['a review', ['evidence.submitted', 'checks.referred']],
    ['a request for another photo', ['evidence.submitted', 'checks.resubmission_requested']],
  ] as const)('ends %s by cancelling it', async (_name, events) => {
    const { id } = await lived(events);
    expect(await eraseSession(test.deps, id)).toBe('erased');
    const audit = await listAuditEntries(test.deps.db, id);
    expect(audit.slice(-2).map((entry) => entry.event)).toEqual(['session.cancelled', 'session.erased']);
  });
});
