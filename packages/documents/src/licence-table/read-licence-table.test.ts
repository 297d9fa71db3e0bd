import { describe, expect, it } from 'vitest';
import { textLines } from '../visual/text-lines.fixture.ts';
import { type HeldCategory, readLicenceTable } from './read-licence-table.ts';

type Rows = Parameters<typeof textLines>[0];

const HEADS: Rows = [
  ['9.', 20, 10],
  ['10.', 200, 10],
  ['11.', 320, 10],
  ['12.', 440, 10],
];

const EMPTY: Rows = ['AM', 'A1', 'A2', 'A', 'BE', 'C', 'CE', 'D'].map((category, row) => [
  category,
  20,
  (row < 4 ? 36 : 62) + 26 * row,
]);

/** The row between A and BE. */
const B = 140;

const rowsOf = (rows: Rows) => readLicenceTable(textLines(rows))?.categories.map(plain) ?? null;

const plain = ({ category, validFrom, validUntil, restrictions }: HeldCategory) =>
  [category, validFrom, validUntil, ...restrictions] as const;

describe('readLicenceTable', () => {
  it('reads the categories that have dates, and their codes', () => {
    const table = readLicenceTable(
      textLines([
        ...HEADS,
        ...EMPTY,
        ['B', 20, B],
        ['01.02.2015', 200, B + 1],
        ['31.01.2030', 320, B - 1],
        ['01.06, 78', 440, B],
        ['01.02.2016', 200, 36],
        ['31.01.2031', 320, 36],
        ['12. 70.0123456.NL', 20, 320],
      ]),
    );
    expect(table?.categories.map(plain)).toEqual([
      ['AM', '2016-02-01', '2031-01-31'],
      ['B', '2015-02-01', '2030-01-31', '01.06', '78'],
    ]);
    expect(table?.restrictions).toEqual(['70.0123456.NL']);
    expect(table?.categories[1]?.box).toMatchObject({ x: 20, y: B });
  });

  it('reads a row that was found as one line, with short years', () => {
    expect(rowsOf([['B 19.03.85 18.03.30 01', 20, 100]])).toEqual([['B', '1985-03-19', '2030-03-18', '01']]);
  });

  it('tells a lone date by its column', () => {
    const lone = (x: number): Rows => [
      ['B', 20, B],
      ['19.03.1985', x, B],
    ];
    expect(rowsOf([...HEADS, ...lone(202)])).toEqual([['B', '1985-03-19', null]]);
    expect(rowsOf([...HEADS, ...lone(318)])).toEqual([['B', null, '1985-03-19']]);
    expect(rowsOf(lone(202))).toBeNull();
    expect(rowsOf([...HEADS, ...lone(202), ['203 9-0', 322, B]])).toBeNull();
  });

  it('tells a lone date by rows with both where the columns have no numbers', () => {
    const rows = rowsOf([
      ['AM', 20, 36],
      ['01.02.2016', 200, 36],
      ['31.01.2031', 320, 36],
      ['B', 20, B],
      ['19.03.1985', 199, B],
    ]);
    expect(rows).toEqual([
      ['AM', '2016-02-01', '2031-01-31'],
      ['B', '1985-03-19', null],
    ]);
  });

  it('leaves out what contradicts itself or lies between two rows', () => {
    const until: Rows = [
      ['B', 20, B],
      ['01.02.2015', 200, B],
      ['01.02.2014', 320, B],
    ];
    expect(rowsOf([...HEADS, ...until])).toBeNull();
    const between: Rows = [
      ['A', 20, B - 4],
      ['B', 20, B + 2],
      ['01.02.2015', 200, B],
      ['01.02.2030', 320, B],
    ];
    expect(rowsOf([...HEADS, ...between])).toBeNull();
  });

  it('finds no table on the front', () => {
    const front: Rows = [
      ['1. ERIKSSON', 20, 20],
      ['3. 12.08.1974 UTOPIA', 20, 60],
      ['4a. 01.02.2015', 20, 80],
      ['4b. 31.01.2030', 20, 100],
      ['9. AM/B', 20, 140],
    ];
    expect(rowsOf(front)).toBeNull();
  });
});
