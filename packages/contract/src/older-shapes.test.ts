import { describe, expect, it } from 'vitest';
import { errorBody, toErrorBody } from './errors.ts';
import { fullStatusResponse } from './full-status.ts';
import { dataResponse } from './identification-data.ts';
import { identificationListResponse } from './identification-list.ts';
import { informationRequest, informationResponse } from './request-information.ts';
import { statusResponse } from './status-response.ts';
import { tokenRequest } from './token-request.ts';
import { tokenResponse, toTokenResponse } from './token-response.ts';

const SCAN_REF = '7ad0b1f5-3f63-4c0c-8a43-2f6e5d1c9b11';
const TOKEN = 'a'.repeat(40);

/** What an answer of 2021 held; newer ones hold more. Digit strings had seven digits at times, and nationalities the case of the request. */
const TOKEN_OF_2021 = {
  message: 'Token created successfully',
  authToken: TOKEN,
  scanRef: SCAN_REF,
  clientId: '4711',
  personScanRef: '4711',
  firstName: 'ONA MARIJA',
  lastName: 'PAVYZDĖ',
  successUrl: 'https://shop.example/yes',
  errorUrl: null,
  locale: 'en',
  showInstructions: true,
  country: 'lt',
  expiryTime: 600,
  sessionLength: 300,
  documents: ['PASSPORT', 'OTHER'],
  dateOfBirth: '1990-02-28',
  dateOfExpiry: null,
  dateOfIssue: null,
  nationality: 'LT',
  personalNumber: '00000000000',
  documentNumber: '00000000',
  sex: 'F',
  digitString: '04819273',
  address: null,
  tokenType: 'IDENTIFICATION',
  videoCallQuestions: [],
  externalRef: 'order 7',
} as const;

describe('answers as clients of 2021 know them', () => {
  it('token: every key is there still, with a value of its kind', () => {
    const { message, authToken, scanRef, personScanRef, digitString, videoCallQuestions, ...sent } = TOKEN_OF_2021;
    const request = tokenRequest.parse({ ...sent, videoCallQuestions: ['Who are you?'] });
    const answer = toTokenResponse(request, { authToken, scanRef, digitString, redirectUrl: 'https://kyc.example/' });
    expect(tokenResponse.parse(answer)).toMatchObject(TOKEN_OF_2021);
    expect(message).toBe(answer.message);
    expect([personScanRef, videoCallQuestions]).toEqual([answer.personScanRef, answer.videoCallQuestions]);
  });

  it('a dummy says that it is one', () => {
    const request = tokenRequest.parse({ clientId: 'a', dummyStatus: 'APPROVED' });
    const ids = { authToken: TOKEN, scanRef: SCAN_REF, digitString: null, redirectUrl: 'https://kyc.example/' };
    expect(toTokenResponse(request, ids).message).toBe('Dummy token and verification created successfully');
    expect(toTokenResponse(request, ids)).not.toHaveProperty('dummyStatus');
  });

  it('full status: snake_case, with its misspelt key, empty texts and times without a zone', () => {
    const person = { name: 'ONA', surname: 'PAVYZDĖ', date_of_birth: '1990-02-28', expiry_date: '2031-05-06' };
    const values = {
      ...person,
      personal_code: '',
      document_number: '1',
      sex: 'F',
      nationality: 'LT',
      date_of_issue: '',
    };
    const read = { ...values, country: 'LT', document_type: 'ID_CARD' };
    const prefixed = (prefix: string) =>
      Object.fromEntries(Object.entries(read).map(([k, v]) => [`${prefix}_${k}`, v]));
    const shape = {
      face_match_result: 'FACE_MATCH',
      document_validity: 'DOC_VALIDATED',
      manual_face_match_result: 'FACE_MATCH',
      manual_document_validity: 'DOC_VALIDATED',
      client: {
        ...person,
        personal_id_number: '0',
        document_number: '1',
        document_type: 'ID_CARD',
        nationality: 'LT',
        date_of_issue: null,
        sex: 'F',
        country: 'LT',
        default_country: null,
        utility_address: null,
      },
      client_identity_document: {
        ...prefixed('doc'),
        doc_license_categories: '',
        ...prefixed('mrz'),
        mrz_document_subtype: '',
        mrz_optional_data: '',
        mrz_string: 'I<LTU',
        ...prefixed('manual'),
        document_type: 'ID_CARD',
        manual_utility_address: '',
        manual_utility_address_match: null,
      },
      attempt_count: 2,
      suspection_reasons: [],
      start_time: '2030-01-01 09:54:32',
      finish_time: '2030-01-01 09:54:34',
      review_time: null,
    };
    expect(fullStatusResponse.strict().parse(shape)).toEqual(shape);
  });

  it('errors may name their documentation, and ours leave it empty', () => {
    const named = {
      ...toErrorBody('PARTNER_ERROR', 'Token has not expired yet.'),
      documentation: 'https://kyc.example',
    };
    expect(errorBody.safeParse(named).success).toBe(true);
    expect(toErrorBody('PARTNER_ERROR', '').documentation).toBe('');
  });
});

describe('answers as they are now', () => {
  it('status is flat, and its word is called status', () => {
    const shape = {
      fraudTags: [],
      mismatchTags: [],
      autoDocument: 'DOC_VALIDATED',
      autoFace: 'FACE_MATCH',
      manualDocument: null,
      manualFace: null,
      scanRef: SCAN_REF,
      clientId: 'a',
      status: 'EXPIRED-DELETED',
    };
    expect(statusResponse.parse(shape)).toEqual(shape);
  });

  it('data names its verification', () => {
    expect(Object.keys(dataResponse.shape)).toEqual(
      expect.arrayContaining(['scanRef', 'clientId', 'addressVerification']),
    );
  });

  it('a request for information and its answer', () => {
    expect(informationRequest.parse({})).toMatchObject({ lifetime: 86_400, questionnaire: null });
    const answer = { sessionUrl: 'https://kyc.example/session?authToken=x', tokenString: TOKEN };
    expect(informationResponse.parse(answer)).toEqual(answer);
  });

  it('a page of verifications', () => {
    const page = {
      count: 1,
      next: null,
      previous: null,
      results: [{ scanRef: SCAN_REF, status: 'ACTIVE', suspected: false }],
    };
    expect(identificationListResponse.parse(page)).toEqual(page);
  });
});
