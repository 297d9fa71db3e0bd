import { LOCALES as CONTRACT_LOCALES } from '@bonafide/contract';
import { LOCALES } from '@bonafide/i18n';
import { expect, test } from 'vitest';

test('the hosted flow speaks every language that the contract names, and Arabic', () => {
  expect(LOCALES.map(({ tag }) => tag)).toEqual([...CONTRACT_LOCALES, 'ar'].sort());
});
