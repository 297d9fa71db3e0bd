import type { AttributeName } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { readFieldValue } from './field-value.ts';

describe('readFieldValue', () => {
  it.each<readonly [AttributeName, string, string | null]>([
    ['surname', 'L0WINE', 'LOWINE'],
    ['address', 'PARK 7O, KINGSF0LD', 'PARK 70, KINGSFOLD'],
    ['address', 'OAK ROAD 100', 'OAK ROAD 100'],
    ['placeOfBirth', '0SLO', 'OSLO'],
    ['documentCode', 'P', 'P'],
    ['documentCode', 'IR', 'IR'],
    ['documentCode', 'C', null],
    ['documentCode', 'PASSPORT', null],
    ['documentNumber', 'SBX54N', 'SBX54N'],
    ['documentNumber', 'CLASS12', null],
    ['personalNumber', 'o.528234-8141', '5282348141'],
    ['documentNumber', 'No. 123456', '123456'],
    ['documentNumber', '12.08.1974', null],
    ['licenceCategories', 'AM B C1E', 'AM B C1E'],
    ['licenceCategories', 'CM1', 'CM1'],
    ['licenceCategories', 'SEE FRONT', null],
    ['licenceCategories', 'NONE', null],
    ['surname', 'THIS IS FAKE DOCUMENT FOR', null],
  ])('%s %j: %j', (attribute, text, value) => {
    expect(readFieldValue(attribute, text)?.value ?? null).toBe(value);
  });
});
