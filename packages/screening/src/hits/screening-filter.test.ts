import { describe, expect, it } from 'vitest';
import { invented } from './invented-list.fixture.ts';
import { datasetsOf, passesFilter, type ScreeningFilter } from './screening-filter.ts';

const TODAY = '2026-11-21';
const minister = { position: 'Minister', tier: 1 } as const;

const sanctioned = invented('1', ['Ada Vale']);
const lifted = invented('2', ['Ada Vale'], { delistedOn: '2024-05-01' });
const liftedLater = invented('3', ['Ada Vale'], { delistedOn: '2027-01-01' });
const inOffice = invented('4', ['Ada Vale'], { topics: ['pep'], offices: [minister] });
const afterOffice = invented('5', ['Ada Vale'], { topics: ['pep'], offices: [{ ...minister, to: '2020-01-01' }] });
const ofUnknownOffice = invented('6', ['Ada Vale'], { topics: ['pep'] });
const both = invented('7', ['Ada Vale'], {
  topics: ['pep', 'sanction'],
  offices: [minister],
  delistedOn: '2020-01-01',
});

describe('datasetsOf', () => {
  it.each([
    [sanctioned, ['sanction-current']],
    [lifted, ['sanction-former']],
    [liftedLater, ['sanction-current']],
    [inOffice, ['pep-current']],
    [afterOffice, ['pep-former']],
    [ofUnknownOffice, ['pep-current']],
    [both, ['pep-former', 'sanction-former']],
    [invented('8', ['Ada Vale'], { topics: ['pep-relative', 'wanted'] }), ['pep-linked', 'wanted']],
    [invented('9', ['Ada Vale'], { topics: ['debarred'], delistedOn: '2020-01-01' }), []],
  ])('%#', (entity, datasets) => {
    expect([...datasetsOf(entity, TODAY)].sort()).toEqual(datasets);
  });
});

describe('passesFilter', () => {
  const passes = (filter: ScreeningFilter) =>
    [sanctioned, lifted, inOffice, afterOffice].map((entity) => passesFilter(entity, filter, TODAY));

  it('takes everything that holds when nothing is asked', () => {
    expect(passes({})).toEqual([true, false, true, true]);
  });

  it('takes the datasets that are asked for', () => {
    expect(passes({ datasets: ['sanction-former'] })).toEqual([false, true, false, false]);
    expect(passes({ datasets: ['pep-current', 'sanction-current'] })).toEqual([true, false, true, false]);
    expect(passes({ datasets: [] })).toEqual([false, false, false, false]);
  });

  it('asks the tier of political offices only, and keeps those whose office no list tells', () => {
    expect(passes({ pepTiers: [3] })).toEqual([true, false, false, false]);
    expect(passes({ pepTiers: [1, 2] })).toEqual([true, false, true, true]);
    expect(passesFilter(ofUnknownOffice, { pepTiers: [3] }, TODAY)).toBe(true);
  });

  it('chooses lists, for everything or for sanctions only', () => {
    expect(passes({ lists: ['other'] })).toEqual([false, false, false, false]);
    expect(passes({ lists: ['invented'] })).toEqual([true, false, true, true]);
    expect(passes({ sanctionLists: ['other'] })).toEqual([false, false, true, true]);
  });
});
