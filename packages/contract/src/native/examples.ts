const NOTIFICATION_ID = '3c9f2d70-6f0b-4a6b-9d0e-51f0c2b7a3de';
const MESSAGE_ID = '5b0e7c52-1b44-4c7a-8f2e-90a1d3f5c6b7';
const SESSION_ID = '7ad0b1f5-3f63-4c0c-8a43-2f6e5d1c9b11';
const POLICY_ID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const SIGNING_KEY = 'aB3dE5gH7jK9mN1pQ3sT5vW7xY9zA1cD3eF5gH7j';

const NOTIFICATION = {
  id: NOTIFICATION_ID,
  name: 'Risk department',
  url: 'https://risk.example/kyc',
  enabled: true,
  events: ['IDENTIFICATION_AUTO_FINISHED', 'IDENTIFICATION_MANUAL_FINISHED'],
  twoWebhooks: true,
  statusesOnly: true,
  finalOnly: false,
  encryptBody: false,
  scenarioId: null,
  isDefault: false,
  headerNames: ['X-Api-Key'],
  previousKeyEndsAt: null,
  createdAt: '2030-01-01T12:00:00.000Z',
};

const MESSAGE = {
  id: MESSAGE_ID,
  eventId: '0d4a8d1e-2b7c-4e7f-9a53-6c1f0e9b8a72',
  sequence: 1,
  event: 'IDENTIFICATION_AUTO_FINISHED',
  scanRef: SESSION_ID,
  monitoringId: null,
  notificationId: NOTIFICATION_ID,
  url: 'https://risk.example/kyc',
  state: 'PARKED',
  attempts: 84,
  createdAt: '2030-01-01T12:00:00.000Z',
  nextAttemptAt: null,
  deliveredAt: null,
  parkedAt: '2030-01-04T11:42:00.000Z',
};

const QUESTIONNAIRE = {
  title: { en: 'Source of funds', lt: 'Lėšų kilmė' },
  sections: [
    {
      title: { en: 'Work' },
      questions: [
        {
          key: 'occupation',
          title: { en: 'What do you do?' },
          type: 'RADIO',
          required: true,
          options: [
            { value: 'employed', label: { en: 'I am employed' } },
            { value: 'student', label: { en: 'I study' } },
          ],
        },
        {
          key: 'employer',
          title: { en: 'Who employs you?' },
          type: 'TEXT',
          required: true,
          maxLength: 100,
          condition: { question: 'occupation', is: 'equal', value: 'employed' },
        },
      ],
    },
  ],
};
const DATABASE_CONNECTOR = {
  id: 'f3b0f6c2-6a5e-4a55-8d63-7c1b2a9e4d10',
  kind: 'HTTP',
  name: 'Population register',
  enabled: true,
  required: false,
  version: 1,
  http: { url: 'https://register.example/people/{{personalNumber}}', method: 'GET' },
  hasSecret: true,
  createdAt: '2030-01-01T12:00:00.000Z',
};
const DATABASE_CHECK = {
  connector: DATABASE_CONNECTOR.id,
  name: 'Population register',
  version: '1',
  status: 'CONTRADICTED',
  fields: { lastName: 'MISMATCH', dateOfBirth: 'MATCH' },
  fault: null,
  answeredAt: '2030-01-01T12:00:00.000Z',
  kept: false,
  tookMs: 180,
};
const PEOPLE_LIST = {
  id: 'a6d2a0f1-58e2-4a3c-8f55-0d1f6c2b7e90',
  name: 'Customers',
  kind: 'CUSTOMERS',
  people: 1,
  createdAt: '2030-01-01T12:00:00.000Z',
};
const LISTED_PERSON = {
  id: '5f0c8a5e-9d1b-4b52-9b0e-3a8f1e6d7c42',
  state: 'READY',
  scanRef: SESSION_ID,
  face: 'SELFIE',
  name: null,
  reason: null,
  createdAt: '2030-01-01T12:00:00.000Z',
};

const THEME_REQUEST = {
  name: 'Example Bank',
  colors: { accent: '#0b3d91', button: '#0b3d91', quietText: '#8a8f98' },
  logo: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20"><rect width="80" height="20" fill="#0b3d91"/></svg>',
  showTimer: true,
  showFileChoice: true,
};

