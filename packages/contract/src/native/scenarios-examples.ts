const SCENARIO_ID = '2b6f9c14-3d5e-4a7c-8e90-1f2d3c4b5a69';
const NOTIFICATION_ID = '3c9f2d70-6f0b-4a6b-9d0e-51f0c2b7a3de';
const SCAN_REF = '7ad0b1f5-3f63-4c0c-8a43-2f6e5d1c9b11';

const RULES = {
  documents: { LT: ['PASSPORT' as const, 'ID_CARD' as const], ALL: ['PASSPORT' as const] },
  documentFrame: 'HORIZONTAL' as const,
  selfie: 'LIVENESS' as const,
  checksOff: ['document-monochrome'],
  criticalReasons: ['document.screen_suspected', 'document.edited'],
  criticalErrorsBeforeBlocking: 3,
  attempts: 4,
  customerFaceList: null,
  blacklist: null,
  storageDays: 365,
  lifetimeMinutes: 20,
  blockTwoDocuments: true,
  blockOtherDataOfSamePerson: true,
  databaseChecksAsReady: true,
  age: { from: 18, to: null },
  successUrl: 'https://shop.example/verified',
  errorUrl: null,
  unverifiedUrl: null,
  policyId: null,
  additionalSteps: null,
  questionnaire: null,
};

const SCENARIO = {
  id: SCENARIO_ID,
  name: 'Customers',
  notificationId: NOTIFICATION_ID,
  createdAt: '2030-01-01T12:00:00.000Z',
  inForce: { version: 2, createdAt: '2030-02-01T12:00:00.000Z', rules: RULES },
};

/** Of scenarios and what begins under them; a test holds each against its schema. */
export const SCENARIO_EXAMPLES = {
  scenarioRequest: [
    {
      name: 'Customers',
      rules: { documents: { ALL: ['PASSPORT'] }, selfie: 'LIVENESS', age: { from: 18 }, storageDays: 365 },
      notification: { url: 'https://risk.example/kyc', encryptBody: true, statusesOnly: false, finalOnly: true },
    },
  ],
  scenarioChange: [{ rules: { ...RULES, storageDays: 30 } }],
  scenario: [SCENARIO],
  createdScenario: [
    {
      ...SCENARIO,
      signingKey: 'aB3dE5gH7jK9mN1pQ3sT5vW7xY9zA1cD3eF5gH7j',
      secretKey: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA',
    },
  ],
  scenarioList: [{ scenarios: [SCENARIO] }],
  scenarioHistory: [
    {
      id: SCENARIO_ID,
      name: 'Customers',
      notificationId: null,
      createdAt: '2030-01-01T12:00:00.000Z',
      versions: [{ version: 1, createdAt: '2030-01-01T12:00:00.000Z', rules: RULES }],
    },
  ],
  sessionRequest: [{ scenarioId: SCENARIO_ID, clientId: 'client-1' }],
  createdSession: [
    {
      scanRef: SCAN_REF,
      clientId: 'client-1',
      authToken: 'aB3dE5gH7jK9mN1pQ3sT5vW7xY9zA1cD3eF5gH7j',
      redirectUrl: 'https://kyc.example/api/v2/redirect?authToken=aB3dE5gH7jK9mN1pQ3sT5vW7xY9zA1cD3eF5gH7j',
      expiresAt: '2030-01-01T13:00:00.000Z',
      digitString: null,
      scenario: { id: SCENARIO_ID, version: 2 },
    },
  ],
  linksRequest: [{ scenarioId: SCENARIO_ID, count: 100, lifetime: 604_800 }],
  linkList: [
    {
      links: [
        {
          id: '5b0e7c52-1b44-4c7a-8f2e-90a1d3f5c6b7',
          url: 'https://kyc.example/l/Ww58UhtETHqPLpCh0_XGtwEj',
          scenarioId: SCENARIO_ID,
          clientId: 'link-5b0e7c52',
          status: 'CREATED' as const,
          scanRef: null,
          createdAt: '2030-01-01T12:00:00.000Z',
          expiresAt: '2030-01-08T12:00:00.000Z',
        },
      ],
      next: null,
    },
  ],
};
