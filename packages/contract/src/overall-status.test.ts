import { SESSION_STATES, type SessionState } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { overallStatus, type Standing } from './overall-status.ts';
import { toFraudTags, toMismatchTags } from './tags.ts';

const standing = (state: SessionState, more: Partial<Standing> = {}): Standing => ({
  state,
  fraudTags: [],
  mismatchTags: [],
  timeIsOver: false,
  expiredUnused: false,
  ...more,
});

describe('overallStatus', () => {
  it.each([
    ['created', 'ACTIVE'],
    ['capturing', 'ACTIVE'],
    ['awaiting_resubmission', 'ACTIVE'],
    ['processing', 'REVIEWING'],
    ['in_review', 'REVIEWING'],
    ['approved', 'APPROVED'],
    ['declined', 'DENIED'],
    ['expired', 'EXPIRED'],
    ['cancelled', 'EXPIRED'],
    ['erased', 'DELETED'],
  ] as const)('%s is %s', (state, word) => {
    expect(overallStatus(standing(state))).toBe(word);
  });

  it('is SUSPECTED only for a passed verification with a tag', () => {
    const tags = [{ fraudTags: ['FAKE_PHOTO'] }, { mismatchTags: ['NAME'] }] as const;
    for (const tag of tags) {
      expect(overallStatus(standing('approved', tag))).toBe('SUSPECTED');
      for (const state of SESSION_STATES.filter((other) => other !== 'approved'))
        expect(overallStatus(standing(state, tag))).not.toBe('SUSPECTED');
    }
  });

  it('notices the end of time before the sweep does', () => {
    expect(overallStatus(standing('created', { timeIsOver: true }))).toBe('EXPIRED');
    expect(overallStatus(standing('capturing', { timeIsOver: true }))).toBe('EXPIRED');
    expect(overallStatus(standing('processing', { timeIsOver: true }))).toBe('REVIEWING');
  });

  it('remembers that an erased verification had expired', () => {
    expect(overallStatus(standing('erased', { expiredUnused: true }))).toBe('EXPIRED-DELETED');
  });
});

describe('tags', () => {
  it('swallow nothing that has no word', () => {
    expect(toFraudTags(['document.inconsistent', 'brand.new'])).toEqual(['AUTO_UNVERIFIABLE']);
    expect(toMismatchTags(['sex', 'shoe_size', 'sex'])).toEqual(['SEX', 'DOC_INFO_MISMATCH']);
    expect(toMismatchTags(['toString'])).toEqual(['DOC_INFO_MISMATCH']);
  });
});
