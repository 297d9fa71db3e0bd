import { describe, expect, it } from 'vitest';
import { evidence } from '../evidence.fixture.ts';
import { withRecords } from '../records.fixture.ts';
import { check } from './check.ts';
import type { EarlierDocument } from './earlier-document.ts';

const SAME: EarlierDocument = {
  knownBy: 'number',
  reference: 'session-1',
  issuingState: 'UTO',
  documentNumber: 'L898902C3',
  personalNumber: 'ZE184226B',
  surname: 'ERIKSSON',
  givenNames: 'ANNA MARIA',
  dateOfBirth: '1974-08-12',
};
const run = (...history: Partial<EarlierDocument>[]) =>
  check.run(withRecords({ history: history.map((earlier) => ({ ...SAME, ...earlier })) }));

describe('document-history', () => {
  it('does not apply without a lookup and passes an empty one', () => {
    expect(check.run(evidence()).status).toBe('not_applicable');
    expect(check.run(withRecords({})).status).toBe('not_applicable');
    expect(run().status).toBe('passed');
  });

  it('passes the same holder, also under a new surname or another spelling', () => {
    expect(run({}, { surname: 'LINDGREN' }, { givenNames: 'Anna-Maria' }).status).toBe('passed');
  });

  it('names a number that another person had, and where it was seen', () => {
    const outcome = run({ givenNames: 'JOHN', dateOfBirth: '1990-01-01', personalNumber: null });
    expect(outcome).toMatchObject({ status: 'failed', reasons: ['history.number_of_other_person'] });
    expect(outcome.comparisons).toMatchObject([
      { field: 'givenNames', right: { source: 'earlier:session-1', value: 'JOHN' } },
    ]);
  });

  it('names a changed date of birth', () => {
    expect(run({ dateOfBirth: '1984-08-12', personalNumber: null }).reasons).toEqual(['history.person_of_other_birth']);
  });

  it('names a personal number that another person had on another document', () => {
    const other = { documentNumber: 'ZZ1', givenNames: 'JOHN' };
    expect(run(other).reasons).toEqual(['history.personal_number_of_other_person']);
  });

  it.each([
    [{ issuingState: 'LTU', givenNames: 'JOHN', dateOfBirth: '1990-01-01' }],
    [{ documentNumber: 'ZZ1', personalNumber: null, givenNames: 'JOHN', dateOfBirth: '1990-01-01' }],
    [{ documentNumber: null, personalNumber: null, givenNames: null, dateOfBirth: null }],
  ])('says nothing about %j', (earlier) => {
    expect(run(earlier).status).toBe('passed');
  });

  it.each([
    ['client', 'history.client_was_other_person'],
    ['face', 'history.face_was_other_person'],
  ] as const)(
    'asks a human when the same %s came as another person, of whatever state and number',
    (knownBy, reason) => {
      const other = { knownBy, issuingState: 'LTU', documentNumber: 'ZZ1', personalNumber: null };
      expect(run({ ...other, givenNames: 'JOHN', dateOfBirth: '1990-01-01' }).reasons).toEqual([reason]);
      expect(run({ ...other, givenNames: 'JOHN' }, { ...other, dateOfBirth: '1990-01-01' }, other).status).toBe(
        'passed',
      );
    },
  );

  it('never declines', () => {
    const effects = Object.values(check.reasons).map(({ rule }) => rule.effect);
    expect(effects.every((effect) => effect === 'signal' || effect === 'refer')).toBe(true);
  });
});
