import { describe, expect, it } from 'vitest';
import { evidence, mrzReading, PASSPORT_MRZ, reprinted, side } from '../evidence.fixture.ts';
import { check } from './check.ts';

const run = (parts: Parameters<typeof side>[0]) => check.run(evidence({ front: side(parts) }));

describe('mrz-visual-consistency', () => {
  it('passes two zones that tell the same and lists every comparison', () => {
    const outcome = run({});
    expect(outcome).toMatchObject({ status: 'passed', reasons: [] });
    expect(outcome.comparisons?.map(({ field, agrees }) => [field, agrees])).toEqual([
      ['surname', true],
      ['givenNames', true],
      ['dateOfBirth', true],
      ['dateOfExpiry', true],
      ['documentNumber', true],
      ['sex', true],
    ]);
  });

  it.each([
    ['F', 'M', 'inconsistent.sex'],
    ['ERIKSSON', 'JOHNSON', 'inconsistent.surname'],
    ['ANNA MARIA', 'PETER', 'inconsistent.name'],
    ['12 AUG 1974', '30 JAN 1991', 'inconsistent.date_of_birth'],
    ['15 APR 2032', '01 JAN 2040', 'inconsistent.expiry_date'],
    ['L898902C3', 'X111111Y9', 'inconsistent.document_number'],
  ])('finds %s printed as %s', (from, to, code) => {
    const outcome = run({ print: reprinted(from, to) });
    expect(outcome).toMatchObject({ status: 'failed', reasons: ['document.inconsistent', code] });
    expect(outcome.regions).toHaveLength(2);
  });

  it('finds no contradiction in diacritics, other notations or one doubtful letter', () => {
    expect(run({ print: reprinted('ERIKSSON', 'ÉRIKSSÖN') }).status).toBe('passed');
    expect(run({ print: reprinted('12 AUG 1974', '12.08.74') }).status).toBe('passed');
    expect(run({ print: reprinted('ERIKSSON', 'ERIKSSQN') }).status).toBe('passed');
    expect(run({ print: reprinted('L898902C3', 'L898902C8') }).status).toBe('passed');
  });

  it('needs both sides read clearly', () => {
    const print = reprinted('F', 'M');
    expect(run({ print, printConfidence: 0.7 }).status).toBe('passed');
    expect(run({ print, mrz: mrzReading(PASSPORT_MRZ, 0.8) }).status).toBe('passed');
  });

  it('has nothing to compare without a zone or without print', () => {
    expect(run({ mrz: null }).status).toBe('not_applicable');
    expect(run({ print: [] }).status).toBe('not_applicable');
  });
});
