import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Policy } from './policy-rules.ts';
import { riskOf } from './risk-score.ts';

const POLICY: Policy = {
  name: 'test',
  version: '1',
  parts: {},
  rules: {
    signal: { effect: 'signal' },
    note: { effect: 'note' },
    refer: { effect: 'refer', rank: 1 },
    decline: { effect: 'decline', rank: 1 },
  },
  risk: { weights: { light: 1, heavy: 100 }, approveUpTo: null },
};
const CODES = ['signal', 'note', 'refer', 'decline', 'light', 'unknown'];

describe('riskOf', () => {
  it('is nothing where nothing was found', () => {
    expect(riskOf(POLICY, [], [])).toEqual({ score: 0, level: 'VERY_LOW', parts: [] });
  });

  it('lets each reason close a share of what is left', () => {
    expect(riskOf(POLICY, ['refer', 'signal'], [])).toEqual({
      score: 58,
      level: 'MEDIUM',
      parts: [
        { code: 'signal', weight: 40, added: 40 },
        { code: 'refer', weight: 30, added: 18 },
      ],
    });
  });

  it('weighs by the policy first, and what nobody describes as a referral', () => {
    expect(riskOf(POLICY, ['light'], []).score).toBe(1);
    expect(riskOf(POLICY, ['unknown'], []).score).toBe(30);
    expect(riskOf(POLICY, ['heavy', 'signal'], [])).toMatchObject({ score: 100, level: 'VERY_HIGH' });
  });

  it('does not hold our faults against anybody', () => {
    expect(riskOf(POLICY, ['unknown', 'note'], ['unknown']).parts.map(({ code }) => code)).toEqual(['note']);
  });

  it('never falls when more is found, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CODES)), fc.constantFrom(...CODES), (codes, more) => {
        const before = riskOf(POLICY, codes, []);
        const after = riskOf(POLICY, [more, ...codes], []);
        expect(after.score).toBeGreaterThanOrEqual(before.score);
        expect(riskOf(POLICY, codes.toReversed(), [])).toEqual(before);
        expect(Math.abs(before.parts.reduce((sum, { added }) => sum + added, 0) - before.score)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
