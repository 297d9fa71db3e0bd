import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CAST, encodeJpeg, filmHead, type Movement, renderHead, selfieView, writeClip } from '@bonafide/testkit';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { flowSessionFixture } from '../flow-session.fixture.ts';
import { type FakeFlow, startFakeFlow } from '../liveness/fake-flow.fixture.ts';
import { withOwnMark } from '../liveness/own-mark.fixture.ts';
import { openPhone } from '../liveness/phone.fixture.ts';

const SESSION = flowSessionFixture({
  documentType: 'PASSPORT',
  taken: ['FRONT'],
  selfieMode: 'challenge',
  livenessTriesLeft: 3,
});

let folder: string;
let flow: FakeFlow;
let browser: BrowserContext;
const blocked: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bonafide-guide-'));
});

afterEach(async () => {
  await browser?.close();
  await flow?.close();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function clipOf(frames: readonly Buffer[]): Promise<string> {
  const clip = join(await mkdtemp(join(folder, 'clip-')), 'head.mjpeg');
  await writeClip(clip, await withOwnMark(frames, 120));
  return clip;
}

/** A still head so far from the camera, in cm. */
async function headAt(distance: number): Promise<Buffer> {
  const view = { ...selfieView(3), yaw: 0, pitch: 0, roll: 0, distance, width: 640, height: 480, samples: 1 };
  return encodeJpeg(renderHead(CAST.anna, view), 90);
}

async function visit(clip: string, changes: Partial<typeof SESSION> = {}): Promise<Page> {
  flow = await startFakeFlow({ ...SESSION, ...changes });
  browser = await openPhone({ folder, clip, locale: 'en' });
  const page = browser.pages()[0] ?? (await browser.newPage());
  page.on('console', (message) => {
    if (message.type() === 'error') blocked.push(message.text());
  });
  await page.goto(`${flow.url}/session?authToken=token`);
  return page;
}

const openCamera = (page: Page) => page.getByRole('button', { name: 'Open the camera' }).click();
const told = (page: Page, words: string) =>
  page.getByRole('status').filter({ hasText: words }).waitFor({ timeout: 30_000 });

test('says when a face is far away, and when all is well', async () => {
  let page = await visit(await clipOf([await headAt(140)]));
  await openCamera(page);
  await told(page, 'Come a little closer.');
  await browser.close();
  await flow.close();
  page = await visit(await clipOf([await headAt(60)]));
  await openCamera(page);
  await told(page, 'Good. You can begin.');
  expect(blocked).toEqual([]);
}, 120_000);

test('guides a photo of the face as well', async () => {
  const page = await visit(await clipOf([await headAt(60)]), { selfieMode: 'selfie' });
  await openCamera(page);
  await told(page, 'Good. Take the photo.');
}, 120_000);

test('shows how far a turn has gone', async () => {
  const turn: Movement = { kind: 'turn left', frames: 8 };
  const page = await visit(await clipOf(await filmHead(CAST.anna, [turn], { seed: 3, width: 640, height: 480 })));
  await openCamera(page);
  const ready = page.getByRole('button', { name: 'I am ready' });
  await expect.poll(() => ready.isEnabled(), { timeout: 30_000 }).toBe(true);
  flow.framesPerStep = 40;
  await ready.click();
  await page.locator('.challenge.running .ring').waitFor({ timeout: 60_000, state: 'attached' });
}, 120_000);

test('without the worker the page is as it was', async () => {
  const page = await visit(await clipOf([await headAt(60)]));
  await page.route('**/face-guide.bin', (route) => route.abort());
  await page.reload();
  await openCamera(page);
  await told(page, 'Hold the camera at the height of your eyes.');
  const ready = page.getByRole('button', { name: 'I am ready' });
  await expect.poll(() => ready.isEnabled(), { timeout: 30_000 }).toBe(true);
  await ready.click();
  await page.getByRole('heading', { name: 'That worked' }).waitFor({ timeout: 60_000 });
}, 120_000);
