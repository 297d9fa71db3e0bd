import assert from 'node:assert/strict';
import { createDecipheriv, createHmac } from 'node:crypto';
import type { ContractFact } from '../contract-fact.ts';
import type { HeardWebhook, Wire } from '../wire.ts';
import { judged, last, WEBHOOKS } from './heard.ts';
import { type Body, one } from './verified.ts';

const NOTIFICATIONS = '/v1/notifications';

/** A partner whose notification is changed like this. */
async function notifiedAs(wire: Wire, change: Body) {
  const partner = await wire.partner();
  const [first] = Object((await partner.get(NOTIFICATIONS)).json).results;
  const changed = await partner.send('PATCH', `${NOTIFICATIONS}/${first.id}`, change);
  assert.equal(changed.status, 200, changed.text);
  return { partner, id: String(first.id) };
}

/** Standard Webhooks: what a library of theirs computes. */
function standardSignature({ headers, raw }: HeardWebhook, key: string): string {
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.`;
  return `v1,${createHmac('sha256', key).update(signed).update(raw).digest('base64')}`;
}

const hexSignature = ({ raw }: HeardWebhook, key: string): string =>
  createHmac('sha256', key).update(raw).digest('hex');

/** RFC 7516 with `dir` and `A256GCM`, by nothing but Node: what a receiver without a library would write. Throws under another key. */
function openJwe(compact: string, secretKey: string): { readonly header: Body; readonly plain: string } {
  const [header = '', , iv = '', sealed = '', tag = ''] = compact.split('.');
  const bytes = (part: string) => Buffer.from(part, 'base64url');
  const opened = createDecipheriv('aes-256-gcm', bytes(secretKey), bytes(iv));
  opened.setAAD(Buffer.from(header, 'ascii')).setAuthTag(bytes(tag));
  const plain = Buffer.concat([opened.update(bytes(sealed)), opened.final()]).toString('utf8');
  return { header: JSON.parse(bytes(header).toString('utf8')), plain };
}

/** Section 6: what is set for each notification. */
export const NOTIFICATION_FACTS: readonly ContractFact[] = [
  one(WEBHOOKS, 'headers', 'Headers of the partner’s own are sent with every message.', async (wire) => {
    const { partner } = await notifiedAs(wire, { headers: { 'X-Shop': 'kyc 7' } });
    assert.equal(last((await judged(partner)).heard).headers['x-shop'], 'kyc 7');
  }),
  one(WEBHOOKS, 'statuses only', 'Nothing of the person is told, and every key is still there.', async (wire) => {
    const { partner } = await notifiedAs(wire, { statusesOnly: true });
    const { body, status, data } = last((await judged(partner)).heard);
    assert.equal(status.overall, 'APPROVED');
    assert.deepEqual([body.clientId, body.fileUrls, body.clientIp], ['client-1', null, null]);
    assert.ok(Object.keys(data).length > 30);
    assert.deepEqual([...new Set(Object.values(data))], [null]);
  }),
  one(WEBHOOKS, 'only the final one', 'What is not the last word is not told.', async (wire) => {
    const { partner } = await notifiedAs(wire, { finalOnly: true, twoWebhooks: true });
    const { scanRef, heard } = await judged(partner, 'unreadable');
    assert.deepEqual(heard, []);
    await partner.post(`/v1/sessions/${scanRef}/review`, { note: 'Seen.', outcome: 'APPROVED' });
    const told = await partner.heard(scanRef);
    assert.deepEqual(
      told.map(({ event, body }) => [event, body.final]),
      [['IDENTIFICATION_MANUAL_FINISHED', true]],
    );
  }),
  one(WEBHOOKS, 'events', 'Events that were not chosen are not told.', async (wire) => {
    const { partner } = await notifiedAs(wire, { events: ['IDENTIFICATION_MANUAL_FINISHED'] });
    assert.deepEqual((await judged(partner)).heard, []);
  }),
  one(WEBHOOKS, 'webhook-signature', 'Beside the contract’s header stand those of Standard Webhooks.', async (wire) => {
    const partner = await wire.partner();
    const message = last((await judged(partner)).heard);
    assert.equal(message.headers['webhook-signature'], standardSignature(message, partner.signingKey));
    assert.match(String(message.headers['webhook-timestamp']), /^\d{10}$/);
    assert.equal(typeof message.headers['webhook-id'], 'string');
  }),
  one(
    WEBHOOKS,
    'encrypted body',
    'With a secret key the body is a JWE that the key opens, and is signed as sent.',
    async (wire) => {
      const secretKey = Buffer.alloc(32, 7).toString('base64url');
      const { partner, id } = await notifiedAs(wire, { url: `${wire.hook}/sealed`, encryptBody: true });
      const rotated = await partner.post(`${NOTIFICATIONS}/${id}/rotate-key`, { key: 'SECRET', secretKey });
      assert.equal(rotated.status, 200, rotated.text);
      const { scanRef } = await judged(partner);
      const [message, ...more] = await partner.heardAt('/sealed');
      assert.ok(message && more.length === 0);
      assert.equal(message.headers['content-type'], 'application/jose');
      assert.ok(!message.raw.includes(scanRef));
      assert.equal(message.headers['idenfy-signature'], hexSignature(message, partner.signingKey));
      const { header, plain } = openJwe(message.raw.toString('ascii'), secretKey);
      assert.deepEqual([header.alg, header.enc], ['dir', 'A256GCM']);
      const { scanRef: told, status } = JSON.parse(plain);
      assert.deepEqual([told, status.overall], [scanRef, 'APPROVED']);
      assert.throws(() => openJwe(message.raw.toString('ascii'), Buffer.alloc(32, 8).toString('base64url')));
    },
  ),
  one(WEBHOOKS, 'rotation', 'While a key is changed, the old one and the new one both verify.', async (wire) => {
    const { partner, id } = await notifiedAs(wire, {});
    const rotated = await partner.post(`${NOTIFICATIONS}/${id}/rotate-key`, {});
    assert.equal(rotated.status, 200, rotated.text);
    const message = last((await judged(partner)).heard);
    const signatures = String(message.headers['webhook-signature']).split(' ');
    const keys = [String((rotated.json as Body).signingKey), partner.signingKey];
    assert.deepEqual(
      signatures,
      keys.map((key) => standardSignature(message, key)),
    );
  }),
  one(
    WEBHOOKS,
    'redelivery',
    'One that was told is told again under the same webhook-id when it is asked for.',
    async (wire) => {
      const partner = await wire.partner();
      const { scanRef } = await judged(partner);
      const [listed] = Object((await partner.get(`/v1/webhooks?scanRef=${scanRef}`)).json).results;
      const answer = await partner.post(`/v1/webhooks/${listed.id}/redeliver`, {});
      assert.ok(answer.status < 300, answer.text);
      const heard = await partner.heard(scanRef);
      assert.equal(heard.length, 2);
      assert.equal(heard[0]?.headers['webhook-id'], heard[1]?.headers['webhook-id']);
    },
  ),
];
