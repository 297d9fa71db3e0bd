import { expect, it, test } from 'vitest';
import { compareStepField } from './compare-step-field.ts';

const parts = (field: string, known: string, found: string) =>
  compareStepField(field, known, found).parts.map(({ part, verdict }) => `${part} ${verdict}`);

it('says of every part of an address how it stands', () => {
  const known = '14 Invented Way, Flat 3, Leeds LS1 4AP';
  const comparison = compareStepField('address', known, '12 INVENTED WAY, YORK LS1 4AB');
  expect(comparison).toMatchObject({ known, agrees: false });
  expect(comparison.parts).toEqual([
    { part: 'street', known: 'invented', found: 'invented', verdict: 'agrees' },
    { part: 'street_kind', known: 'way', found: 'way', verdict: 'agrees' },
    { part: 'house_number', known: '14', found: '12', verdict: 'differs' },
    { part: 'unit', known: '3', found: null, verdict: 'not_found' },
    { part: 'postal_code', known: 'ls14ap', found: 'ls14ab', verdict: 'unsure' },
    { part: 'locality', known: 'leeds', found: 'york', verdict: 'differs' },
  ]);
});

test.each([
  ['12 Invented Way, Leeds', '12 Invented Way, Leeds LS1 4AP', 'postal_code not_known'],
  ['Vilniaus g. 12-5, LT-01402 Vilnius', 'Vilniaus g. 12, LT-01402 Vilnius', 'house_number unsure'],
  ['Vilniaus g. 12, LT-01402 Vilnius', 'Vilniaus g. 12-5, LT-01402 Vilnius', 'house_number agrees'],
])('of %s and %s: %s', (known, found, said) => {
  expect(parts('address', known, found)).toContain(said);
});

it('lays the words of names side by side', () => {
  expect(compareStepField('fullName', 'Anna Maria Eriksson', 'ERIKSSON ANNA PETERS').parts).toEqual([
    { part: 'word', known: 'anna', found: 'anna', verdict: 'agrees' },
    { part: 'word', known: 'eriksson', found: 'eriksson', verdict: 'agrees' },
    { part: 'word', known: 'maria', found: null, verdict: 'not_found' },
    { part: 'word', known: null, found: 'peters', verdict: 'not_known' },
  ]);
  expect(parts('name', 'Bill Invented', 'William Invented')).toContain('word unsure');
});

it('has no parts of numbers and dates', () => {
  expect([parts('ssn', '123', '124'), parts('date', '2026-01-02', '2 January 2026')]).toEqual([[], []]);
});
