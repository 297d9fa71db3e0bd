import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf, picture } from '../testing/page-under-test.ts';
import { callPartnerApi, type PartnerKeys, type Product, startProduct } from '../testing/product.ts';
import { beyondTheirRow, csvFile, launch, overflow, signIn, visit } from './visit.fixture.ts';

let product: Product;
let browser: Browser;
let keys: PartnerKeys;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launch()]);
  keys = await product.createPartner('http://127.0.0.1:9/');
  await putOnList([
    {
      id: 'A-1',
      name: 'Wiltrud Ungenannt',
      aliases: ['فيلترود بلا اسم'],
      birth: '1961-03-14',
      nationality: 'DE',
      remarks: 'Left with debts',
    },
    { id: 'A-2', name: 'Вигаданий Приклад', birth: '1970', topic: 'sanction' },
  ]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function call(path: string, body: object, method?: 'PUT') {
  const answer = await callPartnerApi(product, keys, { path, body, ...(method && { method }) });
  expect([path, answer.ok]).toEqual([path, true]);
  return answer.json() as Promise<{ id: string; amlCheck?: readonly unknown[] | null }>;
}

let list: string | null = null;
async function putOnList(entries: readonly object[]): Promise<void> {
  list ??= (await call('/v1/lists', { name: 'Former customers' })).id;
  await call(`/v1/lists/${list}/entries`, { entries }, 'PUT');
}

/** Until the list is searched, and a case is open. */
async function openCase(fullName: string, dateOfBirth: string): Promise<void> {
  const body = {
    clientId: 'c-1',
    userType: 'PERSON',
    input: { fullName, dateOfBirth },
    filter: { datasets: ['POI', 'SAN_CURRENT'] },
  };
  await expect.poll(async () => (await call('/aml/checks/', body)).amlCheck?.length, { timeout: 30_000 }).toBe(1);
}

async function monitor(fullName: string, dateOfBirth: string): Promise<void> {
  const amlCheck = { clientId: 'c-2', userType: 'PERSON', input: { fullName, dateOfBirth } };
  await call('/aml/monitorings/', { isSubscribed: true, amlCheck });
}

async function at(page: Page, area: string): Promise<void> {
  await signIn(page, keys);
  await page.getByRole('navigation', { name: 'Areas' }).getByRole('link', { name: area }).click();
}

describe('the console', () => {
  test('has a case judged by keyboard alone, tells why it was found, and keeps what was said of it', async () => {
    const { page, foreign } = await visit(browser, product);
    await at(page, 'Cases');
    await page.getByText('Nothing waits for a decision.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await openCase('Wiltrud Ungenamnt', '1961-03-14');
    await page.reload();
    await at(page, 'Cases');
    const row = page.getByRole('row').filter({ hasText: 'Wiltrud Ungenamnt' });
    await expect.poll(() => row.innerText()).toMatch(/Wiltrud Ungenannt.*Former customers.*Waiting for a decision/s);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'console-cases-1-list', { fullPage: true });
    await row.getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.getByText('nearly the same letters').waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'Birth date' }).innerText()).toMatch(
      /\+\d+.*speaks for it/s,
    );
    await page.getByText('Left with debts').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('radio', { name: /Somebody else/ }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Another birth place.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Rita');
    await page.keyboard.press('Enter');
    await page.getByText('Your decision is kept.').waitFor();
    const history = page.getByRole('region', { name: 'What happened' });
    await expect.poll(() => history.innerText()).toMatch(/Decided: Somebody else\s+Another birth place\.\s+Rita/);
    await history.getByText('Write a note').click();
    expect(await history.getByLabel('Your name').inputValue()).toBe('Rita');
    await history.getByRole('textbox', { name: 'Note' }).fill('Asked the branch.');
    await history.getByRole('button', { name: 'Keep the note' }).click();
    await history.getByText('Asked the branch.').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'console-cases-2-decided', { fullPage: true });
    await page.getByRole('link', { name: 'All cases' }).first().click();
    await page.getByText('Nothing waits for a decision.').waitFor();
    await page.getByLabel('Show').selectOption('DECIDED');
    await page.getByRole('row').filter({ hasText: 'Somebody else' }).waitFor();
    expect(foreign).toEqual([]);
  }, 120_000);

  test('lets nobody judge what another has judged meanwhile, and keeps the words', async () => {
    await openCase('Vyhadanyi Pryklad', '1970-02-03');
    const { page } = await visit(browser, product);
    await at(page, 'Cases');
    await page.getByRole('link', { name: 'Vyhadanyi Pryklad' }).click();
    await page.getByRole('radio', { name: /The one who is listed/ }).check();
    const id = page.url().split('/').at(-1);
    await call(`/v1/screening-cases/${id}/decide`, { verdict: 'UNDECIDED', reason: 'Too little.', reviewer: 'Ulf' });
    await page.getByLabel('Reason').fill('The same passport.');
    await page.getByRole('region', { name: 'Decide' }).getByLabel('Your name').fill('Rita');
    await page.getByRole('button', { name: 'Decide' }).click();
    await page.getByRole('alert').getByText('look at it again').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Too little.').waitFor();
    expect(await page.getByLabel('Reason').inputValue()).toBe('The same passport.');
    await page.getByRole('button', { name: 'Decide' }).click();
    await page.getByText('Your decision is kept.').waitFor();
  }, 120_000);

  test('shows who is monitored and what was found, draws it, stops, goes on and forgets', async () => {
    const { page, foreign } = await visit(browser, product);
    await at(page, 'Monitoring');
    await page.getByText('Nobody is monitored yet.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await monitor('Wiltrud Ungenannt', '1961-03-14');
    await monitor('Nie Mand', '1980-02-01');
    await page.getByLabel('Words of a name').fill('ungenannt');
    await page.keyboard.press('Enter');
    await page.getByText('Monitored: 1').waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Wiltrud Ungenannt' });
    expect(await row.innerText()).toContain('Found and unjudged');
    expect(await faultsOf(page)).toEqual([]);
    await row.getByRole('link').click();
    await page
      .getByRole('region', { name: 'What was found' })
      .getByRole('row')
      .filter({ hasText: 'Former customers' })
      .waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'console-monitoring-1-one', { fullPage: true });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Report as PDF' }).click(),
    ]);
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('status').getByText('Stopped').waitFor();
    await page.getByRole('button', { name: 'Start again' }).click();
    await page.getByRole('button', { name: 'Stop' }).waitFor();
    await page.getByRole('button', { name: 'Forget' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Forget' }).click();
    await page.getByText('Nobody like that is monitored.').waitFor();
    expect(foreign).toEqual([]);
  }, 120_000);

  test('screens a table that nobody prepared, shows how far it is and whom it found, and hands the table out', async () => {
    const { page, foreign } = await visit(browser, product);
    await at(page, 'Screening of many');
    await page.getByText('Nobody has been screened this way').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const others = Array.from({ length: 900 }, (_, row) => `${row + 3};Nie;Mand${row};1.2.1980;AT`);
    const csv = [
      'Nr;Vorname;Nachname;Geburtsdatum;Land',
      '1;Wiltrud;Ungenannt;14.3.1961;Deutschland',
      '2;Bene;Dikt;gestern;AT',
      ...others,
    ];
    await page.locator('input[type=file]').setInputFiles(csvFile(csv.join('\n')));
    await page.getByText('Done: 902').waitFor({ timeout: 60_000 });
    const found = page.getByRole('region', { name: 'Who is like an entry' });
    await found.getByRole('heading', { name: /Wiltrud Ungenannt/ }).waitFor();
    await found.getByRole('group').first().click();
    await picture(page, 'console-screenings-1-done', { fullPage: true });
    expect(await faultsOf(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the table' }).click(),
    ]);
    const table = await readFile(await download.path(), 'utf8');
    expect(table).toMatch(/^\ufeffrow,id,name,status/);
    expect(table).toContain("2,2,,INVALID,\"'dateOfBirth': Cannot be read as a date");
    await page.getByRole('button', { name: 'Erase' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
    await page.getByText('Nobody has been screened this way').waitFor();
    expect(foreign).toEqual([]);
  }, 120_000);

  test.each(['de', 'ar'])(
    'fits a narrow screen in %s',
    async (locale) => {
      await openCase('Wiltrud Ungenannt', '1961-03-14');
      const { page } = await visit(browser, product, { locale, width: 320, dark: true });
      await signIn(page, keys);
      await page.locator('nav.areas a').first().click();
      await page.locator('.filter select').selectOption('ALL');
      await page.locator('tbody a').first().waitFor();
      const fits = async (name: string) => {
        expect([name, await overflow(page), await beyondTheirRow(page), await faultsOf(page)]).toEqual([
          name,
          0,
          [],
          [],
        ]);
        await picture(page, `console-${name}-${locale}`, { fullPage: true });
      };
      await fits('cases-3-list');
      await page.locator('tbody a').first().click();
      await page.locator('#judge').waitFor();
      await fits('cases-4-one');
      await page.locator('nav.areas a').nth(2).click();
      await page.locator('#new-screening').waitFor();
      await fits('screenings-2-list');
      await monitor('Wiltrud Ungenannt', '1961-03-14');
      await page.locator('nav.areas a').nth(1).click();
      await page.locator('tbody a').first().click();
      await page.locator('#cases').waitFor();
      await page.locator('tbody a').first().waitFor();
      await fits('monitoring-2-one');
    },
    120_000,
  );
});
