import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf, picture } from '../testing/page-under-test.ts';
import { callPartnerApi, type PartnerKeys, type Product, startProduct } from '../testing/product.ts';
import {
  beyondTheirRow,
  csvFile,
  dropFile,
  INVENTED_ENTRIES,
  inventedLists,
  launch,
  overflow,
  signIn,
  visit,
} from './visit.fixture.ts';

let product: Product;
let browser: Browser;
let keys: PartnerKeys;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launch()]);
  keys = await product.createPartner('http://127.0.0.1:9/');
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const NAME = 'Wiltrud Ungenannt';
const CSV = `Nummer;Vollständiger Name;Geburtsdatum;Staatsangehörigkeit;Weitere Namen
A-1;${NAME};14.3.1961;DE;Trudi Ungenannt|W. Ungenannt
A-2;Benedikt Beispielhaft;1970;AT;
`;
const CUT = 'id,name,birth\n1,"Wiltrud Ungenannt,1961-03-14\n';

/** Names of everybody that somebody called so is held to be. */
async function screened(fullName: string): Promise<readonly string[]> {
  const body = {
    clientId: 'console',
    userType: 'PERSON',
    input: { fullName, dateOfBirth: '1961-03-14' },
    filter: { datasets: ['POI'] },
  };
  const answer = await callPartnerApi(product, keys, { path: '/aml/checks/', body });
  expect(answer.status).toBe(201);
  const { amlCheck } = (await answer.json()) as { amlCheck: readonly { name: string }[] | null };
  return (amlCheck ?? []).map(({ name }) => name);
}

async function upload(page: Page, text: string, verb: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(csvFile(text));
  await page.getByRole('button', { name: verb }).click();
}

