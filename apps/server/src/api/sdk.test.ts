import type { AddressInfo } from 'node:net';
import {
  type Auth,
  BonafideError,
  basicAuth,
  createClient,
  oauthAuth,
  signatureAuth,
  verifyWebhook,
} from '@bonafide/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPartner } from '../partners/create-partner.ts';
import { systemClock } from '../platform/clock.ts';
import { createTestApi, type TestApi } from '../testing/test-api.ts';
import { findNotification, listNotifications } from '../webhooks/notifications/queries.ts';
import { renderBody } from '../webhooks/render-delivery.ts';

let api: TestApi;
let baseUrl: string;
let keys: { readonly apiKey: string; readonly apiSecret: string; readonly webhookSigningKey: string };
let partnerId: string;
beforeAll(async () => {
  // Signatures and tokens tell the time of the machine that made them.
  api = await createTestApi({ clock: systemClock });
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  baseUrl = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}`;
  const wanted = { name: 'Shop', environment: 'TEST', webhookUrl: 'https://shop.example/hook' } as const;
  const { partner, credentials } = await createPartner(api.deps, wanted);
  [partnerId, keys] = [partner.id, credentials];
});
afterAll(() => api.close());

const client = (auth: Auth) => createClient({ baseUrl, auth });

describe('the client library', () => {
  it('speaks with the real API by key and secret', async () => {
    const shop = client(basicAuth(keys));
    const token = await shop.createToken({ body: { clientId: 'anna', country: 'LT' } });
    expect(token.authToken).toMatch(/^\w{40}$/);
    const status = await shop.getStatus({ body: { scanRef: token.scanRef } });
    expect([status.status, status.clientId]).toEqual(['ACTIVE', 'anna']);
    expect(await shop.cancelSession({ path: { id: token.scanRef } })).toMatchObject({ status: 'EXPIRED' });
    const report = await shop.generatePdf({ body: { scanRef: token.scanRef } });
    expect(Buffer.from(report, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(await shop.deleteVerification({ body: { scanRef: token.scanRef } })).toBeUndefined();
    const refused = await shop.getStatus({ body: { scanRef: 'nothing' } }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BonafideError);
    expect(refused).toMatchObject({ status: 400 });
    const stranger = client(basicAuth({ apiKey: 'nobody', apiSecret: 'x' }));
    await expect(stranger.listPolicies()).rejects.toMatchObject({ identifier: 'UNAUTHORIZED', status: 401 });
  });

  it('gets an access token once and uses it', async () => {
    const paths: string[] = [];
    const counted: typeof fetch = (input, init) => {
      paths.push(new URL(String(input)).pathname);
      return fetch(input, init);
    };
    const shop = createClient({ baseUrl, auth: oauthAuth({ baseUrl, ...keys }), fetch: counted });
    await Promise.all([shop.listPolicies(), shop.listThemes()]);
    await shop.listNotifications();
    expect(paths.filter((path) => path === '/oauth/token')).toHaveLength(1);
  });

  it('signs requests with and without body and query', async () => {
    const made = await client(basicAuth(keys)).createRequestKey({ body: { name: 'shop' } });
    const shop = client(signatureAuth({ keyId: made.id, secret: made.secret }));
    expect(
      (await shop.createToken({ body: { clientId: 'Žygimantas'.normalize('NFD').replace(/\W/g, '') } })).scanRef,
    ).toBeTruthy();
    expect(await shop.listThemes()).toEqual({ themes: [] });
    expect(await shop.listWebhooks({ query: { state: 'PARKED', perPage: '1' } as never })).toMatchObject({ count: 0 });
    const wrong = client(signatureAuth({ keyId: made.id, secret: 'another-secret-another-secret-another-s' }));
    await expect(wrong.listThemes()).rejects.toMatchObject({ status: 401 });
  });
});

describe('its verifier', () => {
  it('believes what the product sends, in both schemes and encrypted', async () => {
    const [row] = await listNotifications(api.deps.db, partnerId);
    const notification = row && (await findNotification(api.deps.db, row.id));
    if (!notification) throw new Error('a partner has a notification');
    const payload = { final: true, scanRef: 'a', status: { overall: 'APPROVED' } };
    const said = { payload, id: 'msg', event: 'IDENTIFICATION', url: 'https://shop.example/hook' };
    const { body, headers } = await renderBody(api.deps, notification, said);
    for (const scheme of ['standard', 'contract'] as const) {
      const webhook = { body: body ?? '', headers, signingKeys: [keys.webhookSigningKey], scheme };
      expect(await verifyWebhook(webhook)).toMatchObject({ ok: true, event: 'IDENTIFICATION', body: payload });
      expect(await verifyWebhook({ ...webhook, signingKeys: ['x'.repeat(40)] })).toEqual({
        ok: false,
        why: 'signature_wrong',
      });
    }
    const shop = client(basicAuth(keys));
    const { secretKey } = await shop.changeNotification({ path: { id: notification.id }, body: { encryptBody: true } });
    const changed = await findNotification(api.deps.db, notification.id);
    if (!changed || !secretKey) throw new Error('an encrypting notification has a key');
    const sealed = await renderBody(api.deps, changed, said);
    const webhook = { body: sealed.body ?? '', headers: sealed.headers, signingKeys: [keys.webhookSigningKey] };
    expect(await verifyWebhook({ ...webhook, secretKeys: [secretKey] })).toMatchObject({ ok: true, body: payload });
    expect(await verifyWebhook(webhook)).toEqual({ ok: false, why: 'not_decryptable' });
  });
});
