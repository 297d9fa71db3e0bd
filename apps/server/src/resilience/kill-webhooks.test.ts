import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HASTE } from '../testing/hasty-clock.ts';
import { type KillableProduct, startKillableProduct, VICTIMS, type Victim } from '../testing/killable-product.ts';
import { type Heard, type Mood, type MoodyReceiver, startMoodyReceiver } from '../testing/moody-receiver.ts';
import type { PartnerKeys } from '../testing/product.ts';
import { countDeliveries } from '../testing/queries.ts';
import { killAtRandom } from '../testing/random-kills.ts';
import { ORDINARY_PHOTO } from '../testing/scripted-photos.ts';
import { sendVerifications, untilSettled } from '../testing/verification-load.ts';

const VERIFICATIONS = 16;
const SEED = 20_260_116;
const HOUR_MS = 3_600_000;
const WELL: Mood = { status: 200, afterMs: 0 };

let product: KillableProduct;
let receivers: readonly MoodyReceiver[];
let keys: PartnerKeys;
const signingKeys: string[] = [];

/** By the workers' clock, from the first message on. */
function failingForAnHour(): () => Mood {
  let downSince: number | null = null;
  return () => {
    downSince ??= Date.now();
    return (Date.now() - downSince) * HASTE < HOUR_MS ? { status: 503, afterMs: 0 } : WELL;
  };
}

/** The first answers slowly, the second fails for an hour, the third fails at first, seven are well. */
const moods: readonly ((heardBefore: number) => Mood)[] = [
  () => ({ status: 200, afterMs: 200 }),
  failingForAnHour(),
  (heardBefore) => (heardBefore === 0 ? { status: 500, afterMs: 0 } : WELL),
  ...Array.from({ length: 7 }, () => () => WELL),
];

beforeAll(async () => {
  process.env.HASTY_SINCE = String(Date.now());
  receivers = await Promise.all(moods.map(startMoodyReceiver));
  product = await startKillableProduct(join(import.meta.dirname, '../testing/hasty-child.ts'));
  keys = await product.createPartner(receivers[0]?.url ?? null);
  signingKeys.push(keys.webhookSigningKey);
  for (const { url } of receivers.slice(1)) {
    const made = await call('/v1/notifications', { name: 'One more', url, twoWebhooks: true });
    signingKeys.push(((await made.json()) as { signingKey: string }).signingKey);
  }
}, 240_000);
afterAll(async () => {
  await product.stop();
  await Promise.all(receivers.map((receiver) => receiver.close()));
});

function call(path: string, body: object): Promise<Response> {
  const credentials = Buffer.from(`${keys.apiKey}:${keys.apiSecret}`).toString('base64');
  return fetch(`${product.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Basic ${credentials}` },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  });
}

/** Again and again until it is done: something may just have been killed. */
async function cancel(scanRef: string): Promise<void> {
  for (;;) {
    const answer = await call(`/v1/sessions/${scanRef}/cancel`, {}).catch(() => null);
    if (answer?.status === 200) return;
    await sleep(200);
  }
}

/** One after the other, while messages are on their way. */
async function killEachOnce(): Promise<readonly Victim[]> {
  const killed: Victim[] = [];
  for (const victim of VICTIMS) {
    while (!product.kill(victim)) await sleep(200);
    killed.push(victim);
    await sleep(1_500);
  }
  return killed;
}

async function untilDelivered(withinMs: number): Promise<{ readonly written: number; readonly delivered: number }> {
  for (const end = Date.now() + withinMs; ; await sleep(500)) {
    const counted = await countDeliveries(product.db).catch(() => ({ written: 0, delivered: -1 }));
    if (counted.written === counted.delivered || Date.now() > end) return counted;
  }
}

const isSigned = (key: string, { headers, raw }: Heard): boolean => {
  const standard = createHmac('sha256', key).update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.`);
  return (
    headers['idenfy-signature'] === createHmac('sha256', key).update(raw).digest('hex') &&
    headers['webhook-signature'] === `v1,${standard.update(raw).digest('base64')}`
  );
};

test('killing workers, API and PostgreSQL loses no webhook of ten receivers, and none overtakes another', {
  timeout: 420_000,
}, async () => {
  const photo = ORDINARY_PHOTO.toString('base64');
  const sending = { over: false };
  const killing = killAtRandom(product, sending, SEED);
  const accepted = await sendVerifications({
    url: product.url,
    keys,
    verifications: VERIFICATIONS,
    clients: 4,
    imagesOf: () => ({ FRONT: photo, FACE: photo }),
  });
  sending.over = true;
  const killed = new Set(await killing);
  await untilDecided();
  const telling = killEachOnce();
  for (const scanRef of accepted) await cancel(scanRef);
  expect([killed, new Set(await telling)]).toEqual([new Set(VICTIMS), new Set(VICTIMS)]);

  const { written, delivered } = await untilDelivered(180_000);
  expect(written).toBeGreaterThanOrEqual(VERIFICATIONS * 2 * receivers.length);
  expect(delivered).toBe(written);
  receivers.forEach(({ heard }, at) => {
    expect(heard.every((message) => isSigned(signingKeys[at] ?? '', message))).toBe(true);
    for (const scanRef of accepted) expect(sequencesOf(heard, scanRef), `receiver ${at}`).toEqual([1, 2]);
  });
  // The troubled ones were in trouble indeed.
  expect(receivers.map(({ heard }) => heard.some(({ status }) => status !== 200)).slice(0, 4)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

/** Every verification that was taken up waits for a human, which is the first news of each. */
async function untilDecided(): Promise<void> {
  for (let settled = false; !settled; ) {
    const ledger = await untilSettled(product.db, 0);
    settled = ledger.length >= VERIFICATIONS && ledger.every(({ decisions }) => decisions > 0);
    if (!settled) await sleep(500);
  }
}

/** The numbers of a session's news in the order in which they arrived first. */
function sequencesOf(heard: readonly Heard[], scanRef: string): readonly number[] {
  const own = heard.filter(({ body, status }) => status === 200 && body.scanRef === scanRef);
  return [...new Set(own.map(({ body }) => body.sequence))];
}
