import { expect, test } from 'vitest';
import { postalForms } from './postal-codes.ts';

const found = (text: string, country: string | null): string | undefined =>
  postalForms(country)
    .flatMap((form) => [...text.matchAll(form)])
    .map(([, code]) => code)[0];

test.each([
  ['d-10115 berlin', 'DE', '10115'],
  ['lt-01103 vilnius', 'LT', '01103'],
  ['london sw1a 2aa', 'GB', 'sw1a 2aa'],
  ['1012 ab amsterdam', 'NL', '1012 ab'],
  ['ottawa k1a 0b1', 'CA', 'k1a 0b1'],
  ['dublin d02 af30', 'IE', 'd02 af30'],
  ['111 36 stockholm', 'SE', '111 36'],
  ['sao paulo 01304-001', 'BR', '01304-001'],
  ['new delhi 110 034', 'IN', '110 034'],
  ['springfield 62701-1234', 'US', '62701-1234'],
])('%s in %s: %s', (text, country, code) => {
  expect(found(text, country)).toBe(code);
  expect(found(text, null)).toBeDefined();
});

test('a country without codes has none', () => {
  expect(postalForms('HK')).toEqual([]);
});
