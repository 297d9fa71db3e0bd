import { describe, expect, it, test } from 'vitest';
import {
  amlMonitoring,
  amlMonitoringCallback,
  amlMonitoringChange,
  amlMonitoringExpirationWebhook,
  amlMonitoringPage,
  amlMonitoringQuery,
  amlMonitoringRequest,
  amlMonitoringTurn,
  amlMonitoringWebhook,
} from './aml-monitoring.ts';
import { AML_MONITORING_EXAMPLES } from './aml-monitoring-examples.ts';
import { monitoringCallbackRequest, olderMonitoringAnswer, olderMonitoringRequest } from './aml-monitoring-older.ts';

const SCHEMAS = {
  amlMonitoringRequest,
  amlMonitoringChange,
  amlMonitoringTurn,
  amlMonitoring,
  amlMonitoringPage,
  amlMonitoringCallback,
  amlMonitoringWebhook,
  amlMonitoringExpirationWebhook,
  olderMonitoringRequest,
  olderMonitoringAnswer,
  monitoringCallbackRequest,
};

test.each(Object.entries(SCHEMAS))('the documented examples of %s are valid', (name, schema) => {
  const examples: readonly unknown[] = AML_MONITORING_EXAMPLES[name as keyof typeof AML_MONITORING_EXAMPLES];
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(schema.safeParse(example).error).toBeUndefined();
});

describe('a query', () => {
  const asked = (query: object) => amlMonitoringQuery.parse(query);

  it('takes lists repeated, or parted by commas', () => {
    expect(asked({ tags: ['a', 'b,c'] }).tags).toEqual(['a', 'b', 'c']);
    expect(asked({ orderBy: '-created,expiration' }).orderBy).toEqual(['-created', 'expiration']);
    expect(asked({ created: '2030-01-01,2030-02-01T12:00:00Z' }).created).toEqual([
      new Date('2030-01-01T00:00:00Z'),
      new Date('2030-02-01T12:00:00Z'),
    ]);
  });

  it('has the newest first, twenty a page, unless told otherwise', () => {
    expect(asked({})).toEqual({ orderBy: ['-created'], page: 1, perPage: 20 });
  });

  it.each([
    { created: 'soon' },
    { created: '2030,2031,2032' },
    { tags: 'a,b,c,d,e,f' },
    { status: 'active' },
    { perPage: 0 },
  ])('refuses %j', (query) => {
    expect(amlMonitoringQuery.safeParse(query).success).toBe(false);
  });
});

describe('a request', () => {
  const [person] = AML_MONITORING_EXAMPLES.amlMonitoringRequest;

  it('has no tags where none are given', () => {
    expect(amlMonitoringRequest.parse({ ...person, tags: undefined }).tags).toEqual([]);
  });

  it.each([
    { isSubscribed: undefined },
    { tags: ['a,b'] },
    { tags: ['x'.repeat(33)] },
    { tags: ['1', '2', '3', '4', '5', '6'] },
    { amlCheck: { ...person?.amlCheck, userType: 'ROBOT' } },
    { amlCheck: { ...person?.amlCheck, clientId: '' } },
  ])('refuses %j', (change) => {
    expect(amlMonitoringRequest.safeParse({ ...person, ...change }).success).toBe(false);
  });
});

describe('an older request', () => {
  it('needs a verification, or a name with what it is', () => {
    const asked = (body: object) => olderMonitoringRequest.safeParse(body);
    expect(asked({ scanRef: 'x', type: 'COMPANY' }).success).toBe(true);
    expect(asked({ name: 'Ona', surname: 'Pavyzdė', type: 'PERSON' }).data?.autoExpirationExtension).toBe(true);
    for (const body of [
      {},
      { name: 'Ona', type: 'PERSON' },
      { surname: 'x', type: 'PERSON' },
      { name: 'Ona', surname: 'x' },
    ])
      expect([body, asked(body).success]).toEqual([body, false]);
  });
});
