import { describe, expect, it } from 'vitest';
import type { DatabaseAnswer } from '../databases.ts';
import { evidence } from '../evidence.fixture.ts';
import { judge } from '../examine.ts';
import { check } from './check.ts';

const from = {
  connector: 'c1',
  name: 'Register',
  version: '1',
  answeredAt: '2026-06-01T12:00:00.000Z',
  kept: false,
  tookMs: 12,
};
const answer = (more: Partial<DatabaseAnswer> = {}): DatabaseAnswer => ({
  outcome: 'confirmed',
  fields: { lastName: 'match' },
  fault: null,
  required: false,
  from,
  ...more,
});
const answered = (...answers: readonly DatabaseAnswer[]) => ({
  ...evidence(),
  databases: { state: 'read' as const, value: answers },
});
const CONTRADICTED = answer({ outcome: 'contradicted', fields: { lastName: 'mismatch', firstName: 'unknown' } });
const DOWN = answer({ outcome: 'unavailable', fields: {}, fault: 'timed_out' });

describe('database-records', () => {
  it('does not apply where nobody asked or nothing was said', () => {
    for (const one of [evidence(), answered(), answered(answer({ outcome: 'silent', fields: {} }))])
      expect(check.run(one).status).toBe('not_applicable');
  });

  it('passes what is confirmed, without keeping a value', () => {
    expect(check.run(answered(answer()))).toEqual({
      status: 'passed',
      comparisons: [
        {
          field: 'lastName',
          left: { source: 'document', value: null },
          right: { source: 'database:Register', value: null },
          agrees: true,
        },
      ],
    });
  });

  it.each([
    [CONTRADICTED, 'failed', 'database.contradicts'],
    [answer({ outcome: 'not_found', fields: {} }), 'failed', 'database.no_record'],
    [DOWN, 'inconclusive', 'database.unavailable'],
    [{ ...DOWN, required: true }, 'inconclusive', 'database.missing'],
  ] as const)('%# is %s: %s', (one, status, reason) => {
    expect(check.run(answered(answer(), one))).toMatchObject({ status, reasons: [reason] });
  });

  it('says of every field whether it agrees', () => {
    const { comparisons } = check.run(answered(CONTRADICTED));
    expect(comparisons?.map(({ field, agrees }) => [field, agrees])).toEqual([
      ['lastName', false],
      ['firstName', null],
    ]);
  });

  it('declines nobody, and holds up only whom a database speaks against or must speak of', () => {
    const outcomeOf = (one: DatabaseAnswer) => judge(answered(one)).decision.outcome;
    expect([answer(), DOWN].map(outcomeOf)).toEqual(['approved', 'approved']);
    const held = [CONTRADICTED, answer({ outcome: 'not_found' }), { ...DOWN, required: true }];
    expect(held.map(outcomeOf)).toEqual(['referred', 'referred', 'referred']);
    expect(judge({ ...evidence(), databases: { state: 'engine_fault' } }).decision.outcome).toBe('referred');
  });

  it('keeps the answers with the findings', () => {
    expect(judge(answered(DOWN)).databases).toEqual([DOWN]);
    expect(judge(evidence()).databases).toBeUndefined();
  });
});
