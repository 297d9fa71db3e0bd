import { describe, expect, test } from 'vitest';
import { flowSessionFixture } from './flow-session.fixture.ts';
import { photoSteps, progress, screenFor } from './plan.ts';

describe('photoSteps', () => {
  test.each([
    ['ID_CARD', true, ['FRONT', 'BACK', 'FACE']],
    ['PASSPORT', true, ['FRONT', 'FACE']],
    ['ID_CARD', false, ['FRONT', 'BACK']],
    ['PASSPORT', false, ['FRONT']],
  ])('%s, face %s', (documentType, faceRequired, steps) => {
    expect(photoSteps(flowSessionFixture({ documentType, faceRequired }))).toEqual(steps);
  });
});

describe('screenFor', () => {
  test.each([
    ['an unopened link welcomes', { state: 'ready' }, { name: 'welcome' }],
    ['nothing chosen yet', { country: null, documentType: null }, { name: 'choose' }],
    ['chosen, nothing taken', {}, { name: 'photo', step: 'FRONT' }],
    ['a reload after the front goes on with the back', { taken: ['FRONT'] }, { name: 'photo', step: 'BACK' }],
    ['photos in any order', { taken: ['FRONT', 'FACE'] }, { name: 'photo', step: 'BACK' }],
    ['all taken', { taken: ['FRONT', 'BACK', 'FACE'] }, { name: 'review' }],
    ['engines at work', { state: 'processing' }, { name: 'processing' }],
    ['another attempt', { state: 'resubmit' }, { name: 'resubmit' }],
    [
      'the second attempt goes on after a reload',
      { state: 'resubmit', taken: ['FRONT'] },
      { name: 'photo', step: 'BACK' },
    ],
    ['another tab', { ownsSession: false }, { name: 'taken_over' }],
    ['another tab, already over', { ownsSession: false, state: 'approved' }, { name: 'result', result: 'approved' }],
    ['too late', { state: 'expired' }, { name: 'result', result: 'expired' }],
  ] as const)('%s', (_, changes, screen) => {
    expect(screenFor(flowSessionFixture(changes as object), null)).toEqual(screen);
  });

  test('a wish to take one photo again is granted only while photos may be taken', () => {
    const wish = { name: 'photo', step: 'FRONT' } as const;
    expect(screenFor(flowSessionFixture({ taken: ['FRONT', 'BACK', 'FACE'] }), wish)).toEqual(wish);
    expect(screenFor(flowSessionFixture({ state: 'processing' }), wish)).toEqual({ name: 'processing' });
  });
});

const PAPER = {
  name: 'UTILITY_BILL',
  title: 'Proof of address',
  description: '',
  canUpload: true,
  canCapture: true,
  canUploadPDF: true,
  kinds: [],
  chosenKind: null,
};

test('papers come after the photos, in their order, and count', () => {
  const steps = [PAPER, { ...PAPER, name: 'LEASE' }];
  const at = (...taken: string[]) => flowSessionFixture({ steps, taken });
  expect(screenFor(at('FRONT', 'BACK'), null)).toEqual({ name: 'photo', step: 'FACE' });
  expect(screenFor(at('FRONT', 'BACK', 'FACE'), null)).toEqual({ name: 'paper', step: 'UTILITY_BILL' });
  expect(screenFor(at('FRONT', 'BACK', 'FACE', 'UTILITY_BILL'), null)).toEqual({ name: 'paper', step: 'LEASE' });
  expect(screenFor(at('FRONT', 'BACK', 'FACE', 'LEASE', 'UTILITY_BILL'), null)).toEqual({ name: 'review' });
  expect(progress(at(), { name: 'paper', step: 'LEASE' })).toEqual({ current: 6, total: 7 });
  expect(progress(at(), { name: 'review' })).toEqual({ current: 7, total: 7 });
});

test('progress counts choice, photos and sending', () => {
  const session = flowSessionFixture();
  expect(progress(session, { name: 'choose' })).toEqual({ current: 1, total: 5 });
  expect(progress(session, { name: 'photo', step: 'FACE' })).toEqual({ current: 4, total: 5 });
  expect(progress(session, { name: 'review' })).toEqual({ current: 5, total: 5 });
});

describe.each(['face_authentication', 'age_estimation'] as const)('%s', (purpose) => {
  const session = (changes = {}) =>
    flowSessionFixture({ purpose, country: null, documentType: null, countries: [], ...changes });

  test('asks for the face alone, without a choice before it', () => {
    expect(photoSteps(session())).toEqual(['FACE']);
    expect(screenFor(session(), null)).toEqual({ name: 'photo', step: 'FACE' });
    expect(screenFor(session({ taken: ['FACE'] }), null)).toEqual({ name: 'review' });
    expect(screenFor(session({ state: 'ready' }), null)).toEqual({ name: 'welcome' });
  });

  test('is done in two steps', () => {
    expect(progress(session(), { name: 'photo', step: 'FACE' })).toEqual({ current: 1, total: 2 });
    expect(progress(session(), { name: 'review' })).toEqual({ current: 2, total: 2 });
  });
});
