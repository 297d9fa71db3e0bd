import { expect, test } from 'vitest';
import { additionalData, additionalSteps, configuredSteps, listSteps } from './additional-steps.ts';
import { STEP_EXAMPLES } from './additional-steps-examples.ts';
import { stepValuesRequest, stepValuesResponse, uploadStepRequest } from './additional-steps-upload.ts';
import { poaCheckRequest, poaCheckResponse } from './poa-checks.ts';
import { POA_DOCUMENTS } from './poa-documents.ts';

const SCHEMAS = { uploadStepRequest, stepValuesRequest, stepValuesResponse, poaCheckRequest, poaCheckResponse };

test.each(Object.entries(SCHEMAS))('the documented examples of %s are valid', (name, schema) => {
  const examples = STEP_EXAMPLES[name as keyof typeof STEP_EXAMPLES];
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(schema.safeParse(example).error).toBeUndefined();
});

test.each([
  ['a country that is none', { ZZ: { ALL: {} } }],
  ['a document type that is none', { ALL: { LIBRARY_CARD: {} } }],
  ['a step in lower case', { ALL: { ALL: { bill: {} } } }],
  ['a step called like a side', { ALL: { ALL: { FRONT: {} } } }],
  ['a step called like the selfie, in the short form', { ALL: { ALL: ['FACE'] } }],
  ['a type that is none', { ALL: { ALL: { BILL: { type: 'GUESS' } } } }],
  ['a setting that is no boolean', { ALL: { ALL: { BILL: { settings: { canUpload: 'yes' } } } } }],
  ['a field with a space', { ALL: { ALL: { BILL: { fields: ['my address'] } } } }],
  ['a list instead of countries', ['UTILITY_BILL']],
])('refuses %s', (_name, steps) => {
  expect(additionalSteps.safeParse(steps).success).toBe(false);
});

test.each(['ID_CARD', 'PASSPORT', 'RESIDENCE_PERMIT', 'DRIVER_LICENSE', 'PAN_CARD', 'AADHAAR', 'OTHER', 'ALL'])(
  'takes steps for %s',
  (type) => {
    expect(additionalSteps.safeParse({ LT: { [type]: { BILL: {} } } }).success).toBe(true);
  },
);

test('lists what is nested, in the order in which it was said', () => {
  const steps = additionalSteps.parse({
    ALL: { ALL: { SECOND: { type: 'EXTRACT' }, FIRST: {} } },
    LT: { PASSPORT: ['THIRD'] },
  });
  expect(listSteps(steps)).toEqual([
    { country: 'ALL', documentType: 'ALL', name: 'SECOND', type: 'EXTRACT' },
    { country: 'ALL', documentType: 'ALL', name: 'FIRST' },
    { country: 'LT', documentType: 'PASSPORT', name: 'THIRD' },
  ]);
});

test('sets an environment up by a list or by the nested form, and refuses what is neither', () => {
  const list = [{ name: 'BILL', country: 'ALL', documentType: 'ALL', type: 'COMPARE' }];
  expect(configuredSteps.parse([{ name: 'BILL', type: 'COMPARE' }])).toEqual(list);
  expect(configuredSteps.parse({ ALL: { ALL: { BILL: { type: 'COMPARE' } } } })).toEqual(list);
  expect(configuredSteps.parse(configuredSteps.parse(list))).toEqual(list);
  for (const wrong of ['BILL', { ALL: { ALL: { bill: {} } } }, [{ type: 'UPLOAD' }], null])
    expect(configuredSteps.safeParse(wrong).success).toBe(false);
});

test('takes what is known about a step, also that nothing is', () => {
  expect(additionalData.safeParse({ BILL: { address: '12 Invented Way', ssn: null } }).success).toBe(true);
  expect(additionalData.safeParse({ BILL: { address: 'x'.repeat(256) } }).success).toBe(false);
  expect(additionalData.safeParse({ BILL: { address: 5 } }).success).toBe(false);
});

test('a later upload names its data by step or by field alone', () => {
  const sent = { scanRef: 'a', image: 'b', step: 'BILL' };
  for (const data of [{}, null, { BILL: { address: 'x' } }, { address: 'x' }])
    expect(uploadStepRequest.safeParse({ ...sent, additionalData: data }).success).toBe(true);
  expect(uploadStepRequest.parse(sent).additionalData).toBeNull();
  expect(uploadStepRequest.safeParse({ ...sent, step: 'FRONT' }).success).toBe(false);
});

test('an applicant may call a proof of address any of 21 kinds', () => {
  expect(new Set(POA_DOCUMENTS).size).toBe(21);
});
