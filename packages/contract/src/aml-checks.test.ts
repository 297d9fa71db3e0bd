import { describe, expect, it, test } from 'vitest';
import { amlCheckAnswer, amlCheckRequest, amlPdfRequest } from './aml-checks.ts';
import { AML_EXAMPLES } from './aml-examples.ts';
import { amlProfile } from './aml-profiles.ts';

test.each(Object.entries({ amlCheckRequest, amlCheckAnswer, amlPdfRequest, amlProfile }))(
  'the examples of %s are what its schema takes',
  (name, schema) => {
    for (const example of AML_EXAMPLES[name as keyof typeof AML_EXAMPLES]) expect(schema.parse(example)).toBeTruthy();
  },
);

const person = (more: object = {}, filter: object = {}) => ({
  clientId: 'a',
  userType: 'PERSON',
  input: { fullName: 'A B', ...more },
  filter: { datasets: ['SAN_CURRENT'], ...filter },
});

describe('the request of a check', () => {
  it('fills in what nobody asked for', () => {
    expect(amlCheckRequest.parse(person())).toEqual({
      clientId: 'a',
      userType: 'PERSON',
      input: { fullName: 'A B', nationality: null, dateOfBirth: null, sex: null },
      filter: {
        threshold: 85,
        datasets: ['SAN_CURRENT'],
        sanctionBodies: null,
        dateOfBirthMatching: 'EXACT',
        pepTiers: null,
      },
    });
    expect(amlCheckRequest.parse(person({}, { threshold: null, dateOfBirthMatching: null })).filter).toMatchObject({
      threshold: 85,
      dateOfBirthMatching: 'EXACT',
    });
  });

  it.each([
    ['no clientId', { ...person(), clientId: undefined }],
    ['an unknown kind of user', { ...person(), userType: 'ROBOT' }],
    ['no filter', { ...person(), filter: undefined }],
    ['a name of signs', person({ fullName: ' -.- ' })],
    ['a long name', person({ fullName: 'x'.repeat(201) })],
    ['a day that never was', person({ dateOfBirth: '1961-02-30' })],
    ['an unknown country', person({ nationality: 'QQ' })],
    ['no dataset', person({}, { datasets: [] })],
    ['a dataset of companies', person({}, { datasets: ['SOE_CURRENT'] })],
    ['a low threshold', person({}, { threshold: 74 })],
    ['a high threshold', person({}, { threshold: 101 })],
    ['an unknown body', person({}, { sanctionBodies: [81] })],
    ['an unknown matching', person({}, { dateOfBirthMatching: 'NEARLY' })],
    ['an unknown tier', person({}, { pepTiers: ['PEP_TIER_4'] })],
  ])('refuses %s', (_name, body) => {
    expect(amlCheckRequest.safeParse(body).success).toBe(false);
  });

  it('asks of companies what companies have', () => {
    const company = {
      clientId: 'a',
      userType: 'COMPANY',
      input: { companyName: 'A' },
      filter: { datasets: ['SOE_CURRENT'] },
    };
    expect(amlCheckRequest.parse(company)).toMatchObject({ input: { companyName: 'A', country: null } });
    const asPerson = { ...company, filter: { datasets: ['DD'] } };
    expect(amlCheckRequest.safeParse(asPerson).success).toBe(false);
  });
});

test('a PDF needs no body, and its password may be left out', () => {
  for (const body of [undefined, null, {}, { password: null }])
    expect(amlPdfRequest.parse(body)).toEqual({ password: null });
  expect(amlPdfRequest.safeParse({ password: '' }).success).toBe(false);
});
