import { expect, it } from 'vitest';
import { withPrintAlikes } from './print-alikes.ts';

it.each([
  ['Radostaw Pawet Gąsior', 'Radosław Paweł Gąsior', 'Radosław Paweł Gąsior'],
  ['tucja Źródło', 'Źródło Łucja', 'Łucja Źródło'],
  ['Max Grofmann', 'Max Großmann', 'Max Großmann'],
])('puts letters back that %s was read without', (read, wanted, result) => {
  expect(withPrintAlikes(read, wanted)).toBe(result);
});

it('changes no word that differs in any other letter, or in length', () => {
  expect(withPrintAlikes('Pavet Weiss', 'Paweł Weiß')).toBe('Pavet Weiss');
  expect(withPrintAlikes('Matt', 'Mall')).toBe('Matt');
});
