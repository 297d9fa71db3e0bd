import type { AddressFindings } from '@bonafide/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifySession } from '../pipeline/verify-session.ts';
import { reviewSession } from '../reviews/review-session.ts';
import { type ScriptedDecision, scriptedOutcome } from '../testing/scripted-outcome.ts';
import { createScriptedReceiver, type ScriptedReceiver } from '../testing/scripted-receiver.ts';
import { submittedSession } from '../testing/submitted-session.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { deliverMessage } from '../webhooks/deliver-message.ts';
import { createReceiverSlots } from '../webhooks/receiver-slots.ts';

let test: TestDeps;
let receiver: ScriptedReceiver;
let known: AddressFindings;
const asked: string[] = [];
beforeEach(async () => {
  receiver = createScriptedReceiver();
  known = { kinds: ['vpn'], country: 'LT', location: 'Kaunas, Lithuania' };
  const network = async (address: string) => {
    asked.push(address);
    return known;
  };
  test = await createTestDeps({ http: receiver, riskData: { network, disposableDomains: async () => new Set() } });
});
afterEach(() => test.close());

/** What the webhooks of a verification say of the network. */
async function told(request: object, decision: ScriptedDecision = 'approved', approve = false) {
  const { id } = await submittedSession(test.deps, { request: { ...request } });
  await verifySession(
    test.deps,
    async () => ({}) as never,
    { sessionId: id, attempt: 1 },
    async (_, { network }) => ({
      ...scriptedOutcome(decision),
      ...(network && { network }),
    }),
  );
  const review = { sessionId: id, decision: 'approve', reason: 'looked', reviewer: 'staff-1' } as const;
  if (approve) await reviewSession(test.deps, review);
  const slots = createReceiverSlots({ perReceiver: 4, hanging: 4 });
  await test.jobs.run({ 'deliver-webhook': ({ messageId }) => deliverMessage(test.deps, slots, messageId) });
  return receiver.received().map(({ body }) => {
    const { clientIpCountry, clientLocation, data } = body as {
      data: { clientIpProxyRiskLevel: unknown };
    } & typeof body;
    return [clientIpCountry, clientLocation, data.clientIpProxyRiskLevel];
  });
}

const HERE = ['LT', 'Kaunas, Lithuania'];

describe('the network of a verification', () => {
  it('is told with its risk where the session asks and is approved', async () => {
    expect(await told({ checkIpProxy: true })).toEqual([[...HERE, 'HIGH']]);
    expect(asked).toContain('192.0.2.7');
  });

  it('is told without its risk where nobody asked', async () => {
    expect(await told({})).toEqual([[...HERE, null]]);
  });

  it('has no risk before a human approves, nor where tags or a denial came of it', async () => {
    expect(await told({ checkIpProxy: true }, 'unreadable', true)).toEqual([
      [...HERE, null],
      [...HERE, 'HIGH'],
    ]);
  });

  it.each(['suspected', 'expired'] as const)('has no risk where the verification is %s', async (decision) => {
    expect(await told({ checkIpProxy: true }, decision)).toEqual([[...HERE, null]]);
  });

  it('was not checked where nothing is known', async () => {
    known = { kinds: null, country: null, location: null };
    expect(await told({ checkIpProxy: true })).toEqual([[null, null, 'NOT_CHECKED']]);
  });
});
