import { describe, expect, it } from 'vitest';
import { evidence, reprinted, side } from '../evidence.fixture.ts';
import { ageOn, check } from './check.ts';

const born = (date: string, request: { ageLimit?: number; ageMax?: number }) =>
  check.run(evidence({ front: side({ mrz: null, print: reprinted('12 AUG 1974', date) }), request }));

describe('ageOn', () => {
  it.each([
    ['2008-06-01', '2026-06-01', 18],
    ['2008-06-02', '2026-06-01', 17],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['1974-08-12', '2026-06-01', 51],
  ])('born %s is on %s %i', (birth, today, age) => {
    expect(ageOn(birth, today)).toBe(age);
  });
});

describe('age-limit', () => {
  it('passes on the birthday and fails the day before', () => {
    expect(born('01 JUN 2008', { ageLimit: 18 }).status).toBe('passed');
    expect(born('02 JUN 2008', { ageLimit: 18 })).toMatchObject({ status: 'failed', reasons: ['age.under'] });
  });

  it('knows an upper limit', () => {
    expect(born('12 AUG 1974', { ageMax: 50 })).toMatchObject({ status: 'failed', reasons: ['age.over'] });
    expect(born('12 AUG 1974', { ageMax: 51 }).status).toBe('passed');
  });

  it('says when the age is unknown, and nothing without a limit', () => {
    expect(born('#', { ageLimit: 18 })).toMatchObject({ status: 'inconclusive', reasons: ['age.unknown'] });
    expect(born('#', {}).status).toBe('not_applicable');
  });
});
