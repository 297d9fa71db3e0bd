import { quadOfBox, type TextLine } from '@bonafide/domain';
import { describe, expect, it, test } from 'vitest';
import { compareStepField } from './compare-step-field.ts';
import { fieldMeaning, fieldWords } from './field-meaning.ts';
import { findStepField } from './find-step-field.ts';

function line(text: string, x: number, y: number): TextLine {
  const box = { x, y, width: text.length * 10, height: 20 };
  return { text, box, quad: quadOfBox(box), confidence: 0.95 };
}

const PAGE = {
  size: { width: 1000, height: 1400 },
  lines: [
    line('Utopia Energy Ltd', 600, 50),
    line('Ms Anna Specimen', 80, 200),
    line('12 Invented Way', 80, 226),
    line('LEEDS LS1 4AP', 80, 252),
    line('Date: 20 April 2026', 600, 320),
    line('SSN: 123-45-6789', 80, 500),
    line('Permit number', 80, 560),
    line('AB 1234', 300, 561),
    line('Valid until', 80, 620),
    line('31.12.2027', 80, 646),
  ],
};
const find = (field: string, known: string | null = null) => findStepField([PAGE], field, known);

describe('fields of a partner', () => {
  it.each([
    ['address', '12 Invented Way, LEEDS LS1 4AP'],
    ['fullName', 'Anna Specimen'],
    ['issueDate', '2026-04-20'],
    ['ssn', '123-45-6789'],
    ['permitNumber', 'AB 1234'],
    ['validUntil', '2027-12-31'],
    ['colour', null],
  ])('%s is found: %s', (field, value) => {
    expect(find(field)).toBe(value);
  });

  it('finds a value that is known without its label, however it is spaced', () => {
    expect(find('reference', 'AB-1234')).toBe('AB-1234');
    expect(find('reference', 'AB-1235')).toBeNull();
    expect(find('reference', '12')).toBeNull();
  });

  it('goes on to the next page, and finds nothing on none', () => {
    expect(findStepField([{ ...PAGE, lines: [] }, PAGE], 'ssn', null)).toBe('123-45-6789');
    expect(findStepField([], 'address', null)).toBeNull();
  });
});

test.each([
  ['address', '12 Invented Way, Leeds LS1 4AP', '12 INVENTED WAY, LEEDS LS1 4AP', true],
  ['address', '12 Invented Way, Leeds LS1 4AP', '14 Invented Way, Leeds LS1 4AP', false],
  ['homeAddress', 'Flat 4, 12 Invented Way, Leeds LS1 4AP', '12 Invented Way, Leeds LS1 4AP', null],
  ['name', 'SPECIMEN ANNA', 'Anna Specimen', true],
  ['ssn', '123456789', '123-45-6789', true],
  ['ssn', '123456789', '123-45-6780', false],
  ['dateOfExpiry', '2027-12-31', '31.12.2027', true],
  ['dateOfExpiry', '2027-12-31', '30.12.2027', false],
  ['date', 'never', 'Never', true],
])('%s: %s and %s', (field, known, found, agrees) => {
  expect(compareStepField(field, known, found).agrees).toBe(agrees);
});

test('tells by its name what a field wants', () => {
  expect(fieldWords('dateOfExpiry')).toEqual(['date', 'of', 'expiry']);
  expect(['residence_address', 'surname', 'companyName', 'date', 'dob', 'expiryDate', 'ssn'].map(fieldMeaning)).toEqual(
    ['address', 'name', 'text', 'issue_date', 'date', 'expiry_date', 'text'],
  );
});