describe('the console', () => {
  test('makes a list, fills it, takes it off again, and people are held against it meanwhile', async () => {
    const { page, foreign } = await visit(browser, product);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'console-1-sign-in');
    await signIn(page, keys);
    await page.getByRole('heading', { name: 'Screening lists' }).waitFor();
    await page.getByText('There is no list yet.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'console-2-empty', { fullPage: true });

    await page.getByLabel('Name of the list').fill('Former customers');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Former customers' }).waitFor();
    expect(await screened(NAME)).toEqual([]);
    await page.getByText('What the file looks like').click();
    await page.locator('input[type=file]').setInputFiles(csvFile(CSV));
    await page.getByText('people.csv').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'console-3-chosen', { fullPage: true });
    await page.getByText('What the file looks like').click();
    await page.getByRole('button', { name: 'Put them on the list' }).click();
    await page.getByText('Done. Entries now: 2').waitFor();
    const row = page.getByRole('row').filter({ hasText: NAME });
    await expect.poll(() => row.innerText()).toMatch(/A-1.*Trudi Ungenannt.*Mar 14, 1961.*Germany.*Own reasons/s);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'console-4-filled', { fullPage: true });
    await expect.poll(() => screened(NAME), { timeout: 20_000 }).toEqual([NAME]);

    await upload(page, CUT, 'Replace all entries');
    const alert = page.getByRole('alert');
    await alert.getByText('Nothing was changed: the list is as it was.').waitFor();
    await alert.getByText('The file is cut off. Please export it again.').waitFor();
    await alert.getByText('The entries cannot be taken: the file ends inside a quoted cell').waitFor();
    expect(await row.count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'console-5-refused', { fullPage: true });

    await page.getByRole('button', { name: 'Take off: Benedikt Beispielhaft' }).click();
    const dialog = page.getByRole('dialog', { name: 'Take Benedikt Beispielhaft off the list?' });
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Take off' }).click();
    await page.getByText('Benedikt Beispielhaft is no longer on the list.').waitFor();
    expect(await page.getByRole('row').count()).toBe(2);

    await page.getByRole('link', { name: 'All lists' }).click();
    await page.getByRole('link', { name: 'Former customers' }).click();
    await page.getByRole('button', { name: 'Remove the list' }).click();
    await page.getByRole('dialog', { name: 'Remove “Former customers”?' }).waitFor();
    await picture(page, 'console-6-remove');
    await page.getByRole('button', { name: 'Remove for good' }).click();
    await page.getByText('There is no list yet.').waitFor();
    await expect.poll(() => screened(NAME), { timeout: 20_000 }).toEqual([]);
    expect(foreign).toEqual([]);
  }, 180_000);

  test('takes the examples that it hands out, and shows a long list page by page', async () => {
    const { page } = await visit(browser, product);
    await signIn(page, keys);
    await page.getByLabel('Name of the list').fill('Examples');
    await page.getByRole('button', { name: 'Make the list' }).click();
    for (const form of ['csv', 'json']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: `Example as ${form.toUpperCase()}` }).click(),
      ]);
      const example = { ...csvFile('', `example.${form}`), buffer: await readFile(await download.path()) };
      await page.locator('input[type=file]').setInputFiles(example);
      await page.getByRole('button', { name: /^(Put them|Replace all)/ }).click();
      await page.getByText('Done. Entries now: 3').waitFor();
      await page.getByRole('row').filter({ hasText: 'Max Beispiel' }).waitFor();
    }
    const many = Array.from({ length: 60 }, (_, at) => `${at + 100},Nobody Number${at},19${at + 10}\n`);
    const strange = many.map((row) => row.replace('\n', ',high\n'));
    await upload(page, `id,name,birth,Risk class\n${strange.join('')}`, 'Replace all entries');
    await page.getByText('60 added').waitFor();
    await page.getByText('Not understood, and held against nobody: Risk class.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'console-6b-left-alone', { fullPage: true });
    expect(await page.getByRole('status').filter({ hasText: 'Done.' }).innerText()).toMatch(/now: 60.*3 removed/s);
    await page.getByText('Page 1 of 3').waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('row').filter({ hasText: 'Nobody Number59' }).waitFor();
    expect(await page.getByRole('row').count()).toBe(11);
  }, 120_000);

  test('holds no secret: it is gone from the page once it was sent, nothing is stored, and a reload asks again', async () => {
    const { page } = await visit(browser, product);
    await signIn(page, { ...keys, apiSecret: 'wrong-secret' });
    const told = () => page.getByRole('alert').innerText();
    const wrong = await told();
    expect(wrong).toContain('API key or API secret is wrong.');
    expect(await page.locator('input[name=secret]').inputValue()).toBe('');
    await signIn(page, { apiKey: 'nobody', apiSecret: keys.apiSecret });
    await expect.poll(told).toBe(wrong);
    await signIn(page, keys);
    await page.getByRole('heading', { name: 'Screening lists' }).waitFor();
    const kept = await page.evaluate(async () => ({
      stored: [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length],
      page: document.documentElement.outerHTML,
      address: window.location.href,
    }));
    expect(kept.stored).toEqual([0, 0, '', 0]);
    for (const place of [kept.page, kept.address]) expect(place).not.toContain(keys.apiSecret);
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await signIn(page, keys);
    await page.getByRole('button', { name: 'Look again' }).waitFor();
    await page.route('**/v1/lists', (route) => route.fulfill({ status: 401, json: {} }), { times: 1 });
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.getByText('Your access has ended. Please sign in again.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await signIn(page, keys);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  }, 120_000);

  test('says what was refused, what is late and what cannot be loaded, on screens of any width', async () => {
    const { page } = await visit(browser, product);
    const lists = { results: inventedLists(Date.now()) };
    let broken = true;
    await page.route('**/v1/lists', (route) => route.fulfill(broken ? { status: 500, json: {} } : { json: lists }));
    await signIn(page, keys);
    await page.getByRole('alert').getByText('Something went wrong on the server.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Too many entries would vanish at once.').waitFor();
    await page.getByText(/The old list of .* stays in force\./).waitFor();
    const late = page.getByRole('row').filter({ hasText: 'Consolidated financial' });
    expect(await late.innerText()).toMatch(/due .*Out of date/s);
    await picture(page, 'console-7-coverage', { fullPage: true });
    for (const width of [1600, 900, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await overflow(page), await beyondTheirRow(page)]).toEqual([width, 0, []]);
      expect(await faultsOf(page)).toEqual([]);
      await picture(page, `console-8-coverage-${width}`, { fullPage: true });
    }
  }, 120_000);

  test.each(['de', 'ar'])(
    'fits a narrow screen in %s, in the dark, and changes its language on the page',
    async (locale) => {
      const { page, foreign } = await visit(browser, product, { locale, width: 320, dark: true });
      await page.locator('input[name=key]').waitFor();
      await page.route('**/v1/lists', (route) => route.fulfill({ json: { results: inventedLists(Date.now()) } }));
      await page.route('**/entries?**', (route) => route.fulfill({ json: INVENTED_ENTRIES }));
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(locale === 'ar' ? 'rtl' : 'ltr');
      expect([await overflow(page), await faultsOf(page)]).toEqual([0, []]);
      await picture(page, `console-9-sign-in-${locale}`, { fullPage: true });
      await signIn(page, keys);
      await page.getByRole('table').waitFor();
      expect([await overflow(page), await faultsOf(page)]).toEqual([0, []]);
      await picture(page, `console-9-coverage-${locale}`, { fullPage: true });
      await page.getByRole('link', { name: 'Former customers' }).click();
      await page.getByRole('row').filter({ hasText: 'Ona Pavyzdė' }).waitFor();
      await dropFile(page, 'id,name\n1,x\n');
      await page.getByText('dropped.csv').waitFor();
      expect([await overflow(page), await faultsOf(page)]).toEqual([0, []]);
      await picture(page, `console-9-list-${locale}`, { fullPage: true });
      await page.locator('header select').selectOption('fr');
      await page.getByRole('link', { name: 'Toutes les listes' }).waitFor();
      expect(page.url()).toContain('lang=fr');
      expect(foreign).toEqual([]);
    },
    120_000,
  );
});
