import { describe, expect, it } from 'vitest';
import type { DatabaseSubject } from './connector.ts';
import { offlineNumbers } from './offline-numbers.ts';

const connector = offlineNumbers({ id: 'c', name: 'Numbers', version: '1', required: false });
const subject = (
  country: string | null,
  fields: DatabaseSubject['fields'],
  kind: DatabaseSubject['kind'] = 'id_card',
) => ({
  country,
  kind,
  fields,
});

// Invented numbers; the check digits are right by each state's own rule, or wrong where said.
describe('offlineNumbers', () => {
  it('confirms a number whose check digit holds and which carries what is printed', async () => {
    const fields = { personalNumber: '48502011234', dateOfBirth: '1985-02-01', sex: 'F' };
    expect(await connector.ask(subject('LT', fields))).toEqual({
      outcome: 'confirmed',
      fields: { personalNumber: 'match', dateOfBirth: 'match', sex: 'match' },
      fault: null,
    });
  });

  it.each([
    [{ personalNumber: '48502011235' }, { personalNumber: 'mismatch' }],
    [
      { personalNumber: '48502011234', dateOfBirth: '1985-02-02' },
      { personalNumber: 'match', dateOfBirth: 'mismatch' },
    ],
    [
      { personalNumber: '48502011234', sex: 'M' },
      { personalNumber: 'match', sex: 'mismatch' },
    ],
  ] as const)('contradicts %j', async (fields, matches) => {
    expect(await connector.ask(subject('LT', fields))).toEqual({
      outcome: 'contradicted',
      fields: matches,
      fault: null,
    });
  });

  it.each([
    ['IN', { documentNumber: '234123412346' }, 'confirmed'],
    ['IN', { documentNumber: '234123412347' }, 'contradicted'],
    ['IN', { documentNumber: 'ABCPE1234F' }, 'silent'],
    ['US', { documentNumber: '536-90-4399' }, 'silent'],
    ['US', { documentNumber: '000-12-3456' }, 'silent'],
  ] as const)('reads the cards of %s: %j is %s', async (country, fields, outcome) => {
    expect((await connector.ask(subject(country, fields, 'other'))).outcome).toBe(outcome);
  });

  it('asks about nobody without a number, or of a state that is not known', () => {
    expect(connector.asksAbout(subject('LT', { lastName: 'X' }))).toBe(false);
    expect(connector.asksAbout(subject(null, { personalNumber: '48502011234' }))).toBe(false);
    expect(connector.asksAbout(subject('LT', { documentNumber: '00000001' }))).toBe(false);
    expect(connector.asksAbout(subject('LT', { personalNumber: '1' }))).toBe(true);
  });
});
