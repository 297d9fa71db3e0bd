import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ensureBrowser } from '../../../../tools/find-browser.ts';
import { buildApp } from '../api-app.ts';
import { createPartner } from '../partners/create-partner.ts';
import type { PartnerSettings } from '../partners/settings.ts';
import { picture as keepPicture } from '../testing/page-under-test.ts';
import { freePort } from '../testing/product.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';

/** A shop at another origin than the flow's: `127.0.0.1` against `localhost`. Its policy forbids everything it does not need. */
const shopPage = (
  flow: string,
  integrity: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' ${flow}; style-src 'self'; frame-src 'self' ${flow}">
<script src="${flow}/embed.js" integrity="${integrity}" crossorigin="anonymous"></script><script src="/shop.js"></script></head>
<body><h1>Shop</h1><button type="button" id="buy">Buy</button><div id="place"></div></body></html>`;

/** Writes down what it hears, and every message that arrives at all. */
const SHOP_SCRIPT = `
window.heard = []; window.raw = [];
addEventListener('message', ({ data }) => raw.push(data));
const hear = (name) => (value) => heard.push(value === undefined ? [name] : [name, value]);
const on = Object.fromEntries(['ready', 'step', 'finished', 'closed', 'error'].map((name) => [name, hear(name)]));
window.begin = (options) => {
  window.opened = Bonafide.openVerification({ container: document.getElementById('place'), on, ...options });
};
addEventListener('DOMContentLoaded', () => {
  document.getElementById('buy').addEventListener('click', () => begin(window.next));
});
`;

let fixture: TestDeps;
let app: FastifyInstance;
let shop: Server;
let browser: Browser;
let flow: string;
let shopUrl: string;

beforeAll(async () => {
  const port = await freePort();
  flow = `http://localhost:${port}`;
  fixture = await createTestDeps({ config: { publicUrl: flow } });
  app = await buildApp(fixture.deps);
  await app.listen({ port, host: 'localhost' });
  const note = (await app.inject('/embed.json')).json() as Record<string, { integrity: string }>;
  const page = shopPage(flow, note['embed.js']?.integrity ?? '');
  shop = createServer((request, response) => {
    const script = request.url === '/shop.js';
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html');
    response.end(script ? SHOP_SCRIPT : page);
  });
  await new Promise<void>((done) => shop.listen(0, '127.0.0.1', done));
  shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/checkout?person=7`;
  browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
}, 180_000);

afterAll(async () => {
  await browser?.close();
  shop?.close();
  await app?.close();
  await fixture?.close();
});

let page: Page;
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, locale: 'en' });
  page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  faults.length = 0;
  await page.goto(shopUrl);
  return () => context.close();
});
const faults: string[] = [];

const picture = (of: Page, name: string) => keepPicture(of, `embed-${name}`);

interface Wish {
  readonly request?: Readonly<Record<string, unknown>>;
  readonly settings?: Partial<PartnerSettings>;
}

/** A link of a DEV partner: with `dummyStatus` it has ended when it is opened. */
async function link({ request = {}, settings = {} }: Wish = {}): Promise<string> {
  const wanted = {
    name: 'Example Bank',
    environment: 'DEV',
    webhookUrl: 'https://shop.example/hook',
    settings,
    credits: {},
  } as const;
  const { credentials } = await createPartner(fixture.deps, wanted);
  const authorization = `Basic ${Buffer.from(`${credentials.apiKey}:${credentials.apiSecret}`).toString('base64')}`;
  const payload = { clientId: 'embedded', ...request };
  const answer = await app.inject({ method: 'POST', url: '/api/v2/token', headers: { authorization }, payload });
  expect(answer.statusCode).toBe(201);
  return `${flow}/api/v2/redirect?authToken=${answer.json().authToken}`;
}

const heard = (of: Page = page) => of.evaluate(() => (window as unknown as { heard: unknown[][] }).heard);
const raw = () => page.evaluate(() => (window as unknown as { raw: unknown[] }).raw);
const begin = (options: object) =>
  page.evaluate((given) => (window as unknown as { begin(options: object): void }).begin(given), options);
const named = (events: readonly unknown[][], name: string) => events.filter(([event]) => event === name);
const APPROVED = { status: 'APPROVED', manualStatus: 'APPROVED', autoSuspected: false, manualSuspected: false };

describe('in a frame', () => {
  test('the page tells what happens and, once, how it ended', async () => {
    await begin({ mode: 'iframe', url: await link({ request: { dummyStatus: 'APPROVED' } }) });
    await expect
      .poll(async () => named(await heard(), 'finished'), { timeout: 20_000 })
      .toEqual([['finished', APPROVED]]);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { name: 'You are verified' }).waitFor();
    await picture(page, 'frame-approved');
    expect(await heard()).toEqual([['ready'], ['step', 'result'], ['finished', APPROVED]]);
    expect((await raw()).filter((data) => Object(data).status !== undefined)).toEqual([
      { status: 'approved', manualStatus: 'approved', autoSuspected: false, manualSuspected: false },
    ]);
    const element = page.locator('iframe');
    expect(await element.getAttribute('allow')).toBe('camera; fullscreen');
    expect(await element.getAttribute('title')).toBe('Identity verification');
    expect(faults).toEqual([]);
  });

  test('a client of the contract hears one message and nothing else', async () => {
    const settings = { postMessageFormat: 'json-string', postMessageCase: 'upper' } as const;
    const src = await link({ request: { dummyStatus: 'DENIED' }, settings });
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    }, src);
    await expect.poll(raw, { timeout: 20_000 }).toHaveLength(1);
    const [told] = await raw();
    expect([typeof told, JSON.parse(String(told))]).toEqual([
      'string',
      { status: 'FAILED', manualStatus: 'FAILED', autoSuspected: false, manualSuspected: false },
    ]);
    await page.waitForTimeout(1_500);
    expect(await raw()).toHaveLength(1);
  });

  test('the result explains itself and stays where the partner set so; the locale is `lang`', async () => {
    const request = { dummyStatus: 'DENIED', errorUrl: `${flow}/health`, locale: 'lt' };
    const settings = { displayResultsWithinIframe: true };
    await begin({ mode: 'iframe', lang: 'de', url: await link({ request, settings }) });
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { name: 'Wir konnten' }).waitFor();
    expect(await frame.locator('.advice li').count()).toBeGreaterThan(0);
    await picture(page, 'frame-declined-de');
    await page.waitForTimeout(3_000);
    expect(page.frames()[1]?.url()).toContain('/session');
    await begin({ mode: 'overlay', url: await link({ request: { ...request, dummyStatus: undefined } }) });
    await page.frameLocator('dialog iframe').getByRole('button', { name: 'Start' }).waitFor();
  });

  test('addresses of the partner are gone to, in the frame, with nothing added', async () => {
    const successUrl = new URL('/done?order=1', shopUrl).href;
    await begin({ mode: 'iframe', url: await link({ request: { dummyStatus: 'APPROVED', successUrl } }) });
    await expect.poll(() => page.frames()[1]?.url(), { timeout: 20_000 }).toBe(successUrl);
    expect(named(await heard(), 'finished')).toHaveLength(1);
    expect(page.url()).toBe(shopUrl);
  });

  test('messages of others count for nothing', async () => {
    await begin({ mode: 'iframe', url: await link() });
    await page.frameLocator('iframe').getByRole('button', { name: 'Start' }).waitFor();
    await page.evaluate(() => window.postMessage({ status: 'approved', manualStatus: 'approved' }, '*'));
    await page.waitForTimeout(300);
    expect(named(await heard(), 'finished')).toEqual([]);
  });

  test('a link that leads nowhere is an error', async () => {
    await begin({ mode: 'iframe', url: `${flow}/session?authToken=nobody` });
    await expect.poll(heard, { timeout: 10_000 }).toEqual([['ready'], ['error', 'invalid_link']]);
  });
});

describe('in a dialog', () => {
  const openDialog = async (more: Wish = {}) => {
    await page.evaluate((next) => Object.assign(window, { next }), {
      mode: 'overlay',
      url: await link(more),
      label: 'Who are you?',
    });
    await page.getByRole('button', { name: 'Buy' }).click();
    await page.frameLocator('dialog iframe').getByRole('button', { name: 'Start' }).waitFor();
  };

  test('it has a name, keeps the focus, and Escape gives it back', async () => {
    await openDialog();
    await page.getByRole('dialog', { name: 'Who are you?' }).waitFor();
    await picture(page, 'dialog');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    await page.getByRole('button', { name: 'Close' }).focus();
    await page.keyboard.press('Escape');
    await expect.poll(async () => named(await heard(), 'closed')).toEqual([['closed', { finished: false }]]);
    expect(await page.locator('dialog').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('buy');
    expect(faults).toEqual([]);
  });

  test('Escape inside the flow closes it, too', async () => {
    await openDialog();
    await page.frameLocator('dialog iframe').getByRole('button', { name: 'Start' }).focus();
    await page.keyboard.press('Escape');
    await expect.poll(async () => named(await heard(), 'closed')).toHaveLength(1);
  });

  test('its button closes it, once', async () => {
    await openDialog();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.evaluate(() => (window as unknown as { opened: { close(): void } }).opened.close());
    expect(named(await heard(), 'closed')).toHaveLength(1);
  });
});

describe('in a window', () => {
  test('the page tells its opener how it ended, and closing it is noticed', async () => {
    await page.evaluate((next) => Object.assign(window, { next }), {
      mode: 'popup',
      url: await link({ request: { dummyStatus: 'SUSPECTED' } }),
    });
    const opening = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Buy' }).click();
    const popup = await opening;
    await popup.getByRole('heading', { name: 'Your verification is done' }).waitFor();
    await picture(popup, 'popup-suspected');
    const result = { ...APPROVED, autoSuspected: true, manualSuspected: true };
    await expect.poll(async () => named(await heard(), 'finished')).toEqual([['finished', result]]);
    await popup.close();
    await expect.poll(async () => named(await heard(), 'closed')).toEqual([['closed', { finished: true }]]);
  });

  test('Escape closes it', async () => {
    await page.evaluate((next) => Object.assign(window, { next }), { mode: 'popup', url: await link() });
    const opening = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Buy' }).click();
    const popup = await opening;
    await popup.getByRole('button', { name: 'Start' }).waitFor();
    // The window may be gone before the key comes up again.
    await popup.keyboard.press('Escape').catch(() => null);
    await expect.poll(async () => named(await heard(), 'closed')).toEqual([['closed', { finished: false }]]);
  });
});

test('by redirect the whole page goes there and says what the token wished', async () => {
  await begin({ mode: 'redirect', url: await link({ request: { locale: 'lt' } }) }).catch(() => null);
  await page.waitForURL(/\/session\?authToken=/);
  await page.locator('html[lang=lt]').waitFor();
  expect(page.url()).not.toContain('events');
});

test('a theme colours the page and shows its logo, except in frames', async () => {
  const { partner, call } = await themedPartner();
  const logo =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20"><rect width="80" height="20" fill="#0b3d91"/></svg>';
  const colors = { button: '#0b3d91', accent: '#0b3d91', title: '#0b3d91', header: '#dfe8fb' };
  const theme = await call('/v1/themes', { name: partner, colors, logo });
  const { authToken } = await call('/api/v2/token', { clientId: 'themed', theme: theme.id });
  await page.goto(`${flow}/session?authToken=${authToken}`);
  const start = page.getByRole('button', { name: 'Start' });
  await start.waitFor();
  expect(await start.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe('rgb(11, 61, 145)');
  const image = page.getByRole('img', { name: 'Example Bank' });
  await expect.poll(() => image.evaluate((shown) => (shown as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await picture(page, 'themed');
  expect(faults).toEqual([]);
  await page.goto(`${flow}/session?authToken=${authToken}&iframe=true&unknown=1`);
  await start.waitFor();
  expect(await image.count()).toBe(0);
});

async function themedPartner() {
  const partner = 'Example Bank';
  const wanted = { name: partner, environment: 'TEST', webhookUrl: 'https://shop.example/hook' } as const;
  const { credentials } = await createPartner(fixture.deps, wanted);
  const authorization = `Basic ${Buffer.from(`${credentials.apiKey}:${credentials.apiSecret}`).toString('base64')}`;
  const call = async (url: string, payload: object): Promise<{ id: string; authToken: string }> =>
    (await app.inject({ method: 'POST', url, headers: { authorization }, payload })).json();
  return { partner, call };
}
