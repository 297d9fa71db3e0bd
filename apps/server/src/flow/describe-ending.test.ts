import type { PartVerdict } from '@bonafide/domain';
import { describe, expect, test } from 'vitest';
import type { SessionDecision } from '../decisions/session-decision.ts';
import { settingsOf } from '../partners/settings.ts';
import type { SessionRow } from '../sessions/session.ts';
import { describeEnding, type EndingFacts } from './describe-ending.ts';

const PASSED: PartVerdict = { status: 'passed', reason: null };
const FAILED: PartVerdict = { status: 'failed', reason: 'document.expired' };
const OPEN: PartVerdict = { status: 'unverifiable', reason: 'face.uncertain' };
const NOW = new Date('2030-01-01T12:00:00Z');
const LATER = new Date('2030-01-01T13:00:00Z');

function decision(changes: Partial<SessionDecision> = {}): SessionDecision {
  return {
    outcome: 'approved',
    document: PASSED,
    face: PASSED,
    fraudSignals: [],
    mismatches: [],
    policy: 'standard@1',
    reasons: [],
    review: null,
    ...changes,
  };
}

const reviewed = (outcome: 'approved' | 'declined', document = PASSED) => ({
  outcome,
  document,
  face: PASSED,
  simulated: false,
});

function endOf(
  session: Partial<Pick<SessionRow, 'state' | 'purpose' | 'tokenType' | 'decision'>>,
  settings: object = {},
  more: Partial<EndingFacts> = {},
) {
  const row = { purpose: 'verification', tokenType: 'IDENTIFICATION', tokenExpiresAt: LATER, decision: decision() };
  return describeEnding({
    session: { ...row, captureEndsAt: LATER, expiredUnused: false, ...session } as SessionRow,
    request: {
      successUrl: 'https://a.example/yes',
      errorUrl: 'https://a.example/no',
      unverifiedUrl: 'https://a.example/open',
    },
    settings: settingsOf('TEST', settings),
    now: NOW,
    ...more,
  });
}

describe('the end of the flow', () => {
  test.each([
    ['approved', decision(), 'approved', 'APPROVED', null, false, false, 'yes'],
    ['approved', decision({ mismatches: ['sex'] }), 'suspected', 'APPROVED', null, true, false, 'yes'],
    ['declined', decision({ document: FAILED }), 'declined', 'FAILED', null, false, false, 'no'],
    ['in_review', decision(), 'in_review', 'APPROVED', 'WAITING', false, false, 'open'],
    ['in_review', decision({ document: FAILED }), 'in_review', 'FAILED', 'WAITING', false, false, 'open'],
    ['in_review', decision({ face: OPEN }), 'in_review', 'UNVERIFIED', 'WAITING', false, false, 'open'],
    [
      'approved',
      decision({ face: OPEN, review: reviewed('approved') }),
      'approved',
      'UNVERIFIED',
      'APPROVED',
      false,
      false,
      'yes',
    ],
    [
      'approved',
      decision({ mismatches: ['sex'], review: reviewed('approved') }),
      'suspected',
      'APPROVED',
      'APPROVED',
      true,
      true,
      'yes',
    ],
    [
      'declined',
      decision({ review: reviewed('declined', FAILED) }),
      'declined',
      'APPROVED',
      'FAILED',
      false,
      false,
      'no',
    ],
    ['expired', null, 'expired', 'UNVERIFIED', null, false, false, 'open'],
    ['cancelled', decision(), 'cancelled', 'UNVERIFIED', null, false, false, 'open'],
  ] as const)(
    '%s: screen and message',
    (state, made, screen, status, manualStatus, autoSuspected, manualSuspected, page) => {
      const { ending, returnUrl } = endOf({ state, decision: made });
      expect(ending).toMatchObject({ screen, status, manualStatus, autoSuspected, manualSuspected });
      expect(returnUrl).toBe(`https://a.example/${page}`);
    },
  );

  test.each(['created', 'capturing', 'processing', 'awaiting_resubmission'] as const)('has not come at %s', (state) => {
    expect(endOf({ state })).toEqual({ ending: null, returnUrl: null });
  });

  test('explains a refusal by the words that were said last, and nothing else', () => {
    const refused = decision({ document: FAILED, face: { status: 'failed', reason: 'face.mismatch' } });
    expect(endOf({ state: 'declined', decision: refused }).ending?.feedback).toEqual(['DOC_EXPIRED', 'FACE_MISMATCH']);
    const corrected = { ...refused, review: reviewed('declined', { status: 'failed', reason: 'said:DOC_DAMAGED' }) };
    expect(endOf({ state: 'declined', decision: corrected }).ending?.feedback).toEqual(['DOC_DAMAGED']);
    const unclear = decision({ document: OPEN, face: OPEN });
    expect(endOf({ state: 'declined', decision: unclear }).ending?.feedback).toEqual(['AUTO_UNVERIFIABLE']);
    expect(endOf({ state: 'in_review', decision: refused }).ending?.feedback).toEqual([]);
    expect(endOf({ state: 'declined', decision: refused, purpose: 'face_authentication' }).ending?.feedback).toEqual(
      [],
    );
  });
});

describe('what partners set', () => {
  test('the result of the machine may decide where a waiting person goes', () => {
    const settings = { redirectByAutomaticResult: true };
    const page = (made: SessionDecision) => endOf({ state: 'in_review', decision: made }, settings).returnUrl;
    expect([page(decision()), page(decision({ document: FAILED })), page(decision({ face: OPEN }))]).toEqual([
      'https://a.example/yes',
      'https://a.example/no',
      'https://a.example/open',
    ]);
  });

  test('nobody need wait for the result', () => {
    const { ending, returnUrl } = endOf({ state: 'processing', decision: null }, { redirectAfterSubmission: true });
    expect(ending).toMatchObject({ screen: 'submitted', status: 'UNVERIFIED', manualStatus: null });
    expect(returnUrl).toBe('https://a.example/open');
    const face = { state: 'processing', purpose: 'face_authentication' } as const;
    expect(endOf(face, { redirectAfterSubmission: true }).ending).toBeNull();
  });

  test('the message and the frame are as it was set', () => {
    expect(endOf({ state: 'approved' }).ending).toMatchObject({
      messageFormat: 'object',
      messageCase: 'lower',
      staysInFrame: false,
    });
    const settings = { postMessageFormat: 'json-string', postMessageCase: 'upper', displayResultsWithinIframe: true };
    expect(endOf({ state: 'approved' }, settings).ending).toMatchObject({
      messageFormat: 'json-string',
      messageCase: 'upper',
      staysInFrame: true,
    });
  });
});

test('an age estimation leads where its own result leads, and an open one is not over', () => {
  const age = { purpose: 'age_estimation', decision: null } as const;
  const returnUrl = 'https://a.example/young';
  expect(endOf({ ...age, state: 'declined' }, {}, { returnUrl })).toMatchObject({
    returnUrl,
    ending: { status: 'FAILED' },
  });
  expect(endOf({ ...age, state: 'in_review' }, {}, { returnUrl })).toEqual({ returnUrl, ending: null });
});
