import { type Decision, ENGINE_UNAVAILABLE } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { type ReviewRules, settle } from './settle.ts';
import { endedByTime, undecidedByFault } from './without-examination.ts';

const APPROVED: Decision = {
  outcome: 'approved',
  document: { status: 'passed', reason: null },
  face: { status: 'passed', reason: null },
  fraudSignals: [],
  mismatches: [],
  policy: 'test@1',
  reasons: [],
};
const DECLINED: Decision = {
  ...APPROVED,
  outcome: 'declined',
  document: { status: 'failed', reason: 'document.expired' },
  reasons: ['document.expired'],
};
const UNREADABLE: Decision = {
  ...APPROVED,
  outcome: 'referred',
  document: { status: 'unverifiable', reason: 'mrz.unreadable' },
  reasons: ['mrz.unreadable'],
};
const REVIEWED: ReviewRules = { reviewers: true, reviewSuccessful: false, reviewFailed: false };
const UNREVIEWED: ReviewRules = { ...REVIEWED, reviewers: false };

describe('settle with reviewers', () => {
  it('follows the machine and leaves the review empty', () => {
    expect(settle(APPROVED, REVIEWED)).toEqual({ event: 'checks.approved', review: null });
    expect(settle(DECLINED, REVIEWED)).toEqual({ event: 'checks.declined', review: null });
    expect(settle(UNREADABLE, REVIEWED)).toEqual({ event: 'checks.referred', review: null });
  });

  it('shows to a reviewer what the session asked to have reviewed', () => {
    expect(settle(APPROVED, { ...REVIEWED, reviewSuccessful: true }).event).toBe('checks.referred');
    expect(settle(APPROVED, { ...REVIEWED, reviewFailed: true }).event).toBe('checks.approved');
    expect(settle(DECLINED, { ...REVIEWED, reviewFailed: true }).event).toBe('checks.referred');
    expect(settle(DECLINED, { ...REVIEWED, reviewSuccessful: true }).event).toBe('checks.declined');
  });

  it('asks for another photo before any review', () => {
    const again: Decision = { ...UNREADABLE, outcome: 'resubmission_requested' };
    for (const rules of [REVIEWED, UNREVIEWED])
      expect(settle(again, rules)).toEqual({ event: 'checks.resubmission_requested', review: null });
  });
});

describe('settle without reviewers', () => {
  it('repeats the machine in the simulated review', () => {
    const { event, review } = settle(APPROVED, UNREVIEWED);
    expect(event).toBe('checks.approved');
    expect(review).toEqual({ outcome: 'approved', document: APPROVED.document, face: APPROVED.face, simulated: true });
  });

  it('ends an unverifiable photo, so that the sandbox always answers', () => {
    const { event, review } = settle(UNREADABLE, UNREVIEWED);
    expect(event).toBe('checks.declined');
    expect(review).toMatchObject({ outcome: 'declined', document: { status: 'unverifiable' } });
  });

  it('approves a referral in which both parts hold', () => {
    expect(settle({ ...APPROVED, outcome: 'referred' }, UNREVIEWED).event).toBe('checks.approved');
    const unchecked: Decision = { ...APPROVED, outcome: 'referred', face: { status: 'not_checked', reason: null } };
    expect(settle(unchecked, UNREVIEWED).event).toBe('checks.approved');
  });

  it('never declines for a fault of ours', () => {
    for (const faceRequired of [true, false])
      expect(settle(undecidedByFault(faceRequired), UNREVIEWED)).toEqual({ event: 'checks.referred', review: null });
    const halfBroken: Decision = { ...UNREADABLE, reasons: ['mrz.unreadable', ENGINE_UNAVAILABLE] };
    expect(settle(halfBroken, UNREVIEWED).event).toBe('checks.referred');
  });
});

describe('decisions that no examination made', () => {
  it('checks no face that nobody asked for', () => {
    expect(undecidedByFault(false).face.status).toBe('not_checked');
    expect(undecidedByFault(true).face.status).toBe('unverifiable');
  });

  it('keeps the findings of the attempt that time ended', () => {
    const again: Decision = { ...UNREADABLE, outcome: 'resubmission_requested' };
    expect(endedByTime(again)).toEqual({ ...again, outcome: 'declined' });
  });
});
