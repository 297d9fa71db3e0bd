import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KillableProduct, startKillableProduct, VICTIMS } from '../testing/killable-product.ts';
import { isSignedWith, type PartnerKeys, type Receiver, startReceiver } from '../testing/product.ts';
import { killAtRandom } from '../testing/random-kills.ts';
import { DEADLY_PHOTO, ORDINARY_PHOTO } from '../testing/scripted-photos.ts';
import { sendVerifications, untilSettled } from '../testing/verification-load.ts';

const VERIFICATIONS = 50;
const SEED = 20_260_115;
const SETTLED_WITHIN_MS = 120_000;

const photos = (front: Buffer) => ({
  FRONT: front.toString('base64'),
  FACE: ORDINARY_PHOTO.toString('base64'),
});

let product: KillableProduct;
let receiver: Receiver;
let keys: PartnerKeys;

beforeAll(async () => {
  receiver = await startReceiver();
  product = await startKillableProduct(join(import.meta.dirname, '../testing/scripted-child.ts'));
  keys = await product.createPartner(receiver.url);
}, 240_000);
afterAll(async () => {
  await product.stop();
  await receiver.close();
});

test('killing workers, API and PostgreSQL loses no verification and decides none twice', {
  timeout: 240_000,
}, async () => {
  const sending = { over: false };
  const killing = killAtRandom(product, sending, SEED);
  const accepted = await sendVerifications({
    url: product.url,
    keys,
    verifications: VERIFICATIONS,
    clients: 4,
    imagesOf: () => photos(ORDINARY_PHOTO),
  });
  sending.over = true;
  const killed = await killing;
  const ledger = await untilSettled(product.db, SETTLED_WITHIN_MS);

  expect(accepted).toHaveLength(VERIFICATIONS);
  expect(new Set(killed)).toEqual(new Set(VICTIMS));
  const known = ledger.map((line) => line.id);
  expect(accepted.filter((scanRef) => !known.includes(scanRef))).toEqual([]);
  for (const line of ledger)
    expect(line).toMatchObject({ state: 'approved', examinations: 1, decisions: 1, messages: 1, delivered: 1 });
  for (const { id } of ledger) {
    const webhooks = receiver.received.filter((webhook) => webhook.body.scanRef === id);
    expect(webhooks.length).toBeGreaterThanOrEqual(1);
    expect(webhooks.every((webhook) => isSignedWith(keys.webhookSigningKey, webhook))).toBe(true);
    expect(webhooks.every((webhook) => webhook.body.final)).toBe(true);
  }
});

test('a photo that kills every worker that looks at it ends with a human, never denied', {
  timeout: 240_000,
}, async () => {
  const imagesOf = () => photos(DEADLY_PHOTO);
  const [scanRef] = await sendVerifications({ url: product.url, keys, verifications: 1, clients: 1, imagesOf });
  const ledger = await untilSettled(product.db, 200_000);

  const line = ledger.find(({ id }) => id === scanRef);
  expect(line).toMatchObject({ state: 'in_review', examinations: 0, decisions: 1, messages: 1, delivered: 1 });
  const webhook = receiver.received.find(({ body }) => body.scanRef === scanRef);
  expect(webhook?.body).toMatchObject({ final: false, status: { overall: 'REVIEWING', fraudTags: [] } });
});
