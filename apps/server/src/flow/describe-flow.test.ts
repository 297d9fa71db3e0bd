import { describe, expect, test } from 'vitest';
import { describeFlow, type FlowFacts } from './describe-flow.ts';

const FACTS: FlowFacts = {
  purpose: 'verification',
  state: 'capturing',
  partnerName: 'Example Bank',
  testMode: false,
  addressLanguage: null,
  request: {
    locale: null,
    showInstructions: true,
    faceRequired: true,
  },
  countries: ['LT', 'DE'],
  documentTypes: ['PASSPORT', 'ID_CARD'],
  typesWithBack: ['ID_CARD'],
  chosen: { country: null, documentType: null },
  liveness: { mode: 'static', accommodations: [], triesLeft: 0 },
  steps: [],
  questionnaire: null,
  taken: [],
  attempt: 1,
  attemptsAllowed: 2,
  captureEndsAt: new Date('2030-01-01T00:10:00Z'),
  stage: null,
  decision: null,
  ownsSession: true,
  theme: null,
  end: { ending: null, returnUrl: 'https://bank.example/yes' },
  now: new Date('2030-01-01T00:00:30Z'),
};

describe('describeFlow', () => {
  test.each([
    ['approved', 'approved'],
    ['declined', 'declined'],
    ['in_review', 'in_review'],
    ['expired', 'expired'],
    ['cancelled', 'expired'],
    ['capturing', 'capturing'],
    ['awaiting_resubmission', 'resubmit'],
  ] as const)('%s is shown as %s', (state, shown) => {
    expect(describeFlow({ ...FACTS, state })).toMatchObject({ state: shown, returnUrl: 'https://bank.example/yes' });
  });

  test.each(['HORIZONTAL', 'VERTICAL'] as const)('a scenario says that documents are held %s', (documentFrame) => {
    const request = { ...FACTS.request, scenario: { rules: { documentFrame } } };
    expect(describeFlow({ ...FACTS, request }).documentFrame).toBe(documentFrame.toLowerCase());
    expect(describeFlow(FACTS).documentFrame).toBe('horizontal');
  });

  test.each([
    ['active', 'challenge'],
    ['static', 'selfie'],
    ['with_document', 'selfie-with-document'],
  ] as const)("where partners set '%s' the page shows a %s", (mode, selfieMode) => {
    expect(describeFlow({ ...FACTS, liveness: { ...FACTS.liveness, mode } })).toMatchObject({ selfieMode });
  });

  test('a single country or document needs no choice', () => {
    const answer = describeFlow({ ...FACTS, countries: ['LT'], documentTypes: ['PASSPORT'] });
    expect(answer).toMatchObject({ country: 'LT', documentType: 'PASSPORT' });
    expect(describeFlow(FACTS)).toMatchObject({ country: null, documentType: null });
  });

  test('time left never runs below zero', () => {
    expect(describeFlow(FACTS).secondsLeft).toBe(570);
    expect(describeFlow({ ...FACTS, now: new Date('2030-01-01T01:00:00Z') }).secondsLeft).toBe(0);
    expect(describeFlow({ ...FACTS, captureEndsAt: null }).secondsLeft).toBeNull();
  });

  test('advice comes from the last decision and ends with the attempt', () => {
    const decision = {
      outcome: 'resubmission_requested',
      document: { status: 'failed', reason: 'document.blurred' },
      face: { status: 'passed', reason: null },
      fraudSignals: [],
      mismatches: [],
      policy: 'standard@1',
      reasons: ['document.blurred'],
    } as const;
    expect(describeFlow({ ...FACTS, state: 'awaiting_resubmission', decision }).advice).toEqual(['document.blurred']);
    expect(describeFlow({ ...FACTS, state: 'declined', decision }).advice).toEqual([]);
  });

  test('the stage is told only while the engines work', () => {
    expect(describeFlow({ ...FACTS, state: 'processing' }).stage).toBe('received');
    expect(describeFlow({ ...FACTS, state: 'processing', stage: 'face' }).stage).toBe('face');
    expect(describeFlow({ ...FACTS, stage: 'face' }).stage).toBeNull();
  });
});
