import { describe, expect, it } from 'vitest';
import { compareFigures, compareMarked, comparePostalCodes } from './compare-numbers.ts';

describe('postal codes', () => {
  it.each([
    ['10115', '10115', 'same'],
    ['62701', '627011234', 'partial'],
    ['1012', '1012ab', 'partial'],
    ['1432', 'vlt1432', 'partial'],
    ['ls14ap', 'lsi4ap', 'misread'],
    ['10115', '10116', 'near'],
    ['10115', '80331', 'different'],
    ['10115', null, 'only_a'],
    [null, '10115', 'only_b'],
    [null, null, 'absent'],
  ] as const)('%s and %s: %s', (a, b, verdict) => {
    expect(comparePostalCodes(a, b)).toBe(verdict);
  });
});

describe('house numbers', () => {
  it.each([
    [['12'], ['12'], 'same'],
    [['12'], ['12a'], 'partial'],
    [['12a'], ['12b'], 'different'],
    [['12b'], ['128'], 'misread'],
    [['12'], ['12', '4'], 'partial'],
    [['12', '4'], ['4', '12'], 'turned'],
    [['30', '30'], ['38', '30'], 'different'],
    [['12'], [], 'only_a'],
    [[], [], 'absent'],
  ] as const)('%j and %j: %s', (a, b, verdict) => {
    expect(compareFigures(a, b)).toBe(verdict);
  });
});

describe('flats', () => {
  it.each([
    ['4', '4', 'same'],
    ['5', 's', 'misread'],
    ['4', '5', 'different'],
    [null, '5', 'only_b'],
  ] as const)('%s and %s: %s', (a, b, verdict) => {
    expect(compareMarked(a, b)).toBe(verdict);
  });
});