/** Of the routes under `/v1`; a test holds each against its schema. */
export const NATIVE_EXAMPLES = {
  notificationRequest: [
    {
      name: 'Risk department',
      url: 'https://risk.example/kyc',
      events: ['IDENTIFICATION_AUTO_FINISHED', 'IDENTIFICATION_MANUAL_FINISHED'],
      twoWebhooks: true,
      statusesOnly: true,
      headers: { 'X-Api-Key': 'of-the-receiver' },
    },
  ],
  notificationChange: [{ url: 'https://risk.example/kyc/v2', finalOnly: true }],
  notification: [NOTIFICATION],
  createdNotification: [
    {
      ...NOTIFICATION,
      signingKey: SIGNING_KEY,
      standardWebhooksSecret: 'whsec_YUIzZEU1Z0g3aks5bU4xcFEzc1Q1dlc3eFk5ekExY0QzZUY1Z0g3ag==',
      secretKey: null,
    },
  ],
  notificationList: [{ results: [NOTIFICATION] }],
  keyRotation: [{ key: 'SIGNING', overlapSeconds: 86_400 }],
  notificationTest: [{ event: 'DOCUMENT_EXPIRATION' }],
  testedNotification: [{ delivered: true, status: 204, error: null, answer: '', tookMs: 81 }],
  webhookDetail: [
    {
      ...MESSAGE,
      tries: [{ at: '2030-01-01T12:00:00.000Z', status: 503, error: null, answer: 'Service Unavailable', tookMs: 40 }],
    },
  ],
  webhookList: [{ count: 1, next: null, previous: null, results: [MESSAGE] }],
  redeliveryRequest: [{ from: '2030-01-01T00:00:00Z', to: '2030-01-05T00:00:00Z', states: ['PARKED'] }],
  redelivery: [{ count: 1, next: null }],
  policyRequest: [
    {
      name: 'strict',
      draft: {
        effects: { 'document.screen_suspected': 'refer' },
        limits: [{ check: 'face-match', measurement: 'similarity', side: 'below', value: 0.5, effect: 'refer' }],
        risk: { approveUpTo: 30 },
        stepUp: { from: 40, ask: 'live_challenge' },
      },
    },
  ],
  policyChange: [{ draft: { risk: { approveUpTo: 20 } } }],
  policy: [
    {
      id: POLICY_ID,
      name: 'strict',
      createdAt: '2030-01-01T12:00:00.000Z',
      inForce: { version: 2, createdAt: '2030-02-01T12:00:00.000Z', draft: { risk: { approveUpTo: 20 } } },
    },
  ],
  replayRequest: [{ last: 500, draft: { effects: { 'document.screen_suspected': 'decline' } } }],
  replayReport: [
    {
      examined: 500,
      changed: [
        {
          scanRef: SESSION_ID,
          clientId: 'client-1',
          from: { outcome: 'approved', policy: 'strict@2', riskScore: 40 },
          to: { outcome: 'declined', policy: 'strict@draft', riskScore: 40 },
          because: ['document.screen_suspected'],
        },
      ],
      unexplained: 0,
    },
  ],
  questionnaireRequest: [{ key: 'source-of-funds', definition: QUESTIONNAIRE }],
  questionnaireChange: [{ definition: QUESTIONNAIRE }],
  questionnaire: [
    { key: 'source-of-funds', version: 1, createdAt: '2030-01-01T12:00:00.000Z', definition: QUESTIONNAIRE },
  ],
  databaseConnectorRequest: [
    {
      kind: 'HTTP',
      name: 'Population register',
      http: {
        url: 'https://register.example/people/{{personalNumber}}',
        method: 'GET',
        headers: { authorization: 'Bearer {{secret}}' },
        secret: 'what the register gave you',
        needs: ['personalNumber'],
        countries: ['LT'],
        found: { pointer: '/found', equals: true },
        fields: { lastName: { pointer: '/person/surname' }, dateOfBirth: { pointer: '/birthMatches', holds: 'MATCH' } },
      },
    },
    { kind: 'OFFLINE_NUMBERS', name: 'National numbers' },
  ],
  databaseConnector: [DATABASE_CONNECTOR],
  databaseConnectorList: [{ results: [DATABASE_CONNECTOR] }],
  connectorTestRequest: [{ country: 'LT', fields: { personalNumber: '49012201234', lastName: 'Pavyzdė' } }],
  databaseCheck: [DATABASE_CHECK],
  databaseCheckList: [{ results: [DATABASE_CHECK] }],
  databaseCheckWebhook: [
    { scanRef: SESSION_ID, clientId: 'client-1', externalRef: null, databaseCheck: DATABASE_CHECK },
  ],
  peopleListRequest: [{ name: 'Customers', kind: 'CUSTOMERS' }],
  peopleListChange: [{ name: 'Customers since 2030' }],
  peopleList: [PEOPLE_LIST],
  peopleListsAnswer: [{ results: [PEOPLE_LIST] }],
  listedPersonRequest: [
    { scanRef: SESSION_ID, face: 'SELFIE', reason: 'charge-back' },
    { image: '/9j/4AAQSkZJRg==', name: 'Ona Pavyzdė' },
  ],
  listedPersonAnswer: [LISTED_PERSON],
  peoplePage: [{ count: 1, results: [LISTED_PERSON] }],
  peopleSearchRequest: [{ scanRef: SESSION_ID, face: 'SELFIE' }],
  peopleSearchAnswer: [{ compared: 1204, results: [{ similarity: 0.71, person: LISTED_PERSON }] }],
  themeRequest: [THEME_REQUEST],
  theme: [
    {
      ...THEME_REQUEST,
      id: '5f1b8a0e-3a2c-4c58-9e0f-7d1f3b2a6c44',
      createdAt: '2030-01-01T12:00:00.000Z',
      changedAt: '2030-01-01T12:00:00.000Z',
      warnings: [{ foreground: 'quietText', background: 'surface', ratio: 3.24, needed: 4.5 }],
    },
  ],
};
