import { tokenRequest } from '@bonafide/contract';
import { describe, expect, it } from 'vitest';
import { NO_CAPTURE } from '../sessions/session-secrets.ts';
import { type Asked, examinationRequest } from './examination-request.ts';

function asked(request: object, more: Partial<Asked> = {}) {
  const parsed = { ...tokenRequest.parse({ clientId: 'c', ...request }), digitString: null };
  return examinationRequest({
    request: parsed,
    capture: NO_CAPTURE,
    acceptSpecimens: false,
    resubmissionPossible: false,
    ...more,
  });
}

describe('examinationRequest', () => {
  it('asks for nothing in particular by default', () => {
    expect(asked({})).toMatchObject({
      country: null,
      documentKind: null,
      allowedKinds: null,
      faceRequired: true,
      skipQuality: false,
      faceMatchingThresholdModifier: 0,
      expected: { firstName: null, sex: null },
    });
  });

  it('takes the applicant’s choice of country before the partner’s, and none from a list', () => {
    const capture = { ...NO_CAPTURE, selectedCountry: 'LV' };
    expect(asked({ country: 'lt' }).country).toBe('LT');
    expect(asked({ country: ['lt'] }).country).toBe('LT');
    expect(asked({ country: ['lt', 'lv'] }).country).toBeNull();
    expect(asked({ country: 'lt' }, { capture }).country).toBe('LV');
  });

  it('shifts the face limits as the partner asked', () => {
    expect(asked({ faceMatchingThresholdModifier: 0.15 }).faceMatchingThresholdModifier).toBe(0.15);
  });

  it('has the age guessed where liveness is asked for', () => {
    expect(asked({ checkLiveness: true }).estimateAge).toBe(true);
    expect(asked({}).estimateAge).toBe(false);
  });

  it('folds document types into kinds and leaves out identities without a document', () => {
    const documents = ['ID_CARD', 'OLD_ID_CARD', 'SMART_ID', 'VOTER_CARD'];
    expect(asked({ documents }).allowedKinds).toEqual(['id_card', 'other']);
  });

  it('knows the countries and what is accepted of them', () => {
    const allowedDocuments = { lt: ['PASSPORT', 'SMART_ID'], ALL: ['ID_CARD'] };
    expect(asked({ country: ['lt', 'LV'], allowedDocuments })).toMatchObject({
      countries: ['LT', 'LV'],
      allowedByCountry: { LT: ['passport'], ALL: ['id_card'] },
    });
    expect(asked({})).toMatchObject({ countries: null, allowedByCountry: null, chipRequired: false });
  });

  it('tells of a chip that is demanded and of services that nobody gives', () => {
    const services = { checkLid: true, verifyBankBalances: true, registryCentersCountries: ['LT'] };
    expect(asked({ nfcRequired: true, ...services })).toMatchObject({
      chipRequired: true,
      servicesMissing: ['lost_documents', 'registry', 'bank'],
    });
    expect(asked({ registryCentersCountries: [] }).servicesMissing).toEqual([]);
  });

  it('passes on what the partner knows about the person', () => {
    const request = { firstName: 'Ona', nationality: 'lt', sex: 'F', dateOfBirth: '1990-02-28', ageLimit: 18 };
    expect(asked(request)).toMatchObject({
      ageLimit: 18,
      expected: { firstName: 'ONA', lastName: null, nationality: 'LT', sex: 'F', dateOfBirth: '1990-02-28' },
    });
  });

  it('drops the face for DOCUMENT tokens and the quality limits on request', () => {
    expect(asked({ tokenType: 'DOCUMENT' }).faceRequired).toBe(false);
    expect(asked({}, { capture: { ...NO_CAPTURE, skipAnalysis: true } }).skipQuality).toBe(true);
  });
});
