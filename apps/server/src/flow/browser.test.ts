import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoVerification, demoVerification, writeClip } from '@bonafide/testkit';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ensureBrowser } from '../../../../tools/find-browser.ts';
import { faultsOf, picture } from '../testing/page-under-test.ts';
import {
  callPartnerApi,
  isSignedWith,
  type PartnerKeys,
  type Product,
  type Receiver,
  startProduct,
  startReceiver,
} from '../testing/product.ts';

const PHONE = { width: 390, height: 844 };

let product: Product;
let receiver: Receiver;
let keys: PartnerKeys;
let person: DemoVerification;
let folder: string;
const open: BrowserContext[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bonafide-browser-'));
  person = await demoVerification('anna-utopia-passport');
  await writeClip(join(folder, 'document.mjpeg'), [person.front]);
  await writeClip(join(folder, 'face.mjpeg'), [person.selfie]);
  [product, receiver] = await Promise.all([startProduct(), startReceiver()]);
  keys = await product.createPartner(receiver.url);
}, 180_000);

afterEach(async () => {
  await Promise.all(open.splice(0).map((context) => context.close()));
});

afterAll(async () => {
  await product?.stop();
  await receiver?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Visit {
  /** File that the fake camera plays; `denied`: the person blocks the camera; null: there is none. */
  readonly camera: string | 'denied' | null;
  readonly locale?: string;
}

/** A fresh browser, as on another device: the camera's film is a launch flag, so each film needs its own. */
async function visit({ camera, locale = 'en' }: Visit): Promise<Page> {
  const film =
    camera === 'denied'
      ? ['--deny-permission-prompts']
      : [`--use-file-for-fake-video-capture=${camera}`, '--use-fake-ui-for-media-stream'];
  const context = await chromium.launchPersistentContext(await mkdtemp(join(folder, 'profile-')), {
    executablePath: ensureBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(camera ? ['--use-fake-device-for-media-stream', ...film] : []),
    ],
    viewport: PHONE,
    locale,
    isMobile: true,
    hasTouch: true,
  });
  open.push(context);
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('request', (request) => {
    if (!/^(blob|data|about):/.test(request.url()) && !request.url().startsWith(product.url))
      foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/.test(message.text())) foreign.push(message.text());
  });
  return page;
}

/** Requests to anybody else, and whatever the page's own policy had to stop. */
const foreign: string[] = [];

async function newLink(
  request: Readonly<Record<string, unknown>> = {},
): Promise<{ link: string; scanRef: string; authToken: string }> {
  const answer = await callPartnerApi(product, keys, {
    path: '/api/v2/token',
    body: { clientId: 'browser', ...request },
  });
  expect(answer.status).toBe(201);
  const { redirectUrl, scanRef, authToken } = (await answer.json()) as {
    redirectUrl: string;
    scanRef: string;
    authToken: string;
  };
  return { link: redirectUrl, scanRef, authToken };
}

