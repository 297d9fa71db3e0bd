import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LIVENESS_ACTIONS, LIVENESS_FAULTS } from '@bonafide/domain';
import { expect, test } from 'vitest';
import { accommodationFor, adviceFor, isLineFault } from './fault-advice.ts';
import { after, beginning } from './running-challenge.ts';

const asked = { action: 'turn_left', holdMs: 300, flash: '#30ff30' } as const;
const next = { action: 'blink', holdMs: 0, flash: '#ff3030' } as const;
const start = beginning(
  {
    state: 'opened',
    id: '6f9619ff-8b86-4d01-b42d-00c04fc964ff',
    nonce: '00',
    next: asked,
    steps: 3,
    frames: { bytes: 40_000, side: 640, perSecond: { least: 5, most: 8 }, perRequest: 8 },
    secondsLeft: 90,
    triesLeft: 2,
  },
  1_000,
);

test('begins with the first step and the time that the server gives', () => {
  expect(start).toMatchObject({ step: 0, steps: 3, asked, hint: null, endsAt: 91_000 });
});

test('a hint stays long enough to be read, and goes with its step', () => {
  const hinted = after(start, { state: 'continue', hint: 'come_closer' }, 2_000);
  expect(after(hinted, { state: 'continue', hint: null }, 2_200).hint).toBe('come_closer');
  expect(after(hinted, { state: 'continue', hint: 'more_light' }, 2_200).hint).toBe('more_light');
  expect(after(hinted, { state: 'continue', hint: null }, 3_600).hint).toBeNull();
  expect(after(hinted, { state: 'next', step: 1, next }, 2_200)).toMatchObject({ step: 1, asked: next, hint: null });
});

test('the end leaves the last picture as it is', () => {
  expect(after(start, { state: 'passed' }, 2_000)).toBe(start);
});

const words = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../../packages/i18n/locales/en/capture.json'), 'utf8'),
) as { liveness: Record<string, Record<string, unknown>> };

test('there are words for every fault, action and accommodation', () => {
  for (const fault of LIVENESS_FAULTS) expect(words.liveness.failed).toHaveProperty(adviceFor(fault));
  for (const action of LIVENESS_ACTIONS) {
    expect(words.liveness.actions).toHaveProperty(action);
    expect(words.liveness.cannot).toHaveProperty(accommodationFor(action));
  }
});

test('only what a bad line explains asks for less of it', () => {
  expect(LIVENESS_FAULTS.filter(isLineFault)).toContain('liveness.rate_invalid');
  expect(isLineFault('liveness.flat')).toBe(false);
});
