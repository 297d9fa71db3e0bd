import { expect, test } from 'vitest';
import { foldLetters, foldWords } from './fold-letters.ts';

test.each([
  ['ŁÓDŹ', 'lodz'],
  ['Ærø', 'aero'],
  ['Groß', 'gross'],
  ['Þingvellir', 'thingvellir'],
  ['Ħamrun', 'hamrun'],
  ['Iğdır', 'igdir'],
  ['Hà Nội', 'ha noi'],
  ['Киев', 'киев'],
])('%s to %s', (text, folded) => {
  expect(foldLetters(text)).toBe(folded);
});

test('words are framed, so that one can be looked for as a whole', () => {
  expect(foldWords('Žemaitės g. 5, 50 %')).toBe(' zemaites g 5 50 % ');
});
