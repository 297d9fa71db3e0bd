import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { demoVerification } from '@bonafide/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KillableProduct, startKillableProduct } from '../testing/killable-product.ts';
import { isSignedWith, type PartnerKeys, type Receiver, startReceiver } from '../testing/product.ts';
import { type Images, sendVerifications, untilSettled } from '../testing/verification-load.ts';

const VERIFICATIONS = 3;

let product: KillableProduct;
let receiver: Receiver;
let keys: PartnerKeys;
let images: Images;

beforeAll(async () => {
  const { front, selfie } = await demoVerification('anna-utopia-passport');
  images = { FRONT: front.toString('base64'), FACE: selfie.toString('base64') };
  receiver = await startReceiver();
  product = await startKillableProduct(join(import.meta.dirname, '../supervisor/child.ts'));
  keys = await product.createPartner(receiver.url);
}, 240_000);
afterAll(async () => {
  await product.stop();
  await receiver.close();
});

test('workers killed while their engines read still decide every verification once', { timeout: 240_000 }, async () => {
  const load = { url: product.url, keys, verifications: VERIFICATIONS, clients: VERIFICATIONS, imagesOf: () => images };
  const accepted = await sendVerifications(load);
  // Long enough for the engines to be at work, short enough that they cannot be done.
  await sleep(1_500);
  expect([product.kill('worker 1'), product.kill('worker 2')]).toEqual([true, true]);
  const ledger = await untilSettled(product.db, 180_000);

  expect(ledger.map((line) => line.id).sort()).toEqual([...accepted].sort());
  for (const line of ledger)
    expect(line).toMatchObject({ state: 'approved', examinations: 1, decisions: 1, messages: 1, delivered: 1 });
  for (const webhook of receiver.received) {
    expect(isSignedWith(keys.webhookSigningKey, webhook)).toBe(true);
    expect(webhook.body).toMatchObject({ final: true, data: { docLastName: 'ERIKSSON', docIssuingCountry: null } });
  }
});