/** How far the page is wider than its window, in pixels. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function choose(page: Page, kind: string): Promise<void> {
  await page.getByRole('combobox').selectOption('LT');
  await page.getByText(kind, { exact: true }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Open the camera' }).click();
  const shutter = page.getByRole('button', { name: 'Take the photo' });
  await expect.poll(() => shutter.isEnabled(), { timeout: 20_000 }).toBe(true);
  await picture(page, `${name}-camera`);
  await shutter.click();
  await page.getByRole('img', { name: 'Your photo' }).waitFor();
  await picture(page, `${name}-preview`);
  await page.getByRole('button', { name: 'Use this photo' }).click();
}

describe('the hosted flow', () => {
  test('leads from the link to the result by camera, going on where the person was', async () => {
    const { link, scanRef } = await newLink();
    const phone = await visit({ camera: join(folder, 'document.mjpeg') });
    await phone.goto(link);
    await phone.getByRole('heading', { name: /Example Bank asks you/ }).waitFor();
    await picture(phone, '1-welcome');
    expect(await faultsOf(phone)).toEqual([]);
    await phone.getByRole('button', { name: 'Start' }).click();
    await phone.getByRole('heading', { name: 'Which document' }).waitFor();
    await picture(phone, '2-choose');
    expect(await faultsOf(phone)).toEqual([]);
    await choose(phone, 'Passport');
    await phone.getByRole('heading', { name: 'Page with your photo' }).waitFor();
    await picture(phone, '3-document');
    expect(await faultsOf(phone)).toEqual([]);
    await shoot(phone, '4-document');
    await phone.getByRole('heading', { name: 'A photo of your face' }).waitFor();
    await phone.reload();
    await phone.getByRole('heading', { name: 'A photo of your face' }).waitFor();
    await picture(phone, '5-face');

    const other = await visit({ camera: join(folder, 'face.mjpeg') });
    await other.goto(link);
    await other.getByRole('heading', { name: 'Open in another window' }).waitFor();
    await picture(other, '6-other-tab');
    await other.getByRole('button', { name: 'Continue here' }).click();
    await shoot(other, '7-face');
    await other.getByRole('heading', { name: 'Ready to send' }).waitFor();
    await other.getByRole('button', { name: 'Take again: Page with your photo' }).waitFor();
    await picture(other, '8-review');
    expect(await faultsOf(other)).toEqual([]);

    await phone.getByRole('button', { name: 'Back' }).click();
    await choose(phone, 'Passport');
    await phone.getByRole('heading', { name: 'Open in another window' }).waitFor();

    await other.getByRole('button', { name: 'Send for verification' }).click();
    await other.getByRole('heading', { name: 'We are checking' }).waitFor();
    await picture(other, '9-processing');
    await other.getByRole('heading', { name: 'You are verified' }).waitFor({ timeout: 60_000 });
    await picture(other, '10-approved');
    const webhook = await receiver.waitFor(scanRef);
    expect(isSignedWith(keys.webhookSigningKey, webhook)).toBe(true);
    expect(webhook.body).toMatchObject({ final: true, status: { overall: 'APPROVED', autoFace: 'FACE_MATCH' } });
    expect(foreign).toEqual([]);
  }, 180_000);

  test('a blocked camera leaves the file, and the partner gets its visitor back', async () => {
    const successUrl = `${product.url}/health`;
    const { link } = await newLink({ tokenType: 'DOCUMENT', successUrl, country: 'lt', documents: ['PASSPORT'] });
    const page = await visit({ camera: 'denied' });
    await page.goto(link);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Open the camera' }).click();
    await page.getByText('The camera is blocked').waitFor();
    await picture(page, '11-camera-blocked');
    expect(await faultsOf(page)).toEqual([]);
    const file = page.locator('input[type=file]');
    await file.setInputFiles({ name: 'letter.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not a photo') });
    await page.getByRole('button', { name: 'Use this photo' }).click();
    await page.getByText('cannot be opened as a photo').waitFor();
    await picture(page, '12-bad-file');
    await file.setInputFiles({ name: 'passport.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(person.front) });
    await page.getByRole('button', { name: 'Use this photo' }).click();
    await page.getByRole('button', { name: 'Send for verification' }).click();
    // Workers give way to everything else on the machine, and load their models for the first time here.
    await page.waitForURL(successUrl, { timeout: 120_000 });
  }, 200_000);

  test('may be given up, after a question, and the partner is told', async () => {
    const { link, scanRef } = await newLink();
    const page = await visit({ camera: null });
    await page.goto(link);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('heading', { name: 'Stop here?' }).waitFor();
    await picture(page, '18-cancel');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Go on with the verification' }).click();
    await page.getByRole('heading', { name: 'Which document' }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Yes, cancel it' }).click();
    await page.getByRole('heading', { name: 'The verification was cancelled' }).waitFor();
    await picture(page, '19-cancelled');
    const webhook = await receiver.waitFor(scanRef);
    expect(webhook.event).toBe('IDENTIFICATION_CANCELLED');
  }, 60_000);

  test('a lost connection is said and waited out', async () => {
    const { link } = await newLink();
    const page = await visit({ camera: null });
    await page.goto(link);
    await page.getByRole('button', { name: 'Start' }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('No connection').waitFor();
    await picture(page, '13-offline');
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Which document' }).waitFor({ timeout: 30_000 });
  }, 60_000);

  test('a dead or mistyped link explains itself', async () => {
    const page = await visit({ camera: null });
    await page.goto(`${product.url}/session?authToken=nobody`);
    await page.getByRole('heading', { name: 'This link does not work' }).waitFor();
    await picture(page, '14-invalid');
    const { link } = await newLink({ expiryTime: 1 });
    await new Promise((done) => setTimeout(done, 1_500));
    await page.goto(link);
    await page.getByRole('heading', { name: 'The time is over' }).waitFor();
    await picture(page, '15-expired');
    expect(await faultsOf(page)).toEqual([]);
  }, 60_000);

  test('reads from right to left, and long words stay inside the page', async () => {
    for (const [locale, direction] of [
      ['ar', 'rtl'],
      ['de', 'ltr'],
    ] as const) {
      const { link } = await newLink({ locale: null });
      const page = await visit({ camera: null, locale });
      await page.goto(link);
      await page.getByRole('button').first().waitFor();
      await picture(page, `16-${locale}`);
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(direction);
      await page.setViewportSize({ width: 320, height: 640 });
      await page.getByRole('button').first().click();
      await page.getByRole('combobox').waitFor();
      await picture(page, `17-${locale}-narrow`);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.getByRole('combobox').selectOption('LT');
      await page.locator('input[value=PASSPORT]').check({ force: true });
      await page.locator('button.primary').click();
      for (const photo of [person.front, person.selfie]) {
        const file = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photo) };
        await page.locator('input[type=file]').setInputFiles(file);
        await page.locator('img.preview').waitFor();
        await page.locator('button.primary').click();
        await page.locator('img.preview').waitFor({ state: 'detached' });
      }
      await page.locator('ul.taken').waitFor();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
  }, 90_000);
});
