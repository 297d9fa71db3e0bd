import { decide } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { evidence } from '../evidence.fixture.ts';
import { MISSING_SERVICES, type MissingService } from '../request.ts';
import { runCheck } from '../run-check.ts';
import { STANDARD_POLICY } from '../standard-policy.ts';
import { check } from './check.ts';

const passed = (name: string) => ({ ...runCheck(check, evidence({})), check: name, status: 'passed' as const });
const decided = (servicesMissing: readonly MissingService[]) => {
  const found = runCheck(check, evidence({ request: { servicesMissing } }));
  const context = { resubmissionPossible: false, faceRequired: true };
  return decide(STANDARD_POLICY, [found, passed('document-readable'), passed('face-match')], context);
};

describe('services-given', () => {
  it('says nothing where nothing is missing', () => {
    expect(check.run(evidence({})).status).toBe('not_applicable');
  });

  it('has a reason for every service', () => {
    expect(Object.keys(check.reasons).sort()).toEqual(MISSING_SERVICES.map((name) => `services.${name}`).sort());
  });

  it('tags a look-up that could not be made, and declines nobody for it', () => {
    expect(decided(['lost_documents', 'registry'])).toMatchObject({
      outcome: 'approved',
      document: { status: 'passed' },
      fraudSignals: ['services.lost_documents', 'services.registry'],
    });
  });

  it('shows a step that was never taken to a human', () => {
    expect(decided(['bank'])).toMatchObject({ outcome: 'referred', fraudSignals: [], document: { status: 'passed' } });
  });
});
