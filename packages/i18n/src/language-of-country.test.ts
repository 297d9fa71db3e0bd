import { expect, it } from 'vitest';
import { languageOfCountry } from './language-of-country.ts';

it.each([
  ['LT', 'lt'],
  ['AT', 'de'],
  ['BR', 'pt'],
  ['UA', 'uk'],
  ['IN', 'hi'],
  ['EG', 'ar'],
  ['lt', null],
  ['', null],
  ['A1', null],
])('in %j people read %j', (country, language) => {
  expect(languageOfCountry(country)).toBe(language);
});
