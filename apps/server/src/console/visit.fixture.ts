import { type Browser, chromium, type Page } from 'playwright-core';
import { ensureBrowser } from '../../../../tools/find-browser.ts';
import type { PartnerKeys, Product } from '../testing/product.ts';

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-gpu'] });

export interface Visit {
  readonly locale?: string;
  readonly width?: number;
  readonly dark?: boolean;
}

/** A page of the console that notes in `foreign` what it asks of anybody else, and what its own policy had to stop. */
export async function visit(
  browser: Browser,
  { url }: Pick<Product, 'url'>,
  { locale = 'en', width = 1280, dark = false }: Visit = {},
): Promise<{ readonly page: Page; readonly foreign: string[] }> {
  const colorScheme = dark ? 'dark' : 'light';
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale, colorScheme });
  const page = await context.newPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!/^(blob|data|about):/.test(request.url()) && !request.url().startsWith(url)) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) foreign.push(message.text());
  });
  page.on('pageerror', (error) => foreign.push(String(error)));
  await page.goto(`${url}/console`);
  // The page is there before its words and its script are.
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, foreign };
}

/** By the names of the form's fields, which are the same in every language. */
export async function signIn(page: Page, { apiKey, apiSecret }: Pick<PartnerKeys, 'apiKey' | 'apiSecret'>) {
  await page.locator('input[name=key]').fill(apiKey);
  await page.locator('input[name=secret]').fill(apiSecret);
  await page.locator('form button[type=submit]').click();
}

/** How far the page is wider than its window, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What stands outside of the row that it belongs to. */
export const beyondTheirRow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isBeyond = (part: Element): boolean => {
      const [own, row] = [part.getBoundingClientRect(), part.closest('tbody')?.getBoundingClientRect()];
      return row !== undefined && (own.right > row.right + 1 || own.left < row.left - 1);
    };
    return [...document.querySelectorAll('tbody *')].filter(isBeyond).map((part) => part.outerHTML);
  });

export const csvFile = (text: string, name = 'people.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text, 'utf8'),
});

/** Drops a file of people onto the place for one. */
export async function dropFile(page: Page, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'dropped.csv'));
    return transfer;
  }, text);
  await page.dispatchEvent('.drop', 'drop', { dataTransfer });
}

const day = (iso: string) => ({ from: iso, to: iso, precision: 'day', circa: false });
const entry = (sourceId: string, names: readonly string[], more: object) => ({
  id: `custom-1:${sourceId}`,
  listId: 'custom-1',
  sourceId,
  kind: 'person',
  names: names.map((full) => ({ full })),
  ...more,
});

/** A page of entries as the API shows them. */
export const INVENTED_ENTRIES = {
  count: 214,
  results: [
    entry('1', ['Ona Pavyzdė', 'Ona Pavyzdytė'], {
      births: [day('1990-12-20')],
      nationalities: ['LT'],
      topics: ['custom'],
    }),
    entry('2', ['نورة المثال', 'Noura Almithal'], {
      births: [day('1961-03-14')],
      nationalities: ['AE'],
      topics: ['pep'],
    }),
    entry('3', ['Exemple & Fils'], { kind: 'organisation', topics: ['sanction', 'adverse'] }),
  ],
};

const HOUR_MS = 3_600_000;

/** Lists as the API might show them at the moment `now`: one is as it should be, one was refused, one is late. */
export function inventedLists(now: number) {
  const ago = (hours: number) => new Date(now - hours * HOUR_MS).toISOString();
  const list = {
    source: 'custom',
    isOwn: false,
    edition: null,
    latestChange: { added: 0, changed: 0, removed: 0 },
    refreshMinutes: 720,
    leftAlone: [],
    refusedAt: null,
    refusals: [],
  };
  return [
    {
      ...list,
      id: 'un',
      name: 'Security Council consolidated list',
      source: 'un',
      entries: 1_002,
      edition: ago(30).slice(0, 10),
      publishedAt: ago(30),
      latestChange: { added: 3, changed: 12, removed: 1 },
      checkedAt: ago(2),
    },
    {
      ...list,
      id: 'ofac',
      name: 'Specially designated nationals',
      source: 'ofac',
      entries: 18_412,
      edition: ago(72).slice(0, 10),
      publishedAt: ago(72),
      latestChange: { added: 41, changed: 0, removed: 7 },
      checkedAt: ago(1),
      refusedAt: ago(1),
      refusals: [{ code: 'list.shrunk', words: '9120 of 18412 entries would vanish' }],
    },
    {
      ...list,
      id: 'eu',
      name: 'Consolidated financial sanctions list',
      source: 'eu-fsf',
      entries: 5_871,
      publishedAt: ago(400),
      latestChange: { added: 9, changed: 118, removed: 0 },
      checkedAt: ago(60),
    },
    {
      ...list,
      id: 'custom-1',
      name: 'Former customers',
      isOwn: true,
      entries: 214,
      publishedAt: ago(50),
      latestChange: { added: 2, changed: 1, removed: 0 },
      checkedAt: ago(50),
      refreshMinutes: null,
    },
  ];
}
