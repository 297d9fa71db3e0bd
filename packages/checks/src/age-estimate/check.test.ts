import { describe, expect, it } from 'vitest';
import { evidence, face, faces, side } from '../evidence.fixture.ts';
import { check } from './check.ts';

/** The passport of the fixture belongs to somebody of 51 years. */
function looking(years: number, { spread = 15 } = {}) {
  const age = {
    years,
    range: { from: years - spread, to: years + spread },
    apparentSex: { sex: 'F', confidence: 0.8 },
    errorRate: 'measured somewhere',
    engine: { name: 'face-age', version: '1', modelDigest: 'a1' },
  } as const;
  return faces([face({ age })]);
}

describe('age-estimate', () => {
  it('says how old the person looks, and within which range', () => {
    const outcome = check.run(evidence({ selfie: looking(44) }));
    expect(outcome.status).toBe('passed');
    expect(outcome.measurements?.map(({ name, value }) => [name, value])).toEqual([
      ['age', 44],
      ['age.from', 29],
      ['age.to', 59],
      ['looksFemale', 0.8],
    ]);
    expect(outcome.engine?.modelDigest).toBe('a1');
  });

  it.each([
    [20, 'failed'],
    [36, 'passed'],
    [66, 'passed'],
    [67, 'failed'],
  ])('looking like %i it is %s', (years, status) => {
    expect(check.run(evidence({ selfie: looking(years) })).status).toBe(status);
  });

  it('only ever notes', () => {
    for (const { rule } of Object.values(check.reasons)) expect(rule.effect).toBe('note');
  });

  it('holds a guess against nothing where no date of birth was read', () => {
    const front = side({ mrz: null, print: [] });
    expect(check.run(evidence({ front, selfie: looking(90) })).status).toBe('passed');
  });

  it('has nothing to say without an estimate', () => {
    expect(check.run(evidence()).status).toBe('not_applicable');
  });
});
