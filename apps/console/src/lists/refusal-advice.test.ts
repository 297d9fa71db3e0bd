import { expect, test } from 'vitest';
import { adviceOn } from './refusal-advice.ts';

test.each([
  [['csv.no_name'], 'names'],
  [['csv.cells'], 'cells'],
  [['csv.truncated'], 'truncated'],
  [['json.truncated'], 'truncated'],
  [['csv.malformed'], 'quotes'],
  [['ids.double', 'names.changed'], 'double'],
  [['said.in_a_later_version', 'encoding.mangled'], 'encoding'],
  [['said.in_a_later_version'], 'general'],
  [['constructor'], 'general'],
  [[], 'general'],
])('%j is advised on as %s', (codes, advice) => {
  expect(adviceOn(codes)).toBe(advice);
});
