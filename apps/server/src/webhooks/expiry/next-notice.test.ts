import { describe, expect, it } from 'vitest';
import { dueNotice, nextNotice } from './next-notice.ts';

const EXPIRY = '2026-03-31';
const at = (text: string) => new Date(text);
const next = (now: string, most?: number) =>
  nextNotice({ expiry: EXPIRY, now: at(now), ...(most === undefined ? {} : { most }) });
const due = (now: string, most = 30) => dueNotice({ expiry: EXPIRY, now: at(now), most })?.daysLeft ?? null;

describe('the next notice', () => {
  it.each([
    ['2025-01-01T00:00:00Z', 30, '2026-03-01T00:00:00.000Z'],
    ['2026-03-01T23:59:59Z', 30, '2026-03-01T00:00:00.000Z'],
    ['2026-03-02T00:00:00Z', 7, '2026-03-24T00:00:00.000Z'],
    ['2026-03-25T00:00:00Z', 1, '2026-03-30T00:00:00.000Z'],
    ['2026-03-31T12:00:00Z', 0, '2026-03-31T00:00:00.000Z'],
  ])('at %s is that of %i days', (now, daysLeft, dueAt) => {
    expect(next(now)).toEqual({ daysLeft, dueAt: at(dueAt) });
  });

  it('is none once the day is over, and none that was told', () => {
    expect(next('2026-04-01T00:00:00Z')).toBeNull();
    expect(next('2026-03-01T12:00:00Z', 7)?.daysLeft).toBe(7);
    expect(next('2026-03-31T12:00:00Z', -1)).toBeNull();
  });

  it('counts days, not months: leap days too', () => {
    expect(nextNotice({ expiry: '2028-03-01', now: at('2028-01-01T00:00:00Z') })?.dueAt).toEqual(
      at('2028-01-31T00:00:00Z'),
    );
  });
});

describe('the notice that is due', () => {
  it.each([
    ['2026-02-28T23:59:59Z', null],
    ['2026-03-01T00:00:00Z', 30],
    ['2026-03-23T23:59:59Z', 30],
    ['2026-03-24T00:00:00Z', 7],
    ['2026-03-30T00:00:00Z', 1],
    ['2026-03-31T00:00:00Z', 0],
    ['2030-01-01T00:00:00Z', 0],
  ])('at %s is the latest', (now, daysLeft) => {
    expect(due(now)).toBe(daysLeft);
  });

  it('is none that was told before', () => {
    expect(due('2026-03-10T00:00:00Z', 7)).toBeNull();
  });
});
