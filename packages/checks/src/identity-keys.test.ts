import type { Attribute, AttributeName } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { identityKeysOf } from './identity-keys.ts';

const attribute = (name: AttributeName, value: string, confidence = 0.99): Attribute => ({
  name,
  value,
  source: 'visual',
  native: null,
  confidence,
  readings: [],
  conflict: false,
});
type Values = Partial<Record<AttributeName, string>>;
const NOBODY = { surname: 'MÜLLER', givenNames: 'ANNA MARIA', dateOfBirth: '1974-08-12' };

function keys(values: Values, { state = 'DEU' as string | null, confidence = 0.99 } = {}) {
  const attributes = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, attribute(name as AttributeName, value, confidence)]),
  );
  return Object.fromEntries(identityKeysOf({ issuingState: state, attributes }).map(({ kind, text }) => [kind, text]));
}

describe('identityKeysOf', () => {
  it('makes one key of each kind', () => {
    const all = keys({ ...NOBODY, documentNumber: 'c01-x 0006', personalNumber: '12.34' });
    expect(all).toEqual({ document: 'DEU/C01X0006', personal_number: 'DEU/1234', person: 'MULLER/ANNA/1974-08-12' });
  });

  it.each([
    [{ surname: 'MUELLER' }],
    [{ surname: 'Muller' }],
    [{ givenNames: 'Anna' }],
    [{ givenNames: 'ANNA SOFIA' }],
  ])('takes %j for the same person', (change) => {
    expect(keys({ ...NOBODY, ...change })).toEqual(keys(NOBODY));
  });

  it.each([[{ surname: 'MILLER' }], [{ givenNames: 'MARIA ANNA' }], [{ dateOfBirth: '1974-08-13' }]])(
    'takes %j for another person',
    (change) => {
      expect(keys({ ...NOBODY, ...change })).not.toEqual(keys(NOBODY));
    },
  );

  it('tells states apart, whatever their code', () => {
    const number = { documentNumber: 'C01X0006' };
    expect(keys(number, { state: 'D<<' })).toEqual(keys(number, { state: 'DEU' }));
    expect(keys(number, { state: 'AUT' })).not.toEqual(keys(number, { state: 'DEU' }));
    expect(keys(number, { state: null })).toEqual({});
  });

  it('makes none of what was hardly read, is incomplete or a fragment', () => {
    expect(keys({ ...NOBODY, documentNumber: 'C01X0006' }, { confidence: 0.3 })).toEqual({});
    expect(keys({ ...NOBODY, dateOfBirth: '1974-08' })).toEqual({});
    expect(keys({ documentNumber: 'A1', surname: 'MÜLLER' })).toEqual({});
    expect(keys({ surname: '', dateOfBirth: '1974-08-12' })).toEqual({});
  });

  it('knows people with one name and names in other scripts', () => {
    expect(keys({ surname: 'SUKARNO', dateOfBirth: '1974-08-12' })).toEqual({ person: 'SUKARNO//1974-08-12' });
    expect(keys({ surname: 'ИВАНОВ', givenNames: 'ИВАН', dateOfBirth: '1974-08-12' }).person).toMatch(
      /^IVANOV\/IVAN\//,
    );
  });
});
