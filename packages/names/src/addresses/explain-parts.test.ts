import { expect, test } from 'vitest';
import { compareAddresses } from './compare.ts';
import type { AddressPart } from './explain-parts.ts';

const KNOWN = 'Flat 4, 12 Invented Street, Leeds LS1 4AP';

function verdicts(a: string, b: string): Partial<Record<AddressPart, string>> {
  return Object.fromEntries(compareAddresses(a, b).parts.map(({ part, verdict }) => [part, verdict]));
}

test.each([
  [
    'all of it',
    KNOWN,
    { street: 'same', street_kind: 'same', house_number: 'same', unit: 'same', postal_code: 'same', locality: 'same' },
  ],
  ['another flat', 'Flat 5, 12 Invented St, Leeds LS1 4AP', { unit: 'different', house_number: 'same' }],
  ['no flat', '12 Invented St, Leeds LS1 4AP', { unit: 'only_a', house_number: 'partial' }],
  ['a letter wrong', 'Flat 4, 12 Invemted Street, Leeds LS1 4AP', { street: 'alike' }],
  ['another town', 'Flat 4, 12 Invented Street, York', { locality: 'different', postal_code: 'only_a' }],
  ['another kind', 'Flat 4, 12 Invented Lane, Leeds LS1 4AP', { street: 'same', street_kind: 'different' }],
  ['a letter for a figure', 'Flat 4, 12 Invented Street, Leeds LSI 4AP', { street: 'same' }],
  [
    'where it lies',
    'Flat 4, 12 Invented Street near the mill, Leeds LS1 4AP',
    { situation: 'ignored', street: 'same' },
  ],
] as const)('%s', (_name, other, wanted) => {
  expect(verdicts(KNOWN, other)).toMatchObject(wanted);
});

test('parts that neither says are left out, and values are folded', () => {
  const { parts } = compareAddresses('Erfundene Straße 5, 10115 Köln', 'Erfundene Str. 5, 10115 Cologne');
  expect(parts.map(({ part }) => part)).toEqual(['street', 'street_kind', 'house_number', 'postal_code', 'locality']);
  expect(parts.at(-1)).toEqual({ part: 'locality', a: 'cologne', b: 'cologne', verdict: 'same', similarity: 1 });
});

test.each([
  ['21 first street, Leeds', '1st'],
  ['21 W. 52nd St, Leeds', '52nd'],
  ['21 Third Street, Leeds', '3rd'],
  ['21 11th Street, Leeds', '11th'],
  ['21 112. ulice, Praha', '112th'],
])('%s: the street is called %s', (address, street) => {
  expect(compareAddresses(address, address).parts).toContainEqual(
    expect.objectContaining({ part: 'street', a: street }),
  );
});
