import type { NotificationEvent } from '@bonafide/contract';
import { describe, expect, it } from 'vitest';
import { chooseReceivers, type Told } from './choose-receivers.ts';
import type { NotificationRow } from './notifications/queries.ts';

const PARTNER = '00000000-0000-4000-8000-000000000001';

function notification(wish: Partial<NotificationRow> = {}): NotificationRow {
  return {
    id: PARTNER,
    partnerId: PARTNER,
    name: 'Default',
    url: 'https://shop.example/hook',
    enabled: true,
    events: null,
    twoWebhooks: false,
    statusesOnly: false,
    finalOnly: false,
    encryptBody: false,
    sealedHeaders: null,
    signingKey: new Uint8Array(),
    previousKey: null,
    previousKeyEndsAt: null,
    secretKey: null,
    scenarioId: null,
    createdAt: new Date(0),
    ...wish,
  };
}
const told = (event: NotificationEvent, wish: Partial<Told> = {}): Told => ({
  event,
  final: true,
  callbackUrl: null,
  legacyName: false,
  ...wish,
});
const AUTO = 'IDENTIFICATION_AUTO_FINISHED';
const MANUAL = 'IDENTIFICATION_MANUAL_FINISHED';
/** The names under which one notification with this wish is told. */
const names = (wish: Partial<NotificationRow>, of: Told) =>
  chooseReceivers([notification(wish)], of).map(({ event }) => event);

describe('one webhook or two', () => {
  it('is one by default: what a human decides, or the machine where nobody does', () => {
    expect(names({}, told(AUTO, { final: false }))).toEqual([]);
    expect(names({}, told(MANUAL))).toEqual([MANUAL]);
    expect(names({}, told(AUTO))).toEqual([AUTO]);
  });

  it('is two when wished', () => {
    expect(names({ twoWebhooks: true }, told(AUTO, { final: false }))).toEqual([AUTO]);
  });

  it('leaves other news of what is not final alone, unless only the final one is wanted', () => {
    const resubmitted = told('IDENTIFICATION_RESUBMITTED', { final: false });
    expect(names({}, resubmitted)).toEqual(['IDENTIFICATION_RESUBMITTED']);
    expect(names({ finalOnly: true }, resubmitted)).toEqual([]);
    expect(names({ finalOnly: true, twoWebhooks: true }, told(AUTO, { final: false }))).toEqual([]);
    expect(names({ finalOnly: true }, told('IDENTIFICATION_EXPIRED'))).toEqual(['IDENTIFICATION_EXPIRED']);
    expect(names({ finalOnly: true }, told('DOCUMENT_EXPIRATION', { final: null }))).toEqual(['DOCUMENT_EXPIRATION']);
  });
});

describe('the events of a notification', () => {
  it('are those that it names', () => {
    expect(names({ events: [MANUAL] }, told(MANUAL))).toEqual([MANUAL]);
    expect(names({ events: [MANUAL] }, told(AUTO))).toEqual([]);
    expect(names({ events: ['DOCUMENT_EXPIRATION'] }, told('AGE_ESTIMATION'))).toEqual([]);
  });

  it('are every outcome under the old name, by its own wish or the partner’s', () => {
    expect(names({ events: ['IDENTIFICATION'] }, told(MANUAL))).toEqual(['IDENTIFICATION']);
    expect(names({ events: ['IDENTIFICATION'] }, told('IDENTIFICATION_CANCELLED'))).toEqual(['IDENTIFICATION']);
    expect(names({ events: ['IDENTIFICATION', AUTO] }, told(AUTO))).toEqual([AUTO]);
    expect(names({}, told(AUTO, { legacyName: true }))).toEqual(['IDENTIFICATION']);
  });

  it('keep their own names where they are no outcomes', () => {
    for (const event of ['DOCUMENT_EXPIRATION', 'FACIAL_AUTHENTICATION', 'AGE_ESTIMATION'] as const) {
      expect(names({}, told(event, { legacyName: true, final: null }))).toEqual([event]);
      expect(names({ events: ['IDENTIFICATION'] }, told(event))).toEqual([]);
    }
  });
});

describe('several notifications', () => {
  const crm = notification({ id: '00000000-0000-4000-8000-000000000002', url: 'https://crm.example/' });
  const off = notification({ id: '00000000-0000-4000-8000-000000000003', enabled: false });

  it('are each told, unless disabled or without an address', () => {
    const receivers = chooseReceivers([notification(), crm, off], told(AUTO));
    expect(receivers.map(({ notificationId }) => notificationId)).toEqual([PARTNER, crm.id]);
    expect(chooseReceivers([notification({ url: null }), crm], told(AUTO))).toHaveLength(1);
  });

  it('give way to the session’s own address, which is told once, by whoever wants the event', () => {
    const callbackUrl = 'https://other.example/';
    const unwilling = notification({ events: [MANUAL] });
    expect(chooseReceivers([unwilling, crm], told(AUTO, { callbackUrl }))).toEqual([
      { notificationId: crm.id, event: AUTO, url: callbackUrl },
    ]);
    expect(chooseReceivers([notification({ url: null })], told(AUTO, { callbackUrl }))).toHaveLength(1);
    expect(chooseReceivers([off], told(AUTO, { callbackUrl }))).toEqual([]);
  });
});
