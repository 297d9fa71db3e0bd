import { expect, test } from 'vitest';
import { adviceOn } from './refusal-advice.ts';

test.each([
  ['no column is called name', 'names'],
  ['a row has 3 cells where the header has 4', 'cells'],
  ['the last row breaks off', 'truncated'],
  ['the file ends inside a quoted cell', 'truncated'],
  ['a quote stands where none may be', 'quotes'],
  ['2 keys stand twice with different content', 'double'],
  ['4 of 9 entries have no name or no key', 'skipped'],
  ['the file holds zero bytes: it is no text', 'encoding'],
  ['12 names were converted wrongly before they came here', 'encoding'],
  ['the file is empty', 'empty'],
  ["'entries': Too big: expected array to have <=100000 items", 'empty'],
  ['9 of 10 values of "birth date" are none: the columns may have moved', 'values'],
  ['something that is said in a later version', 'general'],
])('“%s” is advised on as %s', (words, advice) => {
  expect(adviceOn(`The entries cannot be taken: ${words}`)).toBe(advice);
});
