import type { ExaminationOutcome } from '@bonafide/checks';
import { type Attribute, type AttributeName, type Decision, ENGINE_UNAVAILABLE } from '@bonafide/domain';

const PASSED = { status: 'passed', reason: null } as const;

const APPROVED: Decision = {
  outcome: 'approved',
  document: PASSED,
  face: PASSED,
  fraudSignals: [],
  mismatches: [],
  policy: 'scripted@1',
  reasons: [],
};

/** Decisions by name, as the policy would make them. */
export const SCRIPTED_DECISIONS = {
  approved: APPROVED,
  suspected: {
    ...APPROVED,
    fraudSignals: ['document.inconsistent'],
    mismatches: ['sex'],
    reasons: ['inconsistent.sex'],
  },
  expired: {
    ...APPROVED,
    outcome: 'declined',
    document: { status: 'failed', reason: 'document.expired' },
    reasons: ['document.expired'],
  },
  unreadable: {
    ...APPROVED,
    outcome: 'referred',
    document: { status: 'unverifiable', reason: 'mrz.unreadable' },
    reasons: ['mrz.unreadable'],
  },
  broken: {
    ...APPROVED,
    outcome: 'referred',
    face: { status: 'unverifiable', reason: ENGINE_UNAVAILABLE },
    reasons: [ENGINE_UNAVAILABLE],
  },
  blurred: {
    ...APPROVED,
    outcome: 'resubmission_requested',
    document: { status: 'failed', reason: 'document.blurred' },
    reasons: ['document.blurred'],
  },
} satisfies Record<string, Decision>;
export type ScriptedDecision = keyof typeof SCRIPTED_DECISIONS;

/** An invented person's passport, as if it had been read. */
export function scriptedOutcome(decision: ScriptedDecision = 'approved'): ExaminationOutcome {
  return {
    checks: [],
    decision: SCRIPTED_DECISIONS[decision],
    document: {
      kind: 'passport',
      issuingState: 'LTU',
      mrz: null,
      attributes: {
        surname: attribute('surname', 'Žvirblė', 'Žvirblė'),
        givenNames: attribute('givenNames', 'Ona Marija', null),
        documentNumber: attribute('documentNumber', '00000001', null),
        issuingState: attribute('issuingState', 'LTU', null),
        nationality: attribute('nationality', 'LTU', null),
        dateOfBirth: attribute('dateOfBirth', '1990-02-28', null),
        dateOfExpiry: attribute('dateOfExpiry', '2031-05-06', null),
        sex: attribute('sex', 'F', null),
      },
    },
    face: { similarity: 0.71, distance: 0.41, ageEstimate: null },
  };
}

function attribute(name: AttributeName, value: string, native: string | null): Attribute {
  return { name, value, source: 'both', native, confidence: 0.99, readings: [], conflict: false };
}
