import { expect, test } from 'vitest';
import { extraName, isTitle } from './extra-name.ts';
import { nameWords } from './fold.ts';

test.each([
  ['Ivan Sergeevich Petrov', ['SERGEEVICH'], undefined, 'patronymic'],
  ['Петрова Анна Сергеевна', ['СЕРГЕЕВНА'], 'given', 'patronymic'],
  ['Петрова Анна Сергеевна', ['СЕРГЕЕВНА'], undefined, 'patronymic'],
  ['Roman Abramovich', ['ABRAMOVICH'], undefined, 'middle-name'],
  ['Anna Maria Ohm', ['MARIA'], undefined, 'middle-name'],
  ['Anna Ohm Farad', ['FARAD'], undefined, 'double-name'],
  ['Anna Farad-Ohm', ['FARAD'], undefined, 'double-name'],
  ['Ohm Farad', ['FARAD'], 'family', 'double-name'],
  ['Anna Maria', ['MARIA'], 'given', 'middle-name'],
] as const)('%s has %j more (%s): %s', (text, extra, field, what) => {
  const words = nameWords(text);
  expect(extraName(extra, { text, words, told: words.length - extra.length, field })).toBe(what);
});

test('titles are no names', () => {
  expect(['DR', 'ANNA'].map(isTitle)).toEqual([true, false]);
});
