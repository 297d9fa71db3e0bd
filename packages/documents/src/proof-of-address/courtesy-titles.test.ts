import { expect, it } from 'vitest';
import { hasCourtesyTitle, withoutCourtesyTitle } from './courtesy-titles.ts';

it.each([
  ['Ms Anna Specimen', 'Anna Specimen'],
  ['D.ª Begoña Núñez de la Peña', 'Begoña Núñez de la Peña'],
  ['Frau Dr. Erika Muster', 'Erika Muster'],
  ['Sig.ra Anna Esempio', 'Anna Esempio'],
  ['Pan Mścisław Gąsior', 'Mścisław Gąsior'],
  ['κ. Άννα Δείγμα', 'κ. Άννα Δείγμα'],
  ['M. Jean Exemple', 'Jean Exemple'],
])('leaves the name of %s', (text, name) => {
  expect(withoutCourtesyTitle(text)).toBe(name);
});

it('keeps two words, whatever they are', () => {
  expect(withoutCourtesyTitle('Don Quijote')).toBe('Don Quijote');
  expect(withoutCourtesyTitle('Prof. Dr. Sir')).toBe('Dr. Sir');
});

it('tells whether there was a title', () => {
  expect(hasCourtesyTitle('Herr Max Muster')).toBe(true);
  expect(hasCourtesyTitle('Max  Muster')).toBe(false);
});
