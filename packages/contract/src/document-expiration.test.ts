import { expect, it } from 'vitest';
import { EXPIRATION_DAYS, EXPIRATION_THRESHOLDS, toExpirationThreshold } from './document-expiration.ts';
import { NOTIFICATION_EVENTS, OUTCOME_EVENTS } from './webhook-events.ts';

it('has a word for every number of days', () => {
  expect(EXPIRATION_DAYS.map(toExpirationThreshold)).toEqual([
    'DOCUMENT_EXPIRES_WITHIN_30_DAYS',
    'DOCUMENT_EXPIRES_WITHIN_7_DAYS',
    'DOCUMENT_EXPIRES_WITHIN_1_DAY',
    'DOCUMENT_EXPIRED',
  ]);
  expect(new Set(EXPIRATION_THRESHOLDS).size).toBe(4);
});

it('is no outcome of a verification, but an event to ask for', () => {
  expect(NOTIFICATION_EVENTS).toContain('DOCUMENT_EXPIRATION');
  expect(OUTCOME_EVENTS).not.toContain('DOCUMENT_EXPIRATION');
});
