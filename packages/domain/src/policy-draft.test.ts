import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckResult, CheckStatus, Measurement } from './check-result.ts';
import { type DecisionContext, decide, RISK_REVIEW } from './policy.ts';
import { applyDraft, type PolicyDraft, strayDecline, strayLimit } from './policy-draft.ts';
import { DRAFT_EFFECTS, ENGINE_UNAVAILABLE, type Policy } from './policy-rules.ts';

const STANDARD: Policy = {
  name: 'standard',
  version: '1',
  parts: { readable: 'document', screen: 'document', match: 'face' },
  rules: {
    'document.blurred': { effect: 'retake', rank: 20 },
    'document.on_screen': { effect: 'signal' },
    'document.fake': { effect: 'decline', rank: 1 },
    'face.uncertain': { effect: 'refer', rank: 10 },
    [ENGINE_UNAVAILABLE]: { effect: 'refer', rank: 99 },
  },
};
const HERE: DecisionContext = { resubmissionPossible: false, faceRequired: true, stepUpPossible: true };

function policy(draft: PolicyDraft): Policy {
  const read = applyDraft(STANDARD, draft, { name: 'strict', version: '2' });
  if (!read.ok) throw new Error(read.problem);
  return read.policy;
}

function result(check: string, status: CheckStatus, codes: readonly string[] = [], similarity?: number): CheckResult {
  const measured: Measurement[] =
    similarity === undefined
      ? []
      : [{ name: 'similarity', value: similarity, threshold: null, higherMeans: 'better', errorRate: null }];
  return {
    check,
    status,
    reasons: codes.map((code) => ({ code, message: code })),
    measurements: measured,
    comparisons: [],
    regions: [],
    engine: { name: 'engine', version: '1', modelDigest: check === 'match' ? 'abc' : null },
    tookMs: 0,
  };
}
const fine = [result('readable', 'passed'), result('match', 'passed', [], 0.55)];
const onScreen = [...fine, result('screen', 'failed', ['document.on_screen'])];

describe('a draft', () => {
  it('that says nothing decides as the standard policy does, under its own name', () => {
    const { policy: named, ...decided } = decide(policy({}), onScreen, HERE);
    const { policy: standard, ...usual } = decide(STANDARD, onScreen, HERE);
    expect([decided, named, standard]).toEqual([usual, 'strict@2', 'standard@1']);
  });

  it('makes a signal decline when it says so', () => {
    expect(decide(STANDARD, onScreen, HERE)).toMatchObject({
      outcome: 'approved',
      fraudSignals: ['document.on_screen'],
    });
    const strict = decide(policy({ effects: { 'document.on_screen': 'decline' } }), onScreen, HERE);
    expect(strict).toMatchObject({ outcome: 'declined', document: { status: 'failed', reason: 'document.on_screen' } });
  });

  it('keeps the rank of what it changes', () => {
    const both = [...fine, result('readable', 'failed', ['document.fake', 'document.blurred'])];
    const strict = policy({ effects: { 'document.blurred': 'decline' } });
    expect(decide(strict, both, HERE).document.reason).toBe('document.fake');
  });

  it('leaves out the findings of a check', () => {
    expect(decide(policy({ ignoredChecks: ['screen'] }), onScreen, HERE)).toMatchObject({
      outcome: 'approved',
      reasons: [],
    });
  });

  it('acts on a measurement beyond its limit, and not on one that was not made', () => {
    const limit = { check: 'match', measurement: 'similarity', side: 'below', value: 0.6, effect: 'refer' } as const;
    const strict = policy({ limits: [limit] });
    expect(decide(strict, fine, HERE)).toMatchObject({ outcome: 'referred', reasons: ['limit.match.similarity'] });
    expect(decide(strict, [result('readable', 'passed'), result('match', 'passed', [], 0.6)], HERE).outcome).toBe(
      'approved',
    );
    expect(decide(strict, [result('readable', 'passed'), result('match', 'passed')], HERE).outcome).toBe('approved');
  });

  it('sends what scores too much to a person', () => {
    const strict = policy({ risk: { approveUpTo: 39, weights: {} } });
    expect(decide(strict, onScreen, HERE)).toMatchObject({
      outcome: 'referred',
      reasons: ['document.on_screen', RISK_REVIEW],
    });
    expect(decide(policy({ risk: { approveUpTo: 40 } }), onScreen, HERE).outcome).toBe('approved');
    const light = policy({ risk: { approveUpTo: 39, weights: { 'document.on_screen': 10 } } });
    expect(decide(light, onScreen, HERE).outcome).toBe('approved');
  });

  it('asks for more once, where somebody can be asked', () => {
    const asking = policy({ stepUp: { from: 40, ask: 'live_challenge' } });
    expect(decide(asking, onScreen, HERE)).toMatchObject({
      outcome: 'resubmission_requested',
      stepUp: 'live_challenge',
    });
    expect(decide(asking, onScreen, { ...HERE, stepUpPossible: false }).outcome).toBe('approved');
    expect(decide(asking, fine, HERE)).not.toHaveProperty('stepUp');
  });

  it('is refused when it names what does not exist, or would blame somebody for our fault', () => {
    const limit = { check: 'x', measurement: 'y', side: 'above', value: 1, effect: 'note' } as const;
    const wrong: PolicyDraft[] = [
      { ignoredChecks: ['x'] },
      { limits: [limit] },
      { effects: { 'document.fakee': 'decline' } },
      { risk: { weights: { constructor: 3 } } },
      { effects: { [ENGINE_UNAVAILABLE]: 'decline' } },
    ];
    for (const draft of wrong)
      expect(applyDraft(STANDARD, draft, { name: 'a', version: '1' })).toMatchObject({ ok: false });
  });

  it('names the models that measured', () => {
    expect(decide(STANDARD, fine, HERE).engines).toEqual([{ name: 'engine', version: '1', modelDigest: 'abc' }]);
  });
});

