import { describe, expect, it, test } from 'vitest';
import {
  SCREENING_LIMITS,
  screeningProgress,
  screeningRequest,
  screeningResults,
  screeningResultsQuery,
  screeningsPage,
} from './screenings.ts';
import { SCREENING_EXAMPLES } from './screenings-examples.ts';

test.each(Object.entries({ screeningRequest, screeningProgress, screeningsPage, screeningResults }))(
  'the examples of %s are what its schema takes',
  (name, schema) => {
    for (const example of SCREENING_EXAMPLES[name as keyof typeof SCREENING_EXAMPLES])
      expect(schema.parse(example)).toBeTruthy();
  },
);

const people = (...those: readonly object[]) => ({ people: those });

describe('the request of a screening', () => {
  it('fills in what nobody said', () => {
    const nothing = { dateOfBirth: null, nationality: null, sex: null, documentNumber: null, country: null };
    expect(screeningRequest.parse(people({ name: 'A B' }))).toEqual({
      people: [{ id: null, kind: 'PERSON', name: 'A B', ...nothing }],
      filter: { threshold: 85, datasets: null, sanctionBodies: null, dateOfBirthMatching: null, pepTiers: null },
    });
  });

  it.each(['1961', '1961-03', '1961-03-09'])('takes a birth as far as it is known: %s', (dateOfBirth) => {
    expect(screeningRequest.safeParse(people({ name: 'A', dateOfBirth })).success).toBe(true);
  });

  it.each([
    ['nobody', people()],
    ['nothing', {}],
    ['both', { ...people({ name: 'A' }), csv: 'name\nA' }],
    ['too many', people(...Array.from({ length: SCREENING_LIMITS.people + 1 }, () => ({ name: 'A' })))],
    ['no name', people({ id: '1' })],
    ['signs', people({ name: '--' })],
    ['a strange date', people({ name: 'A', dateOfBirth: '09.03.1961' })],
    ['a month that never was', people({ name: 'A', dateOfBirth: '1961-13' })],
    ['a low threshold', { ...people({ name: 'A' }), filter: { threshold: 60 } }],
  ])('refuses %s', (_name, body) => {
    expect(screeningRequest.safeParse(body).success).toBe(false);
  });

  it('asks for results by pages', () => {
    expect(screeningResultsQuery.parse({})).toEqual({ page: 1, perPage: 20 });
    expect(screeningResultsQuery.parse({ page: '2', perPage: '100', flagged: 'true' })).toMatchObject({
      flagged: true,
    });
    expect(screeningResultsQuery.safeParse({ perPage: '101' }).success).toBe(false);
  });
});
