import { describe, expect, it, test } from 'vitest';
import { explainNames, NAME_THRESHOLDS } from './explain-names.ts';

describe('people', () => {
  it.each([
    ['Anna Ohm', 'ANNA OHM', 'exact'],
    ['Žemaitė Jonaitytė', 'Zemaite Jonaityte', 'diacritics'],
    ['Müller Jörg', 'MUELLER JOERG', 'transliteration'],
    ['Ткаченко Юлия', 'TKACHENKO IULIIA', 'transliteration'],
    ['Anna Ohm', 'OHM<<ANNA<<<<<', 'order'],
    ['Annamaria Ohm', 'Anna Maria Ohm', 'joined'],
    ['Anna Ohm', 'Anna Maria Ohm', 'middle-name'],
    ['Ivan Petrov', 'Ivan Sergeevich Petrov', 'patronymic'],
    ['Anna Ohm', 'Anna Ohm-Farad', 'double-name'],
    ['Anna Ohm née Farad', 'Anna Farad', 'double-name'],
    ['Anna Farad', 'Ohm geb. Farad, Anna', 'double-name'],
    ['Анна Омова урожд. Фарадова', 'Анна Фарадова', 'double-name'],
    ['Bill Ohm', 'William Ohm', 'nickname'],
    ['A. Ohm', 'Anna Ohm', 'initial'],
    ['Anna Petersen', 'Anna Peterson', 'typo'],
    ['محمد', 'Mohammed', 'transliteration'],
    ['جواد المروان', 'Jawad Al Marwan', 'transliteration'],
    ['Ιωάννα Λαμπροπούλου', 'Ioanna Lampropoulou', 'transliteration'],
    ['Παντελής Παπαντωνίου', 'Pantelis Papantoniou', 'transliteration'],
    ['OHM<<ANNA<MARIA<<<', 'Anna Ohm', 'middle-name'],
    ['Ohm, Anna Maria', 'Anna Ohm', 'middle-name'],
    ['Ms. Anna Ohm', 'Mrs Anna Ohm', 'exact'],
    ['Dr. Anna Ohm', 'Anna Maria Ohm', 'middle-name'],
    ['Никита Ом', 'Никита Ильич Ом', 'patronymic'],
    ['\ufeffAn\u00adna Ohm', 'Anna Ohm', 'exact'],
    ['Pepa Ohm', 'Josefa Ohm', 'nickname'],
    ['Wojtek Ohm', 'Wojciech Ohm', 'nickname'],
    ['Beto Ohm', 'Alberto Ohm', 'nickname'],
  ] as const)('%s and %s: %s, one name by the score', (left, right, verdict) => {
    const explained = explainNames(left, right);
    expect(explained.verdict).toBe(verdict);
    expect(explained.score).toBeGreaterThanOrEqual(NAME_THRESHOLDS.person);
  });

  it.each([
    ['Anna Ohm', 'Boris Farad'],
    ['Anna Ohm', 'Anna Farad'],
    ['', 'Anna Ohm'],
    ['...', 'Anna'],
  ])('%s and %s are two', (left, right) => {
    const { score, verdict } = explainNames(left, right);
    expect(verdict).toBe('mismatch');
    expect(score).toBeLessThan(NAME_THRESHOLDS.person);
  });
});

test('an MRZ that fills its name field may lack the end (ICAO 9303-4 section 4.2.3)', () => {
  const name = 'Papandropoulous Jonathon Alec Ferdinand';
  const full = 'PAPANDROPOULOUS<<JONATHON<ALEC<FERDINAN';
  expect(full.length).toBe(39);
  expect(explainNames(name, full).verdict).toBe('truncated');
  expect(explainNames(name, full.slice(0, -3)).verdict).not.toBe('truncated');
  expect(explainNames('Jonathon Alec Ferdinand Papandropoulous', full).verdict).toBe('truncated');
  expect(explainNames('Jonathon Alec Gustav Papandropoulous', full).verdict).not.toBe('truncated');
});

test.each([
  ['Invented Pumps Ltd', 'Invented Pumps Limited', 'word-form'],
  ['Invented Pumps', 'INVENTED PUMPS', 'exact'],
  ['Invented Pumps', 'Invented Pumps Holding', 'extra-word'],
  ['Invented Pumps', 'Unheard Valves', 'mismatch'],
  ['Invented Pumps 3', 'Invented Pumps 4', 'mismatch'],
  ['Invented Fund III', 'Invented Fund 3', 'word-form'],
  ['Invented Pumps Sp. z o.o.', 'Invented Pumps Spółka z ograniczoną odpowiedzialnością', 'word-form'],
  ['Invented Pumps Kft.', 'Invented Pumps Korlátolt Felelősségű Társaság', 'word-form'],
  ['Invented Pumps San. ve Tic. Ltd. Şti.', 'Invented Pumps Sanayi ve Ticaret Limited Şirketi', 'word-form'],
  ['株式会社ブレニク', 'Brenik K.K.', 'word-form'],
] as const)('companies: %s and %s: %s', (left, right, verdict) => {
  expect(explainNames(left, right, 'organisation').verdict).toBe(verdict);
});

test('the score does not mind sides, and names its words', () => {
  const there = explainNames('Anna Maria Ohm', 'A. Ohm');
  expect(explainNames('A. Ohm', 'Anna Maria Ohm').score).toBeCloseTo(there.score, 10);
  expect(there.parts).toContainEqual(expect.objectContaining({ query: 'ohm', listed: 'ohm', how: 'exact' }));
});
