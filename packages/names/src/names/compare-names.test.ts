import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareNames } from './compare-names.ts';
import { editDistance } from './similarity.ts';

describe('names that are the same', () => {
  it.each([
    ['Theresa', 'THERESA', 'exact'],
    ["O'BRIEN", 'OBRIEN', 'exact'],
    ['ANNA-MARIA', 'ANNA<MARIA', 'exact'],
    ['ŽEMAITĖ', 'Zemaite', 'diacritics'],
    ['BASANAVIČIENĖ', 'BASANAVICIENE', 'diacritics'],
    ['NUÑEZ', 'NUNEZ', 'diacritics'],
    ['MÜLLER', 'MUELLER', 'transliteration'],
    ['MULLER', 'MUELLER', 'transliteration'],
    ['KARL JORG', 'KARL JOERG', 'transliteration'],
    ['GROß', 'GROSS', 'transliteration'],
    ['Ævarsdóttir', 'AEVARSDOTTIR', 'transliteration'],
    ['Þuríður', 'THURIDUR', 'transliteration'],
    ['ØSTERGÅRD', 'OESTERGAARD', 'transliteration'],
    ['Ткаченко', 'TKACHENKO', 'transliteration'],
    ['Юлия', 'IULIIA', 'transliteration'],
    ['YULIYA', 'IULIIA', 'transliteration'],
    ['SERGEY', 'SERGEI', 'transliteration'],
    ['ALEXANDR', 'ALEKSANDR', 'transliteration'],
    ['Παπαδόπουλος', 'PAPADOPOULOS', 'transliteration'],
    ['ANNAMARIA', 'ANNA MARIA', 'joined'],
    ['VANDERBERG', 'VAN DER BERG', 'joined'],
    ['MARIA ANNA', 'ANNA MARIA', 'order'],
    ['MAY, THERESA', 'THERESA MAY', 'order'],
    ['BARACK', 'BARACK HUSSEIN', 'middle-name'],
    ['BARACK OBAMA', 'BARACK HUSSEIN OBAMA', 'middle-name'],
    ['Иван Петров', 'Иван Сергеевич Петров', 'patronymic'],
    ['MARIA GARCIA', 'MARIA GARCIA LOPEZ', 'double-name'],
    ['Dr. Anna Ohm', 'Anna Ohm', 'exact'],
    ['GARCÍA LÓPEZ', 'GARCIA', 'middle-name'],
    ['Kazlauskienė-Petraitė', 'PETRAITE', 'double-name'],
  ])('%s and %s: %s', (left, right, how) => {
    expect(compareNames(left, right)).toMatchObject({ agrees: true, how });
    expect(compareNames(right, left)).toMatchObject({ agrees: true, how });
  });

  it('accepts a cut end only where the MRZ was full', () => {
    const cut = ['CHRISTELLE HELENE LAUR', 'CHRISTELLE HÉLÈNE LAURENCE'] as const;
    expect(compareNames(...cut)).toMatchObject({ agrees: false });
    expect(compareNames(...cut, { truncated: 'left' })).toMatchObject({ agrees: true, how: 'truncated' });
    expect(compareNames(...cut, { truncated: 'right' })).toMatchObject({ agrees: false });
    expect(compareNames('JOHN MAR', 'JOHN PETER', { truncated: 'left' }).agrees).toBe(false);
  });
});

describe('names that are different', () => {
  it.each([
    ['THERESA', 'TERESA'],
    ['JONAS', 'JONAS1'],
    ['ANNA MARIA', 'ANNA SOFIA'],
    ['DE', 'DE LA CRUZ'],
    ['VAN', 'VAN DIJK'],
    ['A', 'A B SMITH'],
    ['JAN', 'IAN'],
    ['DANA', 'DANAE'],
    ['KAI', 'KAY'],
    ['IVANOV', 'IVANOVA'],
    ['KAZLAUSKAS', 'KAZLAUSKIENE'],
    ['LEE', 'LI'],
    ['NOEL', 'NOL'],
    ['', ''],
    ['', 'ANNA'],
    ['山田', '田中'],
    ['...', "'''"],
  ])('%s and %s', (left, right) => {
    const { agrees, score } = compareNames(left, right);
    expect(agrees).toBe(false);
    expect(score).toBeLessThan(0.8);
  });

  it('scores near misses above strangers', () => {
    expect(compareNames('THERESA', 'TERESA').score).toBeGreaterThan(compareNames('THERESA', 'BARACK').score);
  });
});

test('texts that are no names are answered at once', () => {
  const [left, right] = ['a'.repeat(10_000), `${'a'.repeat(9_999)}b`];
  expect(compareNames(left, right)).toEqual({ agrees: false, how: 'mismatch', score: 0 });
  expect(compareNames(left, left.toUpperCase())).toMatchObject({ agrees: true, how: 'exact' });
}, 1_000);

describe('for every name', () => {
  const word = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIKLMNOPRSTUVZÄÖŠŽÉ'), minLength: 3, maxLength: 12 });

  it('agrees with itself and does not mind sides', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(compareNames(a, a)).toMatchObject({ agrees: true, how: 'exact', score: 1 });
        expect(compareNames(a, b)).toEqual(compareNames(b, a));
      }),
    );
  });

  it('never agrees when most letters differ', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        fc.pre(editDistance(a, b) > Math.max(a.length, b.length) * 0.7 && !/[ÄÖ]/.test(a + b));
        expect(compareNames(a, b).agrees).toBe(false);
      }),
    );
  });
});
