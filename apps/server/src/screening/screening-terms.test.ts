import { AML_PERSON_DATASETS } from '@bonafide/contract';
import { describe, expect, it } from 'vitest';
import { bornNearEnough, companyTerms, filterOf, SESSION_TERMS } from './screening-terms.ts';

const listed = (from: string, to = from, circa = false) => ({
  births: [{ from, to, precision: 'day' as const, circa }],
});
const YEAR = listed('1974-01-01', '1974-12-31');

describe('bornNearEnough', () => {
  it.each([
    ['the same day', '1974-08-12', listed('1974-08-12'), 'EXACT', true],
    ['another day', '1974-08-12', listed('1974-08-13'), 'EXACT', false],
    ['another day of the year', '1974-08-12', listed('1974-01-01'), 'SAME_YEAR', true],
    ['a day within the listed year', '1974-08-12', YEAR, 'EXACT', true],
    ['a year that holds the listed day', '1974', listed('1974-08-12'), 'EXACT', true],
    ['a month that holds it', '1974-08', listed('1974-08-12'), 'EXACT', true],
    ['another month', '1974-09', listed('1974-08-12'), 'EXACT', false],
    ['another year', '1975', YEAR, 'SAME_YEAR', false],
    ['another year, one allowed', '1975-01-01', YEAR, 'WITHIN_ONE_YEAR', true],
    ['two years off, one allowed', '1976-01-01', YEAR, 'WITHIN_ONE_YEAR', false],
    ['five years off', '1969-12-31', YEAR, 'WITHIN_FIVE_YEARS', true],
    ['six years off', '1968-12-31', YEAR, 'WITHIN_FIVE_YEARS', false],
    ['a listed birth that is not certain', '1975-01-01', listed('1974-01-01', '1974-12-31', true), 'EXACT', true],
    ['one that is far from certain', '1976-01-01', listed('1974-01-01', '1974-12-31', true), 'EXACT', false],
    ['any year', '1901-01-01', YEAR, null, true],
  ] as const)('%s', (_name, birth, entity, matching, near) => {
    expect(bornNearEnough({ birth }, entity, matching)).toBe(near);
  });

  it('excludes nobody for what one side does not know', () => {
    expect(bornNearEnough({}, YEAR, 'EXACT')).toBe(true);
    expect(bornNearEnough({ birth: '1974-08-12' }, { births: [] }, 'EXACT')).toBe(true);
  });

  it('takes any of several listed births', () => {
    const births = [...listed('1960-01-01').births, ...listed('1974-08-12').births];
    expect(bornNearEnough({ birth: '1974-08-12' }, { births }, 'EXACT')).toBe(true);
  });
});

describe('filterOf', () => {
  const lists = ['un', 'custom'].map((source) => ({
    id: `${source}-1`,
    name: source,
    source,
    version: '1',
    entries: 1,
  }));

  it('searches the lists that the partner sees, and no others', () => {
    expect(filterOf(SESSION_TERMS, lists)).toEqual({
      lists: ['un-1', 'custom-1'],
      datasets: expect.not.arrayContaining(['sanction-former']),
    });
  });

  it('knows bodies by the lists that speak for them', () => {
    expect(filterOf({ ...SESSION_TERMS, sanctionBodies: [1, 3] }, lists).sanctionLists).toEqual(['un-1']);
    expect(filterOf({ ...SESSION_TERMS, sanctionBodies: [80] }, lists).sanctionLists).toEqual(['custom-1']);
    expect(filterOf({ ...SESSION_TERMS, sanctionBodies: [] }, lists).sanctionLists).toEqual([]);
  });

  it('speaks of every dataset that our lists have, and of tiers as numbers', () => {
    const all = filterOf({ ...SESSION_TERMS, datasets: AML_PERSON_DATASETS, pepTiers: ['PEP_TIER_3'] }, lists);
    expect([...(all.datasets ?? [])].sort()).toEqual(
      'adverse crime custom debarred pep-current pep-former pep-linked sanction-current sanction-former wanted'.split(
        ' ',
      ),
    );
    expect(all.pepTiers).toEqual([3]);
    expect(filterOf({ ...SESSION_TERMS, datasets: ['INS', 'DD'] }, lists).datasets).toEqual([]);
  });

  it('asks of companies nothing that only people have', () => {
    const terms = companyTerms({ threshold: 90, datasets: ['SAN_CURRENT'], sanctionBodies: null });
    expect(filterOf(terms, lists)).toEqual({ datasets: ['sanction-current'], lists: ['un-1', 'custom-1'] });
  });
});
