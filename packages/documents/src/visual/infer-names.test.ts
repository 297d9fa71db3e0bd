import { describe, expect, it } from 'vitest';
import { inferNames, type PlacedField } from './infer-names.ts';
import { inferNationality } from './infer-nationality.ts';
import { textLines } from './text-lines.fixture.ts';

type Rows = Parameters<typeof textLines>[0];

const place = (attribute: PlacedField['attribute'], x: number, y: number): PlacedField => ({
  attribute,
  box: { x, y, width: 90, height: 14 },
});
const names = (rows: Rows, ...known: readonly PlacedField[]) =>
  Object.fromEntries(inferNames(textLines(rows), known).map(({ attribute, value }) => [attribute, value.value]));

describe('inferNames', () => {
  it('takes the row above the given names for the surname and the row below the surname for the given names', () => {
    expect(names([['ŽĎÁRSKÁ', 20, 20]], place('givenNames', 20, 50))).toEqual({ surname: 'ŽĎÁRSKÁ' });
    expect(names([['BÉLA', 20, 50]], place('surname', 20, 20))).toEqual({ givenNames: 'BÉLA' });
  });

  it('takes two rows alone above the birth for both', () => {
    const rows: Rows = [
      ['REISEPASS', 20, 0],
      ['KRÜGER', 20, 60],
      ['LÖWINE', 20, 90],
      ['ZENIT', 300, 160],
    ];
    expect(names(rows, place('dateOfBirth', 150, 140))).toEqual({ surname: 'KRÜGER', givenNames: 'LÖWINE' });
  });

  it.each<readonly [string, Rows, readonly PlacedField[]]>([
    [
      'three rows',
      [
        ['A. BERG', 20, 20],
        ['LUND', 20, 45],
        ['HOLM', 20, 70],
      ],
      [place('dateOfBirth', 20, 100)],
    ],
    ['another column', [['ZENITH', 200, 20]], [place('givenNames', 20, 50)]],
    ['rows far apart', [['ZENITH', 20, 20]], [place('givenNames', 20, 90)]],
    ['a value between', [['ZENITH', 20, 56]], [place('surname', 20, 20), place('sex', 20, 38)]],
    ['a country', [['UTOPIA', 20, 20]], [place('givenNames', 20, 50)]],
    ['a misread label', [['SURNARNF', 20, 20]], [place('givenNames', 20, 50)]],
    ['small letters', [['Surgical', 20, 20]], [place('givenNames', 20, 50)]],
    ['names that are known', [['ZENITH', 20, 80]], [place('surname', 20, 20), place('givenNames', 20, 50)]],
    [
      'nothing to go by',
      [
        ['BERG', 20, 20],
        ['ANNA', 20, 45],
      ],
      [],
    ],
  ])('makes nothing of %s', (_case, rows, known) => {
    expect(names(rows, ...known)).toEqual({});
  });
});

describe('inferNationality', () => {
  const read = (rows: Rows, ...known: readonly PlacedField[]) =>
    inferNationality(textLines(rows), known).map(({ value }) => value.value);
  const rows: Rows = [
    ['REPUBLIK UTOPIEN', 20, 0],
    ['UTOPISCH', 20, 80],
  ];

  it('takes the one country below the name', () => {
    expect(read(rows, place('givenNames', 20, 40))).toEqual(['UTO']);
  });

  it('makes nothing of two countries, of a heading alone, of a nationality that is known', () => {
    expect(read([...rows, ['FRANCE', 20, 120]], place('givenNames', 20, 40))).toEqual([]);
    expect(read(rows.slice(0, 1), place('givenNames', 20, 40))).toEqual([]);
    expect(read(rows, place('givenNames', 20, 40), place('nationality', 20, 60))).toEqual([]);
    expect(read(rows)).toEqual([]);
  });
});
