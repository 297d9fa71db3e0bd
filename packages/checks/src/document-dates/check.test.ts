import type { Attributes, DocumentKind } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { evidence } from '../evidence.fixture.ts';
import { check } from './check.ts';

interface Dates {
  readonly birth?: string;
  readonly issue?: string;
  readonly expiry?: string;
  readonly kind?: DocumentKind;
  readonly confidence?: number;
  readonly conflict?: boolean;
}

function run({ birth, issue, expiry, kind = 'passport', confidence = 0.95, conflict = false }: Dates) {
  const attribute = (name: 'dateOfBirth' | 'dateOfIssue' | 'dateOfExpiry', value: string | undefined): Attributes =>
    value === undefined
      ? {}
      : { [name]: { name, value, source: 'visual', native: null, confidence, readings: [], conflict } };
  const base = evidence();
  const attributes = {
    ...attribute('dateOfBirth', birth),
    ...attribute('dateOfIssue', issue),
    ...attribute('dateOfExpiry', expiry),
  };
  return check.run({ ...base, document: { ...base.document, kind, attributes } });
}

const GOOD = { birth: '1974-08-12', issue: '2022-04-16', expiry: '2032-04-15' };

describe('document-dates, on 1 June 2026', () => {
  it('passes dates in their order, and parts of them', () => {
    expect(run(GOOD).status).toBe('passed');
    expect(run({ birth: '1974-08-12' }).status).toBe('passed');
    expect(run({}).status).toBe('not_applicable');
  });

  it.each([
    ['dates.birth_impossible', { birth: '2026-07-01' }],
    ['dates.birth_impossible', { birth: '1905-07-01' }],
    ['dates.issued_in_future', { issue: '2026-06-03', expiry: '2036-01-01' }],
    ['dates.issued_before_birth', { birth: '2024-01-01' }],
    ['dates.expiry_before_issue', { expiry: '2021-01-01' }],
    ['dates.validity_too_long', { issue: '2020-01-01' }],
    ['dates.too_young', { birth: '2010-01-01', kind: 'driver_licence' }],
  ] as const)('%s by %j', (code, change) => {
    const outcome = run({ ...GOOD, ...change });
    expect(outcome.status).toBe('failed');
    expect(outcome.reasons?.[0]).toBe(code);
    expect(outcome.comparisons?.[0]).toMatchObject({ field: code, agrees: false });
  });

  it.each([
    [{ birth: '1906-06-03' }],
    [{ issue: '2026-06-02', expiry: '2036-01-01' }],
    [{ issue: '2022-01-01', expiry: '2032-09-30' }],
    [{ issue: '2005-01-01', expiry: '2033-01-19', kind: 'driver_licence' }],
    [{ expiry: '9999-12-31', kind: 'id_card' }],
    [{ birth: '2008-04-16', kind: 'driver_licence' }],
  ] as const)('%j may be', (change) => {
    expect(run({ ...GOOD, ...change }).status).toBe('passed');
  });

  it('takes doubtful or contradicted readings for a sign only', () => {
    const unsure = { status: 'inconclusive', reasons: ['dates.unsure'] };
    expect(run({ ...GOOD, birth: '2024-01-01', confidence: 0.7 })).toMatchObject(unsure);
    expect(run({ ...GOOD, birth: '2024-01-01', conflict: true })).toMatchObject(unsure);
  });

  it('never declines', () => {
    for (const { rule } of Object.values(check.reasons)) expect(['refer', 'signal']).toContain(rule.effect);
  });
});
