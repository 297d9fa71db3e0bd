import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createShop } from './server.ts';

const signingKey = 'a-signing-key-of-sixteen-letters';
const server = createServer((request, response) => {
  response.statusCode = 201;
  response.end(JSON.stringify({ redirectUrl: `http://kyc.example${request.url}` }));
});
let shop: ReturnType<typeof createShop>;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  shop = createShop({ baseUrl: `http://127.0.0.1:${port}`, apiKey: 'k', apiSecret: 's', signingKey });
});
afterAll(() => server.close());

function webhook(overall: string, key = signingKey): Request {
  const body = JSON.stringify({ final: true, clientId: 'anna', status: { overall } });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', key).update(`msg.${timestamp}.${body}`).digest('base64');
  const headers = {
    'webhook-id': 'msg',
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
    'idenfy-event-type': 'IDENTIFICATION_AUTO_FINISHED',
  };
  return new Request('https://shop.example/hook', { method: 'POST', body, headers });
}

test('the example makes links and believes webhooks, each once', async () => {
  expect(await shop.verify('anna')).toBe('http://kyc.example/api/v2/token');
  expect((await shop.receive(webhook('DENIED', 'another-key-of-sixteen-letters'))).status).toBe(400);
  expect(shop.resultOf('anna')).toBeUndefined();
  expect((await shop.receive(webhook('APPROVED'))).status).toBe(200);
  expect((await shop.receive(webhook('DENIED'))).status).toBe(200);
  expect(shop.resultOf('anna')).toBe('APPROVED');
});
