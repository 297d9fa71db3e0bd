import assert from 'node:assert/strict';
import { createToken, type Found, type HeardWebhook, JPEG, type Wire } from '../wire.ts';
import type { Body } from './verified.ts';

export const WEBHOOKS = '6 Webhooks';
const PASSPORT = { country: 'LT', documentType: 'PASSPORT', images: { FRONT: JPEG, FACE: JPEG } };

/** Sends a passport and a face, and what was heard of it. */
export async function judged(partner: Wire, found: Found = 'approved', request: Body = {}) {
  const { authToken, scanRef } = await createToken(partner, request);
  const answer = await partner.post('/api/v2/process', { token: authToken, ...PASSPORT });
  assert.deepEqual([answer.status, answer.text], [200, '']);
  return { scanRef, heard: await partner.heard(scanRef, found) };
}

/** The only message, or the last one. */
export function last(heard: readonly HeardWebhook[]): HeardWebhook & { readonly status: Body; readonly data: Body } {
  const message = heard.at(-1);
  assert.ok(message, 'nothing was heard');
  return { ...message, status: message.body.status as Body, data: message.body.data as Body };
}

/** A partner that hears of the machine's result and then of the review. */
export async function hearsTwice(wire: Wire, environment: string, settings: Body = {}): Promise<Wire> {
  const partner = await wire.partner(environment, settings);
  const [first] = Object((await partner.get('/v1/notifications')).json).results;
  const changed = await partner.send('PATCH', `/v1/notifications/${first.id}`, { twoWebhooks: true });
  assert.equal(changed.status, 200, changed.text);
  return partner;
}
