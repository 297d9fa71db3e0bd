const SCAN_REF = '7ad0b1f5-3f63-4c0c-8a43-2f6e5d1c9b11';
const SESSION_ID = 'c1b7a3b0-5a0e-4f0b-9d7e-0f6a2b8c4d11';
const FILE_LINK = `https://kyc.example.com/files/0d5f9f6e-7f0e-4d5a-9b52-6b6a7d3a1c2e?expires=1893456000&signature=${'0f'.repeat(32)}`;
const AUTH_TOKEN = 'kP3mQ9xTz7Rw2LbV5nYc8HdJ4sGf6AeU1oIq0ZtX';

/** Invented people and ids, shown in the API's documentation; a test holds each against its schema. */
export const EXAMPLES = {
  tokenRequest: [
    {
      clientId: 'user-123',
      firstName: 'Ona',
      lastName: 'Pavyzdė',
      dateOfBirth: '1990-12-20',
      country: 'LT',
      documents: ['PASSPORT', 'ID_CARD'],
      successUrl: 'https://shop.example/verified',
      errorUrl: 'https://shop.example/failed',
      expiryTime: 3600,
      externalRef: 'order-7',
    },
  ],
  processRequest: [
    {
      token: AUTH_TOKEN,
      country: 'LT',
      documentType: 'ID_CARD',
      images: { FRONT: '/9j/4AAQSkZJRg==', BACK: '/9j/4AAQSkZJRg==', FACE: '/9j/4AAQSkZJRg==' },
    },
  ],
  scanRefRequest: [{ scanRef: SCAN_REF }],
  informationRequest: [{ lifetime: 86400, questionnaire: 'source-of-funds', additionalStepUploadRequired: true }],
  informationResponse: [
    { sessionUrl: `https://kyc.example.com/session?authToken=${AUTH_TOKEN}`, tokenString: AUTH_TOKEN },
  ],
  magicLinkRequest: [
    {
      name: 'Poster in the branch',
      session: { clientId: 'branch', documents: ['PASSPORT', 'ID_CARD'], checkLiveness: true },
      sessionLimit: 500,
      sessionsPerHour: 40,
      expiresIn: 2592000,
    },
  ],
  createdMagicLink: [
    {
      id: SESSION_ID,
      name: 'Poster in the branch',
      state: 'ACTIVE',
      clientIdPrefix: 'branch',
      sessionLimit: 500,
      sessionsPerHour: 40,
      sessions: 0,
      createdAt: '2030-01-01T12:00:00.000Z',
      expiresAt: '2030-01-31T12:00:00.000Z',
      revokedAt: null,
      url: `https://kyc.example.com/api/v2/magic-link-redirect?token=${AUTH_TOKEN}`,
    },
  ],
  identificationList: [
    {
      count: 41,
      next: 'https://kyc.example.com/kyc/identifications/?clientId=user-123&page=3&perPage=1',
      previous: 'https://kyc.example.com/kyc/identifications/?clientId=user-123&page=1&perPage=1',
      results: [{ scanRef: SCAN_REF, status: 'SUSPECTED', suspected: true }],
    },
  ],
  dummyStatusRequest: [
    { scanRef: SCAN_REF, manualFaceMatchResult: 'FACE_MATCH', manualDocumentValidity: 'DOC_VALIDATED' },
  ],
  statusResponse: [
    {
      status: 'SUSPECTED',
      scanRef: SCAN_REF,
      clientId: 'user-123',
      autoDocument: 'DOC_VALIDATED',
      autoFace: 'FACE_MATCH',
      manualDocument: null,
      manualFace: null,
      fraudTags: [],
      mismatchTags: ['SURNAME'],
    },
  ],
  blockedFace: [{ id: SCAN_REF, reason: 'charge-back', created: '2030-01-01T12:00:00.000Z', faceImageUrl: FILE_LINK }],
  blockedPersonData: [
    {
      id: SCAN_REF,
      reason: 'charge-back',
      created: '2030-01-01T12:00:00.000Z',
      fullName: 'ONA PAVYZDE',
      dateOfBirth: '1990-12-20',
      personalNumber: '49012201234',
      documentNumber: '00000001',
      nationality: 'LT',
    },
  ],
  proxyCheckRequest: [{ ip_address: '81.7.64.1' }],
  proxyCheckResponse: [{ risk_level: 'VERY_LOW' }],
  fraudEstimateRequest: [
    {
      ip_address: '81.7.64.1',
      first_name: 'Ona',
      last_name: 'Pavyzdė',
      email_address: 'x8841920@mailinator.com',
      country: 'LT',
      phone_number: '61234567',
      phone_country_code: '+370',
    },
  ],
  fraudEstimateResponse: [
    {
      fraud_level: 'MEDIUM',
      reasons: [
        {
          code: 'email.disposable_domain',
          message: 'The mailbox is of a kind that is thrown away after use.',
          weight: 0.45,
        },
      ],
    },
  ],
  faceAuthenticationStanding: [{ type: 'AUTHENTICATION' }],
  faceAuthenticationRequest: [
    { scanRef: SCAN_REF, type: 'AUTHENTICATION', method: 'FACE_MATCHING', generateDigitString: true },
  ],
  faceAuthenticationToken: [
    {
      token: AUTH_TOKEN,
      redirectUrl: `https://kyc.example.com/session?token=${AUTH_TOKEN}`,
      digitString: '04819273',
      scanRef: SCAN_REF,
      clientId: 'user-123',
      type: 'AUTHENTICATION',
      method: 'FACE_MATCHING',
      lifetime: 1800,
    },
  ],
  faceAuthenticationSession: [
    {
      id: SESSION_ID,
      tokenString: AUTH_TOKEN,
      approved: true,
      givenScanRef: SCAN_REF,
      type: 'AUTHENTICATION',
      authenticationMethod: 'FACE_MATCHING',
      facePhoto: FILE_LINK,
    },
  ],
  faceAuthenticationWebhook: [
    {
      id: SESSION_ID,
      scanRef: SCAN_REF,
      clientId: 'user-123',
      token: AUTH_TOKEN,
      status: 'Success',
      type: 'AUTHENTICATION',
      method: 'FACE_MATCHING',
      facePhoto: FILE_LINK,
      ipAddress: '203.0.113.7',
      failReason: null,
      riskTags: [],
    },
  ],
  ageEstimationRequest: [
    { min_age: 18, confidence_threshold: 90, buffer: 2, escalation: 'DOC', client_id: 'user-123' },
  ],
  ageEstimationToken: [
    {
      token: AUTH_TOKEN,
      session_url: `https://kyc.example.com/session?authToken=${AUTH_TOKEN}`,
      expires_at: '2030-01-01T12:00:00.000Z',
      min_age: 18,
      confidence_threshold: 90,
      buffer: 2,
      escalation: 'DOC',
      retry_limit: 3,
      save_photo: true,
      expiry_minutes: 60,
      client_id: 'user-123',
    },
  ],
  documentExpirationWebhook: [
    {
      scanRef: SCAN_REF,
      clientId: 'user-123',
      expirationThreshold: 'DOCUMENT_EXPIRES_WITHIN_7_DAYS',
      documentExpiration: '2030-01-08',
    },
  ],
  ageEstimationWebhook: [
    {
      scanRef: SESSION_ID,
      status: 'COMPLETED',
      outcome: 'SUCCESS',
      verdict: 'ADULT',
      estimatedAge: 47,
      confidence: 98.1,
      clientId: 'user-123',
      occurredAt: '2030-01-01T11:30:00.000Z',
    },
  ],
  filesResponse: [
    {
      FRONT: FILE_LINK,
      scanRef: SCAN_REF,
      clientId: 'user-123',
    },
  ],
};
