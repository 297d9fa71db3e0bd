import { errorBody, statusResponse } from '@bonafide/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listAuditEntries } from '../audit/queries.ts';
import { cancelFlow, openFlow, readFlow } from '../flow/capture-session.ts';
import { recordOutcome } from '../pipeline/record-outcome.ts';
import { type PartnerCalls, partnerCalls } from '../testing/partner-calls.ts';
import { scriptedOutcome } from '../testing/scripted-outcome.ts';
import { createScriptedReceiver } from '../testing/scripted-receiver.ts';
import { addPhotos, submit } from '../testing/submitted-session.ts';
import { createTestApi, type TestApi } from '../testing/test-api.ts';
import { deliverMessage } from '../webhooks/deliver-message.ts';
import { createReceiverSlots } from '../webhooks/receiver-slots.ts';
import { findSession } from './queries.ts';

const receiver = createScriptedReceiver();
let api: TestApi;
let shop: PartnerCalls;
beforeAll(async () => {
  api = await createTestApi({ http: receiver });
});
beforeEach(async () => {
  shop = await partnerCalls(api, 'https://shop.example/hook');
});
afterAll(() => api.close());

const slots = createReceiverSlots({ perReceiver: 4, hanging: 2 });
const told = async (scanRef: string) => {
  await api.jobs.run({ 'deliver-webhook': ({ messageId }) => deliverMessage(api.deps, slots, messageId) });
  return receiver.received().filter(({ body }) => body.scanRef === scanRef);
};
const token = async () => {
  const answer = await shop.call('POST', '/api/v2/token', { clientId: 'client-1' });
  return answer.json<{ scanRef: string; authToken: string }>();
};
const caller = (authToken: string, tab = 'tab-a') => ({ authToken, tab, clientIp: '192.0.2.7', userAgent: 'test' });
const stateOf = async (id: string) => (await findSession(api.deps.db, id))?.state;

describe('the person', () => {
  it('gives up in the hosted flow, and the partner is told once', async () => {
    const { scanRef, authToken } = await token();
    await openFlow(api.deps, caller(authToken), 'MOBILE');
    expect(await cancelFlow(api.deps, caller(authToken))).toMatchObject({ ok: true, session: { state: 'expired' } });
    await cancelFlow(api.deps, caller(authToken));
    expect(await told(scanRef)).toMatchObject([
      { event: 'IDENTIFICATION_CANCELLED', body: { final: true, status: { overall: 'EXPIRED', autoDocument: null } } },
    ]);
    const audit = await listAuditEntries(api.deps.db, scanRef);
    expect(audit.at(-1)).toMatchObject({ event: 'session.cancelled', actor: 'applicant', toState: 'cancelled' });
  });

  it('does not from another tab, and not once everything is sent', async () => {
    const { scanRef, authToken } = await token();
    await openFlow(api.deps, caller(authToken), 'MOBILE');
    expect(await cancelFlow(api.deps, caller(authToken, 'tab-b'))).toEqual({ ok: false, fault: 'taken_over' });
    await addPhotos(api.deps, scanRef, ['FRONT', 'FACE']);
    await submit(api.deps, scanRef);
    await cancelFlow(api.deps, caller(authToken));
    expect(await stateOf(scanRef)).toBe('processing');
    expect(await cancelFlow(api.deps, caller('x'.repeat(40)))).toEqual({ ok: false, fault: 'invalid_token' });
  });
});

describe('the partner', () => {
  const cancel = (scanRef: string) => shop.call('POST', `/v1/sessions/${scanRef}/cancel`);

  it('cancels what was never opened; the link is dead then', async () => {
    const { scanRef, authToken } = await token();
    for (let time = 0; time < 2; time += 1) {
      const answer = await cancel(scanRef);
      expect([answer.statusCode, statusResponse.parse(answer.json()).status]).toEqual([200, 'EXPIRED']);
    }
    expect(await readFlow(api.deps, caller(authToken))).toMatchObject({ session: { state: 'expired' } });
    expect((await told(scanRef)).map(({ event }) => event)).toEqual(['IDENTIFICATION_CANCELLED']);
  });

  it('cancels while the engines work, and their finding decides nothing', async () => {
    const { scanRef } = await token();
    await addPhotos(api.deps, scanRef, ['FRONT', 'FACE']);
    await submit(api.deps, scanRef);
    await cancel(scanRef);
    const late = { sessionId: scanRef, attempt: 1, outcome: scriptedOutcome(), tookMs: 1 };
    expect(await recordOutcome(api.deps, late)).toBe(false);
    expect(await stateOf(scanRef)).toBe('cancelled');
  });

  it('cancels what waits for a human, with what was found', async () => {
    const { scanRef } = await token();
    await addPhotos(api.deps, scanRef, ['FRONT', 'FACE']);
    await submit(api.deps, scanRef);
    const outcome = scriptedOutcome('unreadable');
    await recordOutcome(api.deps, { sessionId: scanRef, attempt: 1, outcome, tookMs: 1 });
    await cancel(scanRef);
    expect(await told(scanRef)).toMatchObject([
      { event: 'IDENTIFICATION_CANCELLED', body: { final: true, data: { docLastName: 'ŽVIRBLĖ' } } },
    ]);
  });

  it('cancels nothing that is over or somebody else’s', async () => {
    const { scanRef } = await token();
    await addPhotos(api.deps, scanRef, ['FRONT', 'FACE']);
    await submit(api.deps, scanRef);
    await recordOutcome(api.deps, { sessionId: scanRef, attempt: 1, outcome: scriptedOutcome(), tookMs: 1 });
    const over = await cancel(scanRef);
    expect([over.statusCode, errorBody.parse(over.json()).identifier]).toEqual([400, 'BAD_VALUE']);
    const stranger = await partnerCalls(api, null);
    const foreign = await stranger.call('POST', `/v1/sessions/${scanRef}/cancel`);
    const unknown = await stranger.call('POST', `/v1/sessions/${api.deps.random.uuid()}/cancel`);
    expect([foreign.statusCode, foreign.body]).toEqual([404, unknown.body]);
    expect(await stateOf(scanRef)).toBe('approved');
  });
});
