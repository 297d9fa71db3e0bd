import { STANDARD_POLICY } from '@bonafide/checks';
import { scenarioRules } from '@bonafide/contract';
import { ENGINE_UNAVAILABLE } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { SCRIPTED_DECISIONS } from '../testing/scripted-outcome.ts';
import { judgeUnder, USUAL_CRITICAL_REASONS } from './judge-attempt.ts';
import { eraseAtOf, policyUnder, settingsUnder } from './scenario-terms.ts';

const ID = '2b6f9c14-3d5e-4a7c-8e90-1f2d3c4b5a69';
const rules = (wanted: object = {}) => scenarioRules.parse(wanted);
const terms = (wanted: object = {}) => ({ id: ID, version: 3, rules: rules(wanted) });
const found = (...reasons: string[]) => ({ ...SCRIPTED_DECISIONS.approved, reasons, fraudSignals: reasons });
const tried = (wanted: object, earlierCriticalErrors = 0, anotherTryPossible = false) => ({
  rules: rules(wanted),
  earlierCriticalErrors,
  anotherTryPossible,
});

describe('judgeUnder', () => {
  it('leaves every decision as it is where the scenario says nothing', () => {
    for (const decision of Object.values(SCRIPTED_DECISIONS)) expect(judgeUnder(decision, tried({}))).toBe(decision);
    expect(judgeUnder(found('document.several'), tried({})).outcome).toBe('approved');
  });

  it.each([
    [{ blockTwoDocuments: true }, 'document.several', 'document'],
    [{ blockTwoDocuments: true }, 'document.sides_differ', 'document'],
    [{ blockOtherDataOfSamePerson: true }, 'history.number_of_other_person', 'document'],
    [{ blacklist: ID }, 'blacklist.face', 'face'],
    [{ blacklist: ID }, 'blacklist.document_face', 'document'],
  ] as const)('%j declines for %s', (wanted, code, part) => {
    const decision = judgeUnder(found(code), tried(wanted, 0, true));
    expect(decision).toMatchObject({
      outcome: 'declined',
      [part]: { status: 'failed', reason: code },
      reasons: [code, 'scenario.blocked'],
    });
    expect(judgeUnder(found('dates.unsure'), tried(wanted)).outcome).toBe('approved');
  });

  it('asks again until there were as many critical errors as the scenario says, and declines then', () => {
    const forged = found('document.screen_suspected');
    const outcomes = [0, 1, 2].map((earlier) =>
      judgeUnder(forged, tried({ criticalErrorsBeforeBlocking: 3 }, earlier, true)),
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      'resubmission_requested',
      'resubmission_requested',
      'declined',
    ]);
    for (const { reasons } of outcomes) expect(reasons).toContain('scenario.critical_error');
    expect(outcomes[2]?.reasons).toContain('scenario.critical_errors_reached');
  });

  it('leaves to the policy what cannot be photographed again, and counts it', () => {
    const decision = judgeUnder(found('document.screen_suspected'), tried({ criticalErrorsBeforeBlocking: 3 }));
    expect(decision).toMatchObject({
      outcome: 'approved',
      reasons: ['document.screen_suspected', 'scenario.critical_error'],
    });
  });

  it('counts the reasons that the scenario names, and then no others', () => {
    const wanted = { criticalErrorsBeforeBlocking: 1, criticalReasons: ['face.mismatch'] };
    expect(judgeUnder(found('face.mismatch'), tried(wanted))).toMatchObject({
      outcome: 'declined',
      face: { status: 'failed', reason: 'face.mismatch' },
    });
    expect(judgeUnder(found('document.edited'), tried(wanted)).outcome).toBe('approved');
  });

  it('blames nobody for a fault of ours', () => {
    const broken = { ...SCRIPTED_DECISIONS.broken, reasons: [ENGINE_UNAVAILABLE, 'document.edited', 'blacklist.face'] };
    const wanted = { criticalErrorsBeforeBlocking: 1, blacklist: ID };
    expect(judgeUnder(broken, tried(wanted))).toBe(broken);
  });

  it('names as usual critical errors only reasons that there are', () => {
    for (const code of USUAL_CRITICAL_REASONS) expect(STANDARD_POLICY.rules).toHaveProperty([code]);
  });
});

describe('what a session of a scenario goes by', () => {
  it('is the policy without the checks that are off, under a name that says so', () => {
    expect(policyUnder(STANDARD_POLICY, undefined)).toBe(STANDARD_POLICY);
    const other = policyUnder(STANDARD_POLICY, terms({ checksOff: ['document-display'], attempts: 5 }));
    expect(other).toMatchObject({ attempts: 5, ignored: ['document-display'] });
    expect(other.version).toBe(`${STANDARD_POLICY.version}+${ID}@3`);
    expect(policyUnder(STANDARD_POLICY, terms({ attempts: 5 })).version).toBe(STANDARD_POLICY.version);
  });

  it('is what the partner has set, but for what the scenario says', () => {
    const settings = { liveness: 'active' as const, customerList: null, documentHistory: false };
    expect(settingsUnder(settings, undefined)).toBe(settings);
    const wanted = { selfie: 'WITH_DOCUMENT', customerFaceList: ID, blockOtherDataOfSamePerson: true };
    expect(settingsUnder(settings, terms(wanted))).toEqual({
      liveness: 'with_document',
      customerList: ID,
      documentHistory: true,
    });
    expect(settingsUnder(settings, terms({ databaseChecksAsReady: true }))).toMatchObject({
      databaseChecksAsReady: true,
    });
  });

  it('ends with its storage time', () => {
    const now = new Date('2030-01-01T12:00:00Z');
    expect(eraseAtOf(terms(), now)).toBeNull();
    expect(eraseAtOf(terms({ storageDays: 2 }), now)).toEqual(new Date('2030-01-03T12:00:00Z'));
  });
});
