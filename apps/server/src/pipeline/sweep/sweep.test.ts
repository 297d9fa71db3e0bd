import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerJobHandlers } from '../../job-handlers.ts';
import { findSession } from '../../sessions/queries.ts';
import { forgetJobs, settleFailedJobs } from '../../testing/queries.ts';
import { type ScriptedDecision, scriptedOutcome } from '../../testing/scripted-outcome.ts';
import { createScriptedReceiver, type ScriptedReceiver } from '../../testing/scripted-receiver.ts';
import { addPhotos, createdSession, openedSession, submit, submittedSession } from '../../testing/submitted-session.ts';
import { createTestDeps, type TestDeps } from '../../testing/test-deps.ts';
import { recordOutcome } from '../record-outcome.ts';
import { sweep } from './sweep.ts';

let test: TestDeps;
let receiver: ScriptedReceiver;
beforeEach(async () => {
  receiver = createScriptedReceiver();
  test = await createTestDeps({ http: receiver });
});
afterEach(() => test.close());

const stateOf = async (id: string) => (await findSession(test.deps.db, id))?.state;
const examine = (sessionId: string, attempt: number, decision: ScriptedDecision) =>
  recordOutcome(test.deps, { sessionId, attempt, outcome: scriptedOutcome(decision), tookMs: 5 });
const webhooks = async () => {
  const noEngines = () => Promise.reject(new Error('no engines'));
  const { 'deliver-webhook': deliver } = registerJobHandlers(test.deps, noEngines);
  await test.jobs.run({ 'deliver-webhook': deliver });
  return receiver.received();
};
async function sweepAfter(seconds: number): Promise<void> {
  test.clock.advance(seconds * 1000);
  await sweep(test.deps);
}

describe('sweep, for time that is over', () => {
  it('expires a token that nobody used, and not before', async () => {
    const { id } = await createdSession(test.deps, { request: { expiryTime: 60 } });
    await sweepAfter(59);
    expect(await stateOf(id)).toBe('created');
    await sweepAfter(2);
    expect(await stateOf(id)).toBe('expired');
    const [webhook] = await webhooks();
    expect(webhook?.event).toBe('IDENTIFICATION_EXPIRED');
    expect(webhook?.body).toMatchObject({ final: true, status: { overall: 'EXPIRED', autoDocument: null } });
  });

  it('expires a session whose photos were not all taken', async () => {
    const { id } = await openedSession(test.deps);
    await addPhotos(test.deps, id, ['FRONT']);
    await sweepAfter(601);
    expect(await stateOf(id)).toBe('expired');
  });

  it('judges photos that are all there but were not sent off', async () => {
    const { id } = await openedSession(test.deps);
    await addPhotos(test.deps, id, ['FRONT', 'FACE']);
    await sweepAfter(601);
    expect(await stateOf(id)).toBe('processing');
    expect(await test.jobs.waiting()).toMatchObject([{ name: 'verify-session', data: { sessionId: id, attempt: 1 } }]);
  });

  async function waitingForAnotherPhoto(decision: ScriptedDecision): Promise<string> {
    const { id } = await openedSession(test.deps);
    await addPhotos(test.deps, id, ['FRONT', 'FACE']);
    await submit(test.deps, id);
    const outcome = scriptedOutcome(decision);
    const again = { ...outcome, decision: { ...outcome.decision, outcome: 'resubmission_requested' as const } };
    await recordOutcome(test.deps, { sessionId: id, attempt: 1, outcome: again, tookMs: 5 });
    return id;
  }

  it('denies when all photos were taken once and none succeeded', async () => {
    const id = await waitingForAnotherPhoto('blurred');
    await sweepAfter(601);
    expect(await stateOf(id)).toBe('declined');
    const [webhook] = await webhooks();
    expect(webhook?.event).toBe('IDENTIFICATION_AUTO_FINISHED');
    expect(webhook?.body).toMatchObject({ final: true, status: { overall: 'DENIED', autoDocument: 'DOC_TOO_BLURRY' } });
  });

  it('expires, and does not deny, when a fault of ours asked for the other photo', async () => {
    const id = await waitingForAnotherPhoto('broken');
    await sweepAfter(601);
    expect(await stateOf(id)).toBe('expired');
  });
});

describe('sweep, for work that was lost', () => {
  it('leaves a session alone that has a living job', async () => {
    await submittedSession(test.deps);
    await sweepAfter(3600);
    expect(await test.jobs.waiting()).toHaveLength(1);
  });

  it('gives a session without a job a new one, once', async () => {
    const { id } = await submittedSession(test.deps);
    await forgetJobs(test.deps.db);
    await sweepAfter(16);
    await sweepAfter(16);
    expect(await test.jobs.waiting()).toMatchObject([{ name: 'verify-session', data: { sessionId: id } }]);
  });

  it('hands a session to a human when the queue has given up, and never declines it', async () => {
    const { id } = await submittedSession(test.deps, { environment: 'DEV' });
    await settleFailedJobs(test.deps.db);
    await sweepAfter(16);
    expect(await stateOf(id)).toBe('in_review');
    const [webhook] = await webhooks();
    expect(webhook?.body).toMatchObject({
      final: false,
      status: { overall: 'REVIEWING', autoDocument: 'AUTO_UNVERIFIABLE', autoFace: 'AUTO_UNVERIFIABLE' },
    });
  });

  it('sends webhooks whose job was lost', async () => {
    const { id } = await submittedSession(test.deps);
    await examine(id, 1, 'approved');
    await forgetJobs(test.deps.db);
    expect(await webhooks()).toHaveLength(0);
    await sweepAfter(16);
    expect(await webhooks()).toHaveLength(1);
  });
});
