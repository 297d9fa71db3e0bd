import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LIVENESS_ACCOMMODATIONS } from '@bonafide/domain';
import { CAST, filmHead, writeClip } from '@bonafide/testkit';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { flowSessionFixture } from '../flow-session.fixture.ts';
import { type FakeFlow, startFakeFlow } from './fake-flow.fixture.ts';
import { withOwnMark } from './own-mark.fixture.ts';
import { openPhone } from './phone.fixture.ts';

const AXE = resolve(import.meta.dirname, '../../../../node_modules/axe-core/axe.min.js');
const SESSION = flowSessionFixture({
  documentType: 'PASSPORT',
  taken: ['FRONT'],
  selfieMode: 'challenge',
  livenessAccommodations: [...LIVENESS_ACCOMMODATIONS],
  livenessTriesLeft: 3,
});

let folder: string;
let clip: string;
let flow: FakeFlow;
let browser: BrowserContext;
const blocked: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bonafide-challenge-'));
  clip = join(folder, 'head.mjpeg');
  const movements = [{ kind: 'turn left', frames: 6 } as const, { kind: 'smile', frames: 6 } as const];
  const frames = await filmHead(CAST.anna, movements, { seed: 3, width: 640, height: 480 });
  await writeClip(clip, await withOwnMark(frames, 400));
}, 180_000);

afterEach(async () => {
  await browser?.close();
  await flow?.close();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A phone on the page of a session, its camera playing the film. */
async function visit(changes: Partial<typeof SESSION> = {}, locale = 'en'): Promise<Page> {
  flow = await startFakeFlow({ ...SESSION, locale, ...changes });
  browser = await openPhone({ folder, clip, locale });
  const page = browser.pages()[0] ?? (await browser.newPage());
  page.on('console', (message) => {
    if (message.type() === 'error') blocked.push(message.text());
  });
  await page.goto(`${flow.url}/session?authToken=token`);
  return page;
}

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the camera' }).click();
  const ready = page.getByRole('button', { name: 'I am ready' });
  await expect.poll(() => ready.isEnabled(), { timeout: 30_000 }).toBe(true);
  await ready.click();
  await page.locator('.challenge.running').waitFor({ timeout: 30_000 });
}

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
}

test('frames of a real camera arrive small, in order and chained, until the server has its photo', async () => {
  const page = await visit();
  await page.getByRole('heading', { name: 'Show that you are here' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await begin(page);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('heading', { name: 'That worked' }).waitFor({ timeout: 60_000 });
  await page.getByRole('heading', { name: 'Ready to send' }).waitFor({ timeout: 30_000 });
  expect(await page.getByRole('button', { name: /Take again.*face/ }).count()).toBe(0);
  expect(flow.faults).toEqual([]);
  expect(flow.sizes.length).toBeGreaterThan(20);
  expect(Math.max(...flow.sizes)).toBeLessThanOrEqual(40_000);
  expect(flow.openings[0]).toMatchObject({ accommodations: [], lowBandwidth: false });
  expect(flow.openings[0]?.devices[0]).toMatch(/head\.mjpeg \(640 x 480, \d+\/s\)$/);
  expect(blocked).toEqual([]);
}, 180_000);

test('says what went wrong, counts the tries, and asks for something else where a movement is impossible', async () => {
  const page = await visit();
  flow.framesPerStep = 200;
  flow.hint = 'come_closer';
  await begin(page);
  await page.getByText('Come a little closer.').waitFor({ timeout: 30_000 });
  flow.failNext = 'liveness.several_faces';
  await page.getByText('Somebody else was in the picture').waitFor({ timeout: 30_000 });
  await page.getByText('Tries left: 2').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  const ready = page.getByRole('button', { name: 'I am ready' });
  await expect.poll(() => ready.isEnabled(), { timeout: 30_000 }).toBe(true);
  await ready.click();
  await page.getByRole('button', { name: 'I cannot do this' }).click({ timeout: 30_000 });
  const ticked = page.getByRole('checkbox', { checked: true });
  await expect.poll(() => ticked.count()).toBe(1);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Open the camera' }).click();
  await expect.poll(() => ready.isEnabled(), { timeout: 30_000 }).toBe(true);
  await ready.click();
  await page.getByRole('heading', { name: 'A photo of your face' }).waitFor({ timeout: 30_000 });
  expect(flow.openings.at(-1)?.accommodations).toHaveLength(LIVENESS_ACCOMMODATIONS.length);
}, 180_000);

test('without motion there are no colours and the pictures stand still; colours can be turned on, are slow, and off again', async () => {
  const page = await visit();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  flow.framesPerStep = 200;
  await begin(page);
  const [step] = flow.steps();
  const colour = () => page.locator('.challenge').evaluate((scene) => scene.style.getPropertyValue('--flash'));
  expect(await colour()).toBe('');
  await page.getByRole('button', { name: 'Colours on' }).click();
  await expect.poll(colour).toBe(step?.flash);
  const slowness = await page.locator('.challenge').evaluate((scene) => getComputedStyle(scene).transitionDuration);
  expect(Number.parseFloat(slowness)).toBeGreaterThan(1 / 3);
  const moving = await page.evaluate(
    () => document.getAnimations().filter((one) => one instanceof CSSAnimation).length,
  );
  expect(moving).toBe(0);
  await page.getByRole('button', { name: 'Colours off' }).click();
  await expect.poll(colour).toBe('');
}, 120_000);

test('after the last try the verification goes on', async () => {
  const page = await visit({ livenessTriesLeft: 1 });
  await begin(page);
  flow.failNext = 'liveness.face_lost';
  await page.getByRole('heading', { name: 'We go on without it' }).waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Ready to send' }).waitFor();
}, 120_000);

test('a reload after the last try asks the server for an end, and takes a photo where none was filmed', async () => {
  const page = await visit({ livenessTriesLeft: 0 });
  await page.getByRole('heading', { name: 'We go on without it' }).waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'A photo of your face' }).waitFor({ timeout: 30_000 });
  expect(flow.openings).toHaveLength(1);
}, 120_000);

test('reads from right to left, and long words stay inside the page', async () => {
  for (const [locale, selfieMode] of [
    ['ar', 'challenge'],
    ['de', 'challenge'],
    ['de', 'selfie-with-document'],
  ] as const) {
    const page = await visit({ selfieMode }, locale);
    await page.setViewportSize({ width: 320, height: 568 });
    await page.locator('.primary').click();
    await page.locator('video').waitFor();
    const { scrollWidth, clientWidth, dir } = await page.evaluate(() => {
      const { scrollWidth, clientWidth, dir } = document.documentElement;
      return { scrollWidth, clientWidth, dir };
    });
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    expect(dir).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    await browser.close();
    await flow.close();
  }
}, 120_000);
