import { QUESTION_TYPES } from '@bonafide/domain';
import { type DemoVerification, demoVerification } from '@bonafide/testkit';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBrowser } from '../../../../tools/find-browser.ts';
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
let browser: Browser;

beforeAll(async () => {
  person = await demoVerification('anna-utopia-passport');
  [product, receiver] = await Promise.all([startProduct(), startReceiver()]);
  keys = await product.createPartner(receiver.url);
  browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await receiver?.close();
});

/** One question of every type; the last one is asked only of who ticks the first. */
const EVERY_TYPE = {
  title: { en: 'About you and your money', de: 'Über Sie und Ihr Geld' },
  sections: [
    {
      title: { en: 'You' },
      questions: QUESTION_TYPES.map((type) => ({
        key: type.toLowerCase(),
        title: { en: `Question ${type.toLowerCase()}` },
        type,
        required: ['RADIO', 'EMAIL', 'FLOAT'].includes(type),
        ...(['RADIO', 'SELECT', 'SELECT_MULTI'].includes(type) && {
          options: ['one', 'two'].map((value) => ({ value, label: { en: `Option ${value} of ${type}` } })),
        }),
      })),
    },
    {
      title: { en: 'More' },
      condition: { question: 'checkbox', is: 'equal', value: true },
      questions: [{ key: 'why', title: { en: 'Why is that?' }, type: 'TEXT', required: true }],
    },
  ],
};

const picture = (of: Page, name: string) => keepPicture(of, `questionnaire-${name}`, { fullPage: true });

async function open(width = 390) {
  const made = await callPartnerApi(product, keys, {
    path: '/v1/questionnaires',
    body: { key: `every-type-${width}`, definition: EVERY_TYPE },
  });
  expect(made.status).toBe(201);
  const body = {
    clientId: 'asked',
    tokenType: 'DOCUMENT',
    country: 'LT',
    documents: ['PASSPORT'],
    questionnaire: `every-type-${width}`,
  };
  const answer = await callPartnerApi(product, keys, { path: '/api/v2/token', body });
  const { redirectUrl, scanRef } = (await answer.json()) as { redirectUrl: string; scanRef: string };
  const page = await browser.newPage({ viewport: { width, height: 844 }, locale: 'en' });
  await page.goto(redirectUrl);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  const front = { name: 'passport.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(person.front) };
  await page.locator('input[type=file]').setInputFiles(front);
  await page.getByRole('button', { name: 'Use this photo' }).click();
  await page.getByRole('heading', { name: 'About you and your money' }).waitFor();
  return { page, scanRef };
}

describe('a questionnaire in the hosted flow', () => {
  test('is filled in with the keyboard, mended where it is wrong, and told in the webhook', async () => {
    const { page, scanRef } = await open();
    await picture(page, '1-empty');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').getByText('Please look at 3 of your answers again.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('question-email');
    await picture(page, '2-refused');
    expect(await faultsOf(page)).toEqual([]);

    await page.keyboard.type('ona@shop.example');
    await page.getByLabel('Question float').fill('1234,5');
    await page.getByLabel('Option two of RADIO').check();
    await page.getByLabel('Option one of SELECT_MULTI').check();
    await page.getByLabel('Question list').fill('salary\nrent');
    await page.getByLabel('Question country (optional)').selectOption('LT');
    await page.getByLabel('Question date (optional)').fill('2001-02-03');
    const letter = { name: 'letter.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(person.front) };
    await page.locator('input[type=file]').first().setInputFiles(letter);
    await page.getByText('Files sent: 1').waitFor();
    expect(await page.getByLabel('Question float').inputValue()).toBe('1234.5');
    expect(await page.getByText('Why is that?').count()).toBe(0);
    await page.getByLabel('Question checkbox').check();
    await page.getByLabel('Why is that?').fill('Because');
    await picture(page, '3-filled');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Ready to send' }).waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'About you and your money' }).count()).toBe(1);
    await picture(page, '4-review');
    await page.getByRole('button', { name: 'Send for verification' }).click();

    const { body } = await receiver.waitFor(scanRef);
    const { questionnaireAnswers } = body as unknown as {
      questionnaireAnswers: { sections: { questions: { key: string; value: unknown }[] }[] };
    };
    const told = questionnaireAnswers.sections.flatMap(({ questions }) =>
      questions.map(({ key, value }) => [key, value]),
    );
    expect(Object.fromEntries(told)).toMatchObject({
      email: 'ona@shop.example',
      float: '1234.5',
      radio: 'two',
      select_multi: ['one'],
      list: ['salary', 'rent'],
      country: 'LT',
      date: '2001-02-03',
      file: 'QUESTION_file_1',
      checkbox: true,
      why: 'Because',
      text: null,
    });
  }, 180_000);

  test('fits a narrow phone', async () => {
    const { page } = await open(320);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await picture(page, '5-narrow');
  }, 120_000);
});
