import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CAST, encodeJpeg, renderHead, selfieView, writeClip } from '@bonafide/testkit';
import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { flowSessionFixture } from '../flow-session.fixture.ts';
import { type FakeFlow, startFakeFlow } from '../liveness/fake-flow.fixture.ts';
import { openPhone } from '../liveness/phone.fixture.ts';

let folder: string;
let clip: string;
let flow: FakeFlow;
let browser: BrowserContext;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bonafide-frame-'));
  clip = join(folder, 'anything.mjpeg');
  const view = { ...selfieView(3), width: 640, height: 480, samples: 1 };
  await writeClip(clip, [await encodeJpeg(renderHead(CAST.anna, view), 80)]);
});
afterEach(async () => {
  await browser?.close();
  await flow?.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['horizontal', 'PASSPORT', 125 / 88],
  ['vertical', 'PASSPORT', 88 / 125],
  ['horizontal', 'ID_CARD', 85.6 / 54],
  ['vertical', 'ID_CARD', 54 / 85.6],
] as const)('the frame lies %s for a %s, within the picture', async (documentFrame, documentType, shape) => {
  flow = await startFakeFlow(flowSessionFixture({ documentFrame, documentType, taken: [] }));
  browser = await openPhone({ folder, clip, locale: 'en' });
  const page = browser.pages()[0] ?? (await browser.newPage());
  await page.goto(`${flow.url}/session?authToken=token`);
  await page.getByRole('button', { name: 'Open the camera' }).click();
  const frame = await page.locator('.guide').boundingBox();
  const scene = await page.locator('.scene').boundingBox();
  if (!frame || !scene) throw new Error('there is no frame');
  expect(frame.width / frame.height).toBeCloseTo(shape, 1);
  expect(frame.x).toBeGreaterThanOrEqual(scene.x);
  expect(frame.y).toBeGreaterThanOrEqual(scene.y);
  expect(frame.x + frame.width).toBeLessThanOrEqual(scene.x + scene.width);
  expect(frame.y + frame.height).toBeLessThanOrEqual(scene.y + scene.height);
});