describe('limits of a draft', () => {
  const limit = { check: 'match', measurement: 'similarity', side: 'below', value: 0.6, effect: 'refer' } as const;
  const measured = { match: ['similarity', 'distance'] };

  it('name measurements that are made, and tell of them where one is not', () => {
    expect([strayLimit({}, measured), strayLimit({ limits: [limit] }, measured)]).toEqual([null, null]);
    expect(strayLimit({ limits: [limit, { ...limit, measurement: 'similar' }] }, measured)).toBe(
      '\'limits.1.measurement\': The check "match" measures no "similar", but "similarity", "distance".',
    );
    expect(strayLimit({ limits: [{ ...limit, check: 'screen' }] }, measured)).toMatch(/but nothing\.$/);
  });
});

describe('what a draft declines for', () => {
  const of = { dataReasons: new Set(['partner.name']), parts: { partner: 'data', match: 'face' } } as const;
  const limit = { check: 'match', measurement: 'similarity', side: 'below', value: 0.6, effect: 'decline' } as const;

  it('is never data: such a decline would refer in silence', () => {
    expect(strayDecline({}, of)).toBeNull();
    expect(strayDecline({ effects: { 'document.fake': 'decline', 'partner.name': 'refer' } }, of)).toBeNull();
    expect(strayDecline({ effects: { 'partner.name': 'decline' } }, of)).toMatch(/^'effects': .*"partner.name"/);
    expect(strayDecline({ limits: [limit] }, of)).toBeNull();
    expect(strayDecline({ limits: [limit, { ...limit, check: 'partner' }] }, of)).toMatch(/^'limits.1.effect': /);
  });
});

describe('any draft', () => {
  const effects = fc.dictionary(
    fc.constantFrom('document.blurred', 'document.on_screen', 'document.fake', 'face.uncertain'),
    fc.constantFrom(...DRAFT_EFFECTS),
  );
  const draft: fc.Arbitrary<PolicyDraft> = fc.record({
    effects,
    ignoredChecks: fc.subarray(['readable', 'screen']),
    risk: fc.record({ approveUpTo: fc.option(fc.integer({ min: 0, max: 100 })) }),
    stepUp: fc.option(
      fc.record({ from: fc.integer({ min: 0, max: 100 }), ask: fc.constant('proof_of_address' as const) }),
    ),
  });
  const found = fc.array(
    fc
      .tuple(
        fc.constantFrom('readable', 'screen', 'match'),
        fc.constantFrom<CheckStatus>('passed', 'failed', 'inconclusive', 'not_applicable'),
        fc.subarray(Object.keys(STANDARD.rules)),
      )
      .map(([check, status, codes]) => result(check, status, codes)),
    { maxLength: 6 },
  );

  it('decides the same on the same evidence, and declines nobody for a fault of ours alone', () => {
    fc.assert(
      fc.property(draft, found, fc.boolean(), (wanted, checks, stepUpPossible) => {
        const context = { ...HERE, stepUpPossible };
        const decision = decide(policy(wanted), checks, context);
        expect(decide(policy(wanted), checks, context)).toEqual(decision);
        const broken = checks.map((check) => result(check.check, 'inconclusive', [ENGINE_UNAVAILABLE]));
        expect(decide(policy(wanted), broken, context).outcome).not.toBe('declined');
      }),
    );
  });
});
