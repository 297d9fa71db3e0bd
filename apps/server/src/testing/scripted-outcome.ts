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
    document: scriptedDocument({}),
    face: { similarity: 0.71, distance: 0.41, ageEstimate: null },
  };
}

const PERSON = {
  surname: 'Žvirblė',
  givenNames: 'Ona Marija',
  documentNumber: '00000001',
  issuingState: 'LTU',
  nationality: 'LTU',
  dateOfBirth: '1990-02-28',
  dateOfExpiry: '2031-05-06',
  sex: 'F',
} satisfies Partial<Record<AttributeName, string>>;

/** The passport, with other values where wished. */
export function scriptedDocument(values: Partial<Record<AttributeName, string>>): ExaminationOutcome['document'] {
  const all = Object.entries({ ...PERSON, ...values }) as [AttributeName, string][];
  const attributes = Object.fromEntries(
    all.map(([name, value]) => [name, attribute(name, value, name === 'surname' ? value : null)]),
  );
  return { kind: 'passport', issuingState: 'LTU', mrz: null, attributes };
}

function attribute(name: AttributeName, value: string, native: string | null): Attribute {
  return { name, value, source: 'both', native, confidence: 0.99, readings: [], conflict: false };
}
