import { describe, expect, it, test } from 'vitest';
import {
  connectorTestRequest,
  databaseCheck,
  databaseCheckList,
  databaseCheckWebhook,
  databaseConnector,
  databaseConnectorList,
  databaseConnectorRequest,
} from './database-connectors.ts';
import { NATIVE_EXAMPLES } from './examples.ts';
import {
  createdNotification,
  keyRotation,
  notification,
  notificationChange,
  notificationList,
  notificationRequest,
  notificationTest,
  testedNotification,
} from './notifications.ts';
import {
  listedPersonAnswer,
  listedPersonRequest,
  peopleList,
  peopleListChange,
  peopleListRequest,
  peopleListsAnswer,
  peoplePage,
  peopleSearchAnswer,
  peopleSearchRequest,
} from './people-lists.ts';
import { policy, policyChange, policyRequest, replayReport, replayRequest } from './policies.ts';
import { questionnaire, questionnaireChange, questionnaireRequest } from './questionnaires.ts';
import { theme, themeRequest } from './themes.ts';
import { redelivery, redeliveryRequest, webhookDetail, webhookList, webhookQuery } from './webhooks.ts';

const SCHEMAS = {
  databaseConnectorRequest,
  databaseConnector,
  databaseConnectorList,
  connectorTestRequest,
  databaseCheck,
  databaseCheckList,
  databaseCheckWebhook,
  questionnaireRequest,
  questionnaireChange,
  questionnaire,
  peopleListRequest,
  peopleListChange,
  peopleList,
  peopleListsAnswer,
  listedPersonRequest,
  listedPersonAnswer,
  peoplePage,
  peopleSearchRequest,
  peopleSearchAnswer,
  policyRequest,
  policyChange,
  policy,
  replayRequest,
  replayReport,
  notificationRequest,
  notificationChange,
  notification,
  createdNotification,
  notificationList,
  keyRotation,
  notificationTest,
  testedNotification,
  webhookDetail,
  webhookList,
  redeliveryRequest,
  redelivery,
  themeRequest,
  theme,
};

test.each(Object.entries(SCHEMAS))('the documented examples of %s are valid', (name, schema) => {
  const examples = NATIVE_EXAMPLES[name as keyof typeof NATIVE_EXAMPLES];
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(schema.safeParse(example).error).toBeUndefined();
});

describe('notificationRequest', () => {
  const least = { name: 'CRM', url: 'https://crm.example/hook' };

  it('asks for one message with everything unless told otherwise', () => {
    expect(notificationRequest.parse(least)).toEqual({
      ...least,
      enabled: true,
      events: null,
      twoWebhooks: false,
      statusesOnly: false,
      finalOnly: false,
      encryptBody: false,
      headers: {},
      signingKey: null,
      secretKey: null,
    });
  });

  it.each([
    { url: 'ftp://crm.example' },
    { url: 'crm.example' },
    { url: null },
    { name: '' },
    { name: 'a\nb' },
    { events: [] },
    { events: ['IDENTIFICATION', 'IDENTIFICATION'] },
    { events: ['SOMETHING'] },
    { signingKey: 'short' },
    { signingKey: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' },
    { signingKey: 'a key with a space in it' },
    { secretKey: 'a'.repeat(42) },
    { headers: { 'Idenfy-Signature': 'x' } },
    { headers: { 'WEBHOOK-ID': 'x' } },
    { headers: { Host: 'elsewhere' } },
    { headers: { 'Content-Type': 'text/plain' } },
    { headers: { 'Transfer-Encoding': 'chunked' } },
    { headers: { 'X Y': 'x' } },
    { headers: { '': 'x' } },
    { headers: { 'X-Key': 'a\r\nX-Other: b' } },
    { headers: { 'X-Key': '' } },
    { headers: { 'X-Key': 'ü' } },
    { headers: { 'X-Key': 'a', 'x-key': 'b' } },
    { headers: Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`X-${n}`, 'v'])) },
  ])('refuses %j', (wrong) => {
    expect(notificationRequest.safeParse({ ...least, ...wrong }).success).toBe(false);
  });

  it('takes the headers of other people’s gateways', () => {
    const headers = { Authorization: 'Bearer abc.def', 'x-functions-key': 'a b~' };
    expect(notificationRequest.parse({ ...least, headers }).headers).toEqual(headers);
  });
});

describe('what may be left out', () => {
  it('is a rotation of the signing key with a day of overlap, and a test of the usual event', () => {
    const usual = { key: 'SIGNING', signingKey: null, secretKey: null, overlapSeconds: 86_400 };
    for (const body of [undefined, null, {}]) {
      expect(keyRotation.parse(body)).toEqual(usual);
      expect(notificationTest.parse(body)).toEqual({ event: 'IDENTIFICATION_AUTO_FINISHED' });
    }
  });

  it('is the page, and the state that is sent again', () => {
    expect(webhookQuery.parse({})).toEqual({ page: 1, perPage: 20 });
    expect(webhookQuery.parse({ page: '3', perPage: '100', state: 'PARKED' })).toEqual({
      page: 3,
      perPage: 100,
      state: 'PARKED',
    });
    const range = { from: '2030-01-01T00:00:00Z', to: '2030-01-02T00:00:00+02:00' };
    expect(redeliveryRequest.parse(range).states).toEqual(['PARKED']);
    expect(redeliveryRequest.safeParse({ from: range.to, to: range.from }).success).toBe(false);
  });

  it.each([{ page: '0' }, { page: 'x' }, { perPage: '101' }, { from: 'yesterday' }, { state: 'parked' }])(
    'is not what is wrong: %j',
    (query) => {
      expect(webhookQuery.safeParse(query).success).toBe(false);
    },
  );
});
