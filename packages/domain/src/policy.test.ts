import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckResult, CheckStatus } from './check-result.ts';
import { type DecisionContext, decide } from './policy.ts';
import { ENGINE_UNAVAILABLE, type Policy } from './policy-rules.ts';

const POLICY: Policy = {
  name: 'test',
  version: '1',
  parts: { readable: 'document', expiry: 'document', consistency: 'document', match: 'face', partner: 'data' },
  rules: {
    'document.blurred': { effect: 'retake', rank: 20 },
    'document.expired': { effect: 'decline', rank: 10 },
    'document.fake': { effect: 'decline', rank: 1 },
    'document.inconsistent': { effect: 'signal' },
    'document.editor_named': { effect: 'note' },
    'inconsistent.sex': { effect: 'mismatch', field: 'sex' },
    'mrz.unreadable': { effect: 'retake', rank: 30 },
    'face.mismatch': { effect: 'decline', rank: 10 },
    'face.uncertain': { effect: 'refer', rank: 10 },
    'partner_data.name': { effect: 'mismatch', field: 'name' },
    [ENGINE_UNAVAILABLE]: { effect: 'refer', rank: 99 },
  },
};
const ASKED: DecisionContext = { resubmissionPossible: false, faceRequired: true };

function result(check: string, status: CheckStatus, ...codes: string[]): CheckResult {
  return {
    check,
    status,
    reasons: codes.map((code) => ({ code, message: code })),
    measurements: [],
    comparisons: [],
    regions: [],
    engine: { name: 'test', version: '1', modelDigest: null },
    tookMs: 0,
  };
}
const fine = [result('readable', 'passed'), result('match', 'passed')];
const decided = (checks: CheckResult[], context: Partial<DecisionContext> = {}) =>
  decide(POLICY, checks, { ...ASKED, ...context });

describe('decide', () => {
  it('approves when everything asked for has passed', () => {
    expect(decided(fine)).toMatchObject({
      outcome: 'approved',
      document: { status: 'passed', reason: null },
      face: { status: 'passed' },
      policy: 'test@1',
    });
  });

  it('declines on evidence and names the most telling reason', () => {
    const both = result('expiry', 'failed', 'document.expired', 'document.fake');
    expect(decided([...fine, both], { resubmissionPossible: true })).toMatchObject({
      outcome: 'declined',
      document: { status: 'failed', reason: 'document.fake' },
    });
  });

  it('asks for another photo when it can, and declines a bad photo when it cannot', () => {
    const blurred = [result('readable', 'failed', 'document.blurred'), result('match', 'passed')];
    expect(decided(blurred, { resubmissionPossible: true }).outcome).toBe('resubmission_requested');
    expect(decided(blurred)).toMatchObject({ outcome: 'declined', document: { reason: 'document.blurred' } });
  });

  it('shows an unreadable zone to a human when no photo can be asked for', () => {
    const unreadable = [...fine, result('expiry', 'inconclusive', 'mrz.unreadable')];
    expect(decided(unreadable)).toMatchObject({
      outcome: 'referred',
      document: { status: 'unverifiable', reason: 'mrz.unreadable' },
    });
    expect(decided(unreadable, { resubmissionPossible: true }).outcome).toBe('resubmission_requested');
  });

  it('lists a note among the reasons and approves all the same, without a tag', () => {
    expect(decided([...fine, result('consistency', 'failed', 'document.editor_named')])).toMatchObject({
      outcome: 'approved',
      document: { status: 'passed', reason: null },
      fraudSignals: [],
      reasons: ['document.editor_named'],
    });
  });

  it('keeps contradictions as tags on an approval', () => {
    const checks = [
      ...fine,
      result('consistency', 'failed', 'document.inconsistent', 'inconsistent.sex'),
      result('partner', 'failed', 'partner_data.name'),
    ];
    expect(decided(checks)).toMatchObject({
      outcome: 'approved',
      document: { status: 'passed' },
      fraudSignals: ['document.inconsistent'],
      mismatches: ['sex', 'name'],
    });
  });

  it('does not ask for a face when none was required', () => {
    const withoutFace = [result('readable', 'passed'), result('match', 'not_applicable')];
    expect(decided(withoutFace, { faceRequired: false })).toMatchObject({
      outcome: 'approved',
      face: { status: 'not_checked' },
    });
    expect(decided(withoutFace).outcome).toBe('referred');
  });

  it('refers what no rule describes and what nobody examined', () => {
    expect(decided([...fine, result('expiry', 'failed', 'brand.new')]).outcome).toBe('referred');
    expect(decided([...fine, result('expiry', 'failed')]).document.reason).toBe('expiry.unexplained');
    expect(decided([]).outcome).toBe('referred');
    expect(decided([...fine, result('expiry', 'failed', 'constructor')]).outcome).toBe('referred');
  });

  it('never lets a bad photo decline while an engine was down', () => {
    const checks = [
      result('readable', 'failed', 'document.blurred'),
      result('match', 'inconclusive', ENGINE_UNAVAILABLE),
    ];
    expect(decided(checks).outcome).toBe('referred');
  });
});

const anyCode = fc.constantFrom(...Object.keys(POLICY.rules), 'not.declared');
const anyCheck = fc.constantFrom(...Object.keys(POLICY.parts), 'unknown-check');
const anyContext = fc.record({ resubmissionPossible: fc.boolean(), faceRequired: fc.boolean() });
const resultWith = (status: fc.Arbitrary<CheckStatus>) =>
  fc
    .tuple(anyCheck, status, fc.array(anyCode, { maxLength: 3 }))
    .map(([check, ended, codes]) => result(check, ended, ...codes));

describe('decide, for every set of results', () => {
  it('never declines on results that are not failures', () => {
    const calm = fc.array(resultWith(fc.constantFrom('passed', 'inconclusive', 'not_applicable')), { maxLength: 8 });
    fc.assert(
      fc.property(calm, anyContext, (checks, context) => decide(POLICY, checks, context).outcome !== 'declined'),
    );
  });

  it('answers, and approves only what nothing hinders', () => {
    const all = fc.array(resultWith(fc.constantFrom('passed', 'failed', 'inconclusive', 'not_applicable')), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(all, anyContext, (checks, context) => {
        const { outcome, document, face } = decide(POLICY, checks, context);
        expect(['approved', 'declined', 'referred', 'resubmission_requested']).toContain(outcome);
        if (outcome === 'approved') expect([document.status, face.status]).not.toContain('failed');
        if (outcome === 'declined') expect([document.status, face.status]).toContain('failed');
        if (!context.resubmissionPossible) expect(outcome).not.toBe('resubmission_requested');
      }),
    );
  });

  it('does not depend on the order of the results', () => {
    const some = fc.array(resultWith(fc.constantFrom('passed', 'failed', 'inconclusive')), { maxLength: 6 });
    fc.assert(
      fc.property(some, anyContext, (checks, context) => {
        expect(decide(POLICY, [...checks].reverse(), context).outcome).toBe(decide(POLICY, checks, context).outcome);
      }),
    );
  });

  it('turns every passing set that loses an engine into a referral', () => {
    const lost = fc.constantFrom(...Object.keys(POLICY.parts));
    fc.assert(
      fc.property(lost, anyContext, (check, context) => {
        const checks = [...fine, result(check, 'inconclusive', ENGINE_UNAVAILABLE)];
        expect(decide(POLICY, checks, context).outcome).toBe('referred');
      }),
    );
  });
});
