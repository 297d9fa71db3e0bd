import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identificationWebhook } from '@bonafide/contract';
import { type DemoVerification, type DrawnPaper, demoVerification, writeClip } from '@bonafide/testkit';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBrowser } from '../../../../tools/find-browser.ts';
import { drawnPdf } from '../additional-steps/papers.fixture.ts';
import { faultsOf, picture as keepPicture } from '../testing/page-under-test.ts';
import {
  callPartnerApi,
  type PartnerKeys,
  type Product,
  type Receiver,
  startProduct,
  startReceiver,
} from '../testing/product.ts';

let product: Product;
let receiver: Receiver;
let keys: PartnerKeys;
let person: DemoVerification;
let paper: DrawnPaper;
let folder: string;
let context: BrowserContext;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bonafide-papers-'));
  [person, paper] = await Promise.all([demoVerification('anna-utopia-passport'), drawnPdf()]);
  await writeClip(join(folder, 'paper.mjpeg'), [person.front]);
  [product, receiver] = await Promise.all([startProduct(), startReceiver()]);
  keys = await product.createPartner(receiver.url);
  context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: ensureBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${join(folder, 'paper.mjpeg')}`,
    ],
    viewport: { width: 390, height: 844 },
    locale: 'en',
    isMobile: true,
    hasTouch: true,
  });
}, 180_000);

afterAll(async () => {
  await context?.close();
  await product?.stop();
  await receiver?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(request: Readonly<Record<string, unknown>>, query = '') {
  const body = { clientId: 'papers', tokenType: 'DOCUMENT', country: 'LT', documents: ['PASSPORT'], ...request };
  const answer = await callPartnerApi(product, keys, { path: '/api/v2/token', body });
  expect(answer.status).toBe(201);
  const { redirectUrl, scanRef } = (await answer.json()) as { redirectUrl: string; scanRef: string };
  const page = await context.newPage();
  await page.goto(`${redirectUrl}${query}`);
  return { page, scanRef };
}

const picture = (of: Page, name: string) => keepPicture(of, `papers-${name}`, { fullPage: true });

async function sendPassport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  const front = { name: 'passport.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(person.front) };
  await page.locator('input[type=file]').setInputFiles(front);
  await page.getByRole('button', { name: 'Use this photo' }).click();
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('papers in the hosted flow', () => {
  test('are chosen, sent as PDF and by camera, and read by the engines', async () => {
    const { page, scanRef } = await open({
      additionalSteps: {
        ALL: {
          ALL: {
            UTILITY_BILL: { type: 'COMPARE', settings: { canCapture: false, canUpload: false, canUploadPDF: true } },
            WORK_BADGE: {
              type: 'UPLOAD',
              texts: { en: { name: 'Your badge', description: 'The front of your badge.' } },
              settings: { canCapture: true, canUpload: false, canUploadPDF: false },
            },
          },
        },
      },
      additionalData: { UTILITY_BILL: { address: paper.truth.address.join(', ') } },
    });
    await sendPassport(page);

    await page.getByRole('heading', { name: 'What will you send?' }).waitFor();
    await expect.poll(() => focused(page)).toBe('What will you send?');
    expect(await page.getByRole('option').count()).toBe(22);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').getByText('Please choose a kind of paper.').waitFor();
    await picture(page, '1-kind');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Kind of paper' }).selectOption({ label: 'Gas bill' });
    await page.getByRole('button', { name: 'Continue' }).click();

    await page.getByRole('heading', { name: 'Proof of address' }).waitFor();
    await page.getByText('no older than three months').waitFor();
    expect(await page.getByRole('button', { name: 'Open the camera' }).count()).toBe(0);
    const file = page.locator('input[type=file]');
    expect(await file.getAttribute('accept')).toBe('application/pdf');
    await picture(page, '2-paper');
    expect(await faultsOf(page)).toEqual([]);
    await file.setInputFiles({ name: 'bill.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(person.front) });
    await page.getByRole('button', { name: 'Use this photo' }).click();
    await page.getByRole('alert').getByText('not accepted for this paper').waitFor();
    await picture(page, '3-not-this-file');
    await file.setInputFiles({ name: 'bill.pdf', mimeType: 'application/pdf', buffer: paper.bytes });
    await page.getByText('Chosen: bill.pdf').waitFor();
    await picture(page, '4-chosen');
    await page.getByRole('button', { name: 'Use this photo' }).click();

    await page.getByRole('heading', { name: 'Your badge' }).waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
    await page.reload();
    await page.getByRole('heading', { name: 'Your badge' }).waitFor();
    await page.getByRole('button', { name: 'Open the camera' }).click();
    const shutter = page.getByRole('button', { name: 'Take the photo' });
    await expect.poll(() => shutter.isEnabled(), { timeout: 20_000 }).toBe(true);
    await picture(page, '5-camera');
    await shutter.click();
    await page.getByRole('button', { name: 'Use this photo' }).click();

    await page.getByRole('heading', { name: 'Ready to send' }).waitFor();
    await page.getByRole('button', { name: 'Take again: Proof of address' }).waitFor();
    await picture(page, '6-review');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send for verification' }).click();
    const { body } = await receiver.waitFor(scanRef);
    expect(body).toMatchObject({
      additionalSteps: { UTILITY_BILL: 'COMPARE', WORK_BADGE: 'UPLOAD' },
      status: { overall: 'SUSPECTED', additionalSteps: 'INVALID' },
      data: { additionalData: { UTILITY_BILL: { address: { status: 'MATCH' } } } },
    });
    const { status, additionalStepPdfUrls } = identificationWebhook.loose().parse(body);
    // The paper is of somebody else than the passport; nothing but that is wrong.
    expect(status.mismatchTags).toContain('UTILITY_NAME');
    expect(status.mismatchTags).not.toContain('UTILITY_ADDRESS');
    expect(Object.keys(additionalStepPdfUrls ?? {})).toEqual(['UTILITY_BILL']);
  }, 200_000);

  test('speak the language of the page where the partner gave words, and are worked by keyboard', async () => {
    const { page } = await open({ utilityBill: true, locale: 'pl' }, '&lang=lt');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Pradėti' }).press('Enter');
    await page.getByRole('button', { name: 'Toliau' }).press('Enter');
    const front = { name: 'passport.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(person.front) };
    await page.locator('input[type=file]').setInputFiles(front);
    await page.locator('button.primary').press('Enter');
    await page.getByRole('heading', { name: 'Ką siųsite?' }).waitFor();
    await expect.poll(() => focused(page)).toBe('Ką siųsite?');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Adreso patvirtinimas' }).waitFor();
    await picture(page, '7-lithuanian');
    expect(await faultsOf(page)).toEqual([]);
  }, 60_000);
});
