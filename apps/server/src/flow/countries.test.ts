import { COUNTRY_CODES } from '@bonafide/contract';
import { allCountries } from '@bonafide/names';
import { expect, test } from 'vitest';

test('what a partner or applicant may choose is what a document can be recognised as, and the other way round', () => {
  const recognised = new Set(allCountries().flatMap((country) => country.alpha2 ?? []));
  expect([...COUNTRY_CODES].sort()).toEqual([...recognised].sort());
});
