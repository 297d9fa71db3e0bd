import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAuditEntries } from '../audit/queries.ts';
import { recordOutcome } from '../pipeline/record-outcome.ts';
import { findSession } from '../sessions/queries.ts';
import { openSessionKey } from '../sessions/session-secrets.ts';
import { type ScriptedDecision, scriptedOutcome } from '../testing/scripted-outcome.ts';
import { createScriptedReceiver, type ScriptedReceiver } from '../testing/scripted-receiver.ts';
import { submittedSession } from '../testing/submitted-session.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { deliverMessage } from '../webhooks/deliver-message.ts';
import { createReceiverSlots } from '../webhooks/receiver-slots.ts';
import { type Review, reviewSession } from './review-session.ts';

let test: TestDeps;
let receiver: ScriptedReceiver;
beforeEach(async () => {
  receiver = createScriptedReceiver();
  test = await createTestDeps({ http: receiver });
});
afterEach(() => test.close());

async function examined(decision: ScriptedDecision, request = {}): Promise<string> {
  const { id } = await submittedSession(test.deps, { request });
  await recordOutcome(test.deps, { sessionId: id, attempt: 1, outcome: scriptedOutcome(decision), tookMs: 5 });
  return id;
}
const review = (sessionId: string, decision: Review['decision'], reason = 'looked at both photos') =>
  reviewSession(test.deps, { sessionId, decision, reason, reviewer: 'staff-1' });
const webhooks = async () => {
  const slots = createReceiverSlots({ perReceiver: 4, hanging: 2 });
  await test.jobs.run({ 'deliver-webhook': ({ messageId }) => deliverMessage(test.deps, slots, messageId) });
  return receiver.received();
};

describe('reviewSession', () => {
  it('approves what the machine could not decide and tells the partner', async () => {
    const id = await examined('unreadable');
    expect(await review(id, 'approve')).toEqual({ reviewed: true, state: 'approved' });
    const [auto, manual] = await webhooks();
    expect(auto?.body).toMatchObject({ final: false, status: { overall: 'REVIEWING', manualDocument: null } });
    expect(manual?.event).toBe('IDENTIFICATION_MANUAL_FINISHED');
    expect(manual?.body).toMatchObject({
      final: true,
      status: {
        overall: 'APPROVED',
        autoDocument: 'MRZ_OCR_READING_ERROR',
        manualDocument: 'DOC_VALIDATED',
        manualFace: 'FACE_MATCH',
      },
      data: { docLastName: 'ŽVIRBLĖ' },
    });
  });

  it('declines with what the machine held against the document', async () => {
    const id = await examined('expired', { reviewFailed: true });
    expect((await findSession(test.deps.db, id))?.state).toBe('in_review');
    expect(await review(id, 'decline')).toEqual({ reviewed: true, state: 'declined' });
    expect((await webhooks())[1]?.body).toMatchObject({ status: { overall: 'DENIED', manualDocument: 'DOC_EXPIRED' } });
  });

  it('declines what the machine had approved without inventing a finding', async () => {
    const id = await examined('approved', { reviewSuccessful: true });
    await review(id, 'decline');
    expect((await webhooks())[1]?.body).toMatchObject({
      status: { overall: 'DENIED', autoDocument: 'DOC_VALIDATED', manualDocument: 'DOC_ERROR' },
    });
  });

  it('reopens a decided session and sends the new decision', async () => {
    const id = await examined('expired');
    expect(await review(id, 'approve')).toEqual({ reviewed: true, state: 'approved' });
    const events = (await listAuditEntries(test.deps.db, id)).map((entry) => entry.event);
    expect(events.slice(-3)).toEqual(['checks.declined', 'review.reopened', 'review.approved']);
    expect((await webhooks()).map((webhook) => webhook.body.final)).toEqual([true, true]);
  });

  it('keeps who and why in the audit, the reason sealed', async () => {
    const id = await examined('unreadable');
    await review(id, 'decline', 'Ona is not Ona');
    const session = await findSession(test.deps.db, id);
    const facts = (await listAuditEntries(test.deps.db, id)).at(-1)?.facts;
    expect(facts?.reviewer).toBe('staff-1');
    expect(JSON.stringify(facts)).not.toContain('Ona');
    const key = session && openSessionKey(test.deps, session);
    const reason = key?.open(Buffer.from(String(facts?.sealedReason), 'base64'), 'review-reason');
    expect(new TextDecoder().decode(reason)).toBe('Ona is not Ona');
  });

  it('demands a reason and something to review', async () => {
    const id = await examined('unreadable');
    expect(await review(id, 'approve', '  ')).toEqual({ reviewed: false, why: 'reason_missing' });
    const undecided = await submittedSession(test.deps);
    expect(await review(undecided.id, 'approve')).toEqual({ reviewed: false, why: 'nothing_to_review' });
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await review(nobody, 'approve')).toEqual({ reviewed: false, why: 'not_found' });
    expect((await findSession(test.deps.db, id))?.state).toBe('in_review');
  });
});
