const SCAN_REF = '7ad0b1f5-3f63-4c0c-8a43-2f6e5d1c9b11';
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
  filesResponse: [
    {
      FRONT: `https://kyc.example.com/files/0d5f9f6e-7f0e-4d5a-9b52-6b6a7d3a1c2e?expires=1893456000&signature=${'0f'.repeat(32)}`,
      scanRef: SCAN_REF,
      clientId: 'user-123',
    },
  ],
};
