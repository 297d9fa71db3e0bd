import { describe, expect, test } from 'vitest';
import { readMessage } from './messages.ts';

const RESULT = { status: 'APPROVED', manualStatus: 'WAITING', autoSuspected: true, manualSuspected: false };

describe('a message of the hosted page', () => {
  test.each([
    ['an object in upper case', RESULT],
    ['an object in lower case', { ...RESULT, status: 'approved', manualStatus: 'waiting' }],
    ['JSON', JSON.stringify(RESULT)],
    ['truth in words', { ...RESULT, autoSuspected: 'true', manualSuspected: 'false' }],
  ])('may be %s', (_, data) => {
    expect(readMessage(data)).toEqual({ kind: 'finished', result: RESULT });
  });

  test('may know of no reviewer', () => {
    const message = readMessage({ status: 'failed', manualStatus: null });
    const result = { status: 'FAILED', manualStatus: null, autoSuspected: false, manualSuspected: false };
    expect(message).toEqual({ kind: 'finished', result });
  });

  test.each([
    [{ bonafide: 'ready' }, { kind: 'ready' }],
    [
      { bonafide: 'step', step: 'photo' },
      { kind: 'step', step: 'photo' },
    ],
    [{ bonafide: 'error', reason: 'invalid_link' }, { kind: 'error' }],
    [{ bonafide: 'escape' }, { kind: 'escape' }],
  ])('may be news: %j', (data, message) => {
    expect(readMessage(data)).toEqual(message);
  });

  test.each([
    null,
    undefined,
    1,
    '',
    'approved',
    '{',
    '[]',
    [],
    {},
    { status: 'success' },
    { status: 7 },
    { bonafide: 'step' },
  ])('is none: %j', (data) => {
    expect(readMessage(data)).toBeNull();
  });
});
