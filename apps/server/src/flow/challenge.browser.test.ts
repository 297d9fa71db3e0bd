import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoVerification, demoVerification } from '@bonafide/testkit';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBrowser } from '../../../../tools/find-browser.ts';
import { callPartnerApi, type PartnerKeys, type Product, startProduct } from '../testing/product.ts';
import { giveActingCamera } from './acting-camera.fixture.ts';

let product: Product;
let keys: PartnerKeys;
let person: DemoVerification;
let folder: string;
let browser: BrowserContext;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bonafide-challenge-'));
  person = await demoVerification('anna-utopia-passport');
  product = await startProduct();
  keys = await product.createPartner('http://127.0.0.1:9/webhook');
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A machine that is busy with other tests stalls now and then, which looks like a head that jumps: people try again, too. */
const TRIES = 3;

async function passWithin(page: Page, tries: number): Promise<void> {
  await page.getByRole('button', { name: 'I am ready' }).click({ timeout: 30_000 });
  const end = page.getByRole('heading', { name: /That worked|That did not work yet|We go on without it/ });
  await end.waitFor({ timeout: 95_000 });
  if ((await end.innerText()) === 'That worked') return;
  expect(tries, await page.locator('main').innerText()).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Try again' }).click();
  await passWithin(page, tries - 1);
}

test('a person who does what the page asks passes the challenge, and its photo is the face', async () => {
  const body = { clientId: 'challenge', checkLiveness: true, country: 'lt', documents: ['PASSPORT'] };
  const answer = await callPartnerApi(product, keys, { path: '/api/v2/token', body });
  const { redirectUrl } = (await answer.json()) as { redirectUrl: string };
  browser = await chromium.launchPersistentContext(folder, {
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    viewport: { width: 390, height: 844 },
    locale: 'en',
  });
  const page = browser.pages()[0] ?? (await browser.newPage());
  await giveActingCamera(page);
  await page.goto(redirectUrl);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'passport.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(person.front) });
  await page.getByRole('button', { name: 'Use this photo' }).click();
  await page.getByRole('button', { name: 'Open the camera' }).click({ timeout: 30_000 });
  await passWithin(page, TRIES);
  await page.getByRole('heading', { name: 'Ready to send' }).waitFor({ timeout: 30_000 });
  await page.getByText('A photo of your face').waitFor();
}, 240_000);
