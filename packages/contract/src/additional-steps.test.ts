import { expect, test } from 'vitest';
import { additionalStepNames, additionalSteps, UTILITY_BILL_STEPS } from './additional-steps.ts';

const STEPS = additionalSteps.parse({
  ALL: { ALL: ['UTILITY_BILL'] },
  LT: { PASSPORT: { SECOND_PHOTO: { type: 'UPLOAD' } } },
  lv: { ALL: ['LATVIAN'] },
});

test('steps add up over country and document type', () => {
  const names = (country: string, documentType: string | null) => additionalStepNames(STEPS, { country, documentType });
  expect(names('LT', 'PASSPORT')).toEqual(['UTILITY_BILL', 'SECOND_PHOTO']);
  expect(names('LT', null)).toEqual(['UTILITY_BILL']);
  expect(names('LV', 'ID_CARD')).toEqual(['UTILITY_BILL', 'LATVIAN']);
  expect(additionalStepNames({ ALL: { ALL: {} } }, { country: 'LT', documentType: null })).toEqual([]);
});

test('what utilityBill stands for is a valid definition', () => {
  expect(additionalSteps.parse(UTILITY_BILL_STEPS)).toEqual(UTILITY_BILL_STEPS);
});

test.each([
  ['a country that is none', { ZZ: { ALL: {} } }],
  ['a document type that is none', { ALL: { LIBRARY_CARD: {} } }],
  ['a step in lower case', { ALL: { ALL: { bill: {} } } }],
  ['a type that is none', { ALL: { ALL: { BILL: { type: 'GUESS' } } } }],
  ['a list instead of countries', ['UTILITY_BILL']],
])('refuses %s', (_name, steps) => {
  expect(additionalSteps.safeParse(steps).success).toBe(false);
});
