import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listAuditEntries } from '../audit/queries.ts';
import { findSession } from '../sessions/queries.ts';
import { type ScriptedDecision, scriptedOutcome } from '../testing/scripted-outcome.ts';
import { addPhotos, openedSession, type SessionWish, submit, submittedSession } from '../testing/submitted-session.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { findOutcome } from './find-outcome.ts';
import { type Examiner, verifySession } from './verify-session.ts';

const ENGINES = async () => ({ document: null, face: null }) as never;

let test: TestDeps;
beforeEach(async () => {
  test = await createTestDeps();
});
afterEach(() => test.close());

const examiner =
  (decision: ScriptedDecision): Examiner =>
  async () =>
    scriptedOutcome(decision);

async function verified(decision: ScriptedDecision, wish: SessionWish = {}) {
  const { id } = await submittedSession(test.deps, wish);
  await verifySession(test.deps, ENGINES, { sessionId: id, attempt: 1 }, examiner(decision));
  const session = await findSession(test.deps.db, id);
  if (session === null) throw new Error('lost');
  return session;
}
const decisionsOf = async (id: string) =>
  (await listAuditEntries(test.deps.db, id)).filter((entry) => entry.fromState === 'processing');
const deliveries = async () => (await test.jobs.waiting()).filter((job) => job.name === 'deliver-webhook');

describe('verifySession', () => {
  it('examines the decrypted images with what the session asked for', async () => {
    const wish = { request: { firstName: 'Ona', documents: ['PASSPORT', 'SMART_ID'], country: 'lt', ageLimit: 18 } };
    const { id } = await submittedSession(test.deps, wish);
    const seen: Parameters<Examiner>[1][] = [];
    await verifySession(test.deps, ENGINES, { sessionId: id, attempt: 1 }, async (_engines, input) => {
      seen.push(input);
      return scriptedOutcome();
    });
    expect(seen[0]?.images.FRONT).toEqual(new Uint8Array([0xff, 0xd8, 0xff, 0xd9]));
    expect(seen[0]?.request).toMatchObject({
      country: 'LT',
      documentKind: 'passport',
      allowedKinds: ['passport'],
      faceRequired: true,
      ageLimit: 18,
      acceptSpecimens: true,
      resubmissionPossible: false,
      expected: { firstName: 'ONA' },
    });
  });

  it('writes findings, state, audit and webhook together', async () => {
    const session = await verified('approved');
    expect(session).toMatchObject({ state: 'approved', decidedAt: test.clock.now() });
    expect(await findOutcome(test.deps.db, test.deps, session)).toEqual(scriptedOutcome());
    expect(await decisionsOf(session.id)).toMatchObject([{ event: 'checks.approved', actor: 'worker' }]);
    expect(await deliveries()).toHaveLength(1);
  });

  it('tells the waiting person how far it is', async () => {
    const { id } = await submittedSession(test.deps);
    const stages: unknown[] = [];
    await verifySession(test.deps, ENGINES, { sessionId: id, attempt: 1 }, async (_engines, { onStage }) => {
      onStage?.('face');
      await vi.waitUntil(async () => (await findSession(test.deps.db, id))?.stage === 'face');
      stages.push((await findSession(test.deps.db, id))?.stage);
      return scriptedOutcome();
    });
    expect(stages).toEqual(['face']);
  });

  it('keeps no person data in audit and jobs', async () => {
    const { id } = await verified('suspected');
    const open = JSON.stringify([await listAuditEntries(test.deps.db, id), await test.jobs.waiting()]);
    for (const secret of ['Ona', 'ONA', 'Žvirblė', '00000001', '1990-02-28']) expect(open).not.toContain(secret);
  });

  it('decides once when two workers finish the same attempt', async () => {
    const { id } = await submittedSession(test.deps);
    const bothExamined = Promise.withResolvers<void>();
    let examined = 0;
    const slow: Examiner = async () => {
      examined += 1;
      if (examined === 2) bothExamined.resolve();
      await bothExamined.promise;
      return scriptedOutcome();
    };
    const run = () => verifySession(test.deps, ENGINES, { sessionId: id, attempt: 1 }, slow);
    await Promise.all([run(), run()]);
    expect(examined).toBe(2);
    expect(await decisionsOf(id)).toHaveLength(1);
    expect(await deliveries()).toHaveLength(1);
  });

  it('leaves a decided session, and another attempt, alone', async () => {
    const { id } = await verified('approved');
    const mustNotRun: Examiner = async () => {
      throw new Error('examined again');
    };
    await verifySession(test.deps, ENGINES, { sessionId: id, attempt: 1 }, mustNotRun);
    const other = await submittedSession(test.deps);
    await verifySession(test.deps, ENGINES, { sessionId: other.id, attempt: 2 }, mustNotRun);
    expect(await decisionsOf(id)).toHaveLength(1);
  });

  it('changes nothing when the engines throw, so that the queue tries again', async () => {
    const { id } = await submittedSession(test.deps);
    const crash: Examiner = async () => {
      throw new Error('engine crashed');
    };
    await expect(verifySession(test.deps, ENGINES, { sessionId: id, attempt: 1 }, crash)).rejects.toThrow();
    expect((await findSession(test.deps.db, id))?.state).toBe('processing');
    expect(await deliveries()).toHaveLength(0);
  });

  it('shows an engine fault to a human in every environment', async () => {
    for (const environment of ['DEV', 'TEST', 'PROD', 'DEMO'] as const)
      expect((await verified('broken', { environment })).state).toBe('in_review');
  });

  it('ends an unreadable photo in DEV and shows it to a human elsewhere', async () => {
    expect((await verified('unreadable', { environment: 'DEV' })).state).toBe('declined');
    expect((await verified('unreadable', { environment: 'PROD' })).state).toBe('in_review');
  });

  it('asks for another photo without a webhook and gives the full time again', async () => {
    const { id } = await openedSession(test.deps);
    await addPhotos(test.deps, id, ['FRONT', 'FACE']);
    await submit(test.deps, id);
    test.clock.advance(590_000);
    const seen: boolean[] = [];
    await verifySession(test.deps, ENGINES, { sessionId: id, attempt: 1 }, async (_engines, { request }) => {
      seen.push(request.resubmissionPossible);
      return scriptedOutcome('blurred');
    });
    const session = await findSession(test.deps.db, id);
    expect(seen).toEqual([true]);
    expect(session).toMatchObject({ state: 'awaiting_resubmission', decidedAt: null });
    expect(session?.captureEndsAt).toEqual(new Date(test.clock.now().getTime() + 600_000));
    expect(await deliveries()).toHaveLength(0);
  });
});
