import type { DatabaseField } from '@bonafide/domain';
import { expect, it } from 'vitest';
import { compareField, saidMatch } from './compare-field.ts';

it.each<[DatabaseField, string, unknown, string]>([
  ['documentNumber', '00-000 01', '0000001', 'match'],
  ['documentNumber', '0000001', '0000002', 'mismatch'],
  ['personalNumber', '49012201234', 49012201234, 'match'],
  ['lastName', 'Müller', 'MUELLER', 'match'],
  ['lastName', 'Müller', 'Miller', 'mismatch'],
  ['dateOfBirth', '1990-12-20', '1990-12-20T00:00:00Z', 'match'],
  ['dateOfBirth', '1990-12-20', '19901220', 'match'],
  ['dateOfBirth', '1990-12-20', '20.12.1990', 'match'],
  ['dateOfBirth', '1990-12-20', '12/20/1990', 'match'],
  ['dateOfBirth', '1990-12-20', '1990', 'mismatch'],
  ['nationality', 'LT', 'LTU', 'match'],
  ['nationality', 'LT', 'lt', 'match'],
  ['nationality', 'LT', 'LV', 'mismatch'],
  ['sex', 'F', 'female', 'match'],
  ['sex', 'F', 'M', 'mismatch'],
  ['lastName', 'Müller', null, 'unknown'],
  ['lastName', 'Müller', undefined, 'unknown'],
  ['lastName', 'Müller', ' ', 'unknown'],
  ['lastName', 'Müller', { text: 'Müller' }, 'unknown'],
])('%s %s and %j: %s', (field, ours, theirs, match) => {
  expect(compareField(field, ours, theirs)).toBe(match);
});

it.each([
  [true, 'match'],
  ['Y', 'match'],
  ['FULL', 'match'],
  [1, 'match'],
  [false, 'mismatch'],
  ['no match', 'mismatch'],
  [0, 'mismatch'],
  [null, 'unknown'],
  ['PARTIAL', 'unknown'],
  [{}, 'unknown'],
] as const)('%j says %s', (value, match) => {
  expect(saidMatch(value)).toBe(match);
});
