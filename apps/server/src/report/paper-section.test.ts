import { expect, it } from 'vitest';
import type { StepState } from '../additional-steps/step-states.ts';
import { paperSection } from './paper-section.ts';

const BILL: StepState = {
  step: { name: 'UTILITY_BILL', type: 'COMPARE', fields: ['address'], known: { address: '14 Invented Way' } },
  row: null,
  finding: {
    standing: 'invalid',
    sure: false,
    values: { address: { value: '12 Invented Way', status: 'not_match' } },
    mismatches: ['utility_address'],
    reasons: ['proof_of_address.too_old'],
  },
};
const said = (state: StepState) => (paperSection([state])?.rows ?? []).map(({ label, value }) => `${label} = ${value}`);

it('says what every paper holds, against what, and what speaks against it', () => {
  expect(said(BILL)).toEqual([
    'UTILITY_BILL = read and compared: INVALID, a person should look',
    'UTILITY_BILL: address = 12 Invented Way, DIFFERS (expected: 14 Invented Way)',
    'UTILITY_BILL: against it = proof_of_address.too_old',
  ]);
});

it('says who judged it and what the applicant called it', () => {
  const row = { chosenKind: 'GAS_BILL', reviewed: true } as NonNullable<StepState['row']>;
  const values = { address: { value: null, status: 'not_found' } } as const;
  const finding = { standing: 'valid', sure: true, values, mismatches: [], reasons: [] } as const;
  expect(said({ ...BILL, row, finding })).toEqual([
    'UTILITY_BILL = read and compared: valid, as a reviewer says',
    'UTILITY_BILL: said to be = GAS_BILL',
    'UTILITY_BILL: address = –, not found (expected: 14 Invented Way)',
  ]);
});

it('tells papers that nobody looked at from those that nobody could judge', () => {
  expect(said({ ...BILL, finding: null })).toEqual(['UTILITY_BILL = not looked at']);
  expect(said({ ...BILL, step: { ...BILL.step, type: 'UPLOAD' }, finding: null })).toEqual([
    'UTILITY_BILL = kept, not looked at',
  ]);
  const finding = { standing: null, sure: false, values: {}, mismatches: [], reasons: [] } as const;
  expect(said({ ...BILL, finding })).toEqual([
    'UTILITY_BILL = read and compared: could not be judged, a person should look',
  ]);
  expect(paperSection([])).toBeNull();
});

it('shows the parts of what was compared, and whom a bill names', () => {
  const parts = [
    { part: 'house_number', known: '14', found: '12', verdict: 'differs' },
    { part: 'postal_code', known: 'ls14ap', found: null, verdict: 'not_found' },
  ] as const;
  const address = { field: 'address', known: '14 Invented Way', found: '12 Invented Way', agrees: false, parts };
  const name = { field: 'name', known: 'Anna Specimen', found: null, agrees: null, parts: [] };
  const finding = BILL.finding && { ...BILL.finding, comparisons: [address, name] };
  expect(said({ ...BILL, finding }).slice(1, -1)).toEqual([
    'UTILITY_BILL: address = 12 Invented Way, DIFFERS (expected: 14 Invented Way)',
    'UTILITY_BILL: address: house number = 14 / 12, DIFFERS',
    'UTILITY_BILL: address: postal code = ls14ap / –, not on the paper',
    'UTILITY_BILL: name = –, cannot be said (expected: Anna Specimen)',
  ]);
});
