import { expect, test } from 'vitest';
import { alignWords, SAME_WORD } from './align-words.ts';
import { parseAddress } from './parse-address.ts';

const align = (a: string, b: string, loose = false) => alignWords(parseAddress(a).words, parseAddress(b).words, loose);

test.each([
  ['Oldmill Way', 'Old Mill Way'],
  ['Invented Way', 'Invemted Way'],
  ['Müllerweg', 'Muellerweg'],
  ['Invent. Way', 'Inventoriaus Way'],
  ['Dzerzhinskogo', 'Dzerzhinsky'],
  ['Gedirnino', 'Gedimino'],
])('%s and %s are the same for sure', (a, b) => {
  const { pairs, onlyA, onlyB } = align(`5 ${a}`, `5 ${b}`);
  expect([...onlyA, ...onlyB]).toEqual([]);
  expect(pairs.every(({ similarity }) => similarity >= SAME_WORD)).toBe(true);
});

test.each([
  ['Oak Way', 'Elm Way'],
  ['5th Way', '6th Way'],
  ['Inv Way', 'Inventoriaus Way'],
])('%s and %s are not', (a, b) => {
  expect(align(`5 ${a}`, `5 ${b}`).pairs).toEqual([]);
});

test('a street’s word that is a town’s on the other side is told', () => {
  const { pairs } = align('5 Paris Street, London', '5 London Street, Paris');
  expect(pairs.map(({ zone }) => zone)).toEqual(['apart', 'apart']);
});

test('across scripts consonants are enough', () => {
  expect(align('5 Volodymyrska', '5 Владимирска').pairs).toEqual([]);
  expect(align('5 Volodymyrska', '5 Владимирска', true).pairs).toHaveLength(1);
});
