import { describe, expect, it } from 'vitest';
import { categoryTable } from './category-table.ts';
import { readVisualZone } from './read-visual-zone.ts';
import { textLines } from './text-lines.fixture.ts';

type Row = readonly [text: string, x: number, y: number];
const tableOf = (...rows: readonly Row[]) => categoryTable(textLines(rows.map(([text, x, y]) => [text, x, y])));

const HEADS: readonly Row[] = [
  ['9.', 20, 10],
  ['10.', 120, 10],
  ['11.', 300, 10],
  ['12.', 500, 10],
];
const PAIRS: readonly Row[] = [
  ['17.07.2024', 120, 60],
  ['16.07.2039', 300, 60],
  ['17.07.2024', 120, 100],
  ['16.07.2039', 300, 100],
];

describe('categoryTable', () => {
  it.each<readonly [string, 'clear' | 'likely' | null, readonly Row[]]>([
    ['three heads in one row', 'clear', HEADS.slice(0, 3)],
    ['heads found as one line', 'clear', [['9. 10. 11. 12.', 20, 10]]],
    ['a column of categories', 'clear', ['AM', 'A1', 'A', 'B1', 'BE'].map((text, i): Row => [text, 20, 40 * i])],
    ['two rows of two dates', 'likely', PAIRS],
    ['a category before two dates', 'likely', [['B', 20, 60], ...PAIRS.slice(0, 2)]],
    ['numbers one below the other', null, HEADS.map(([text], i): Row => [text, 20, 40 * i])],
    ['issue and expiry in one row', null, PAIRS.slice(0, 2)],
    ['a sex before two dates', null, [['M', 20, 60], ...PAIRS.slice(0, 2)]],
    ['the categories of a front below its dates', null, [...PAIRS.slice(0, 2), ['B', 120, 200]]],
    ['nothing', null, []],
  ])('%s: %s', (_, table, rows) => {
    expect(tableOf(...rows)).toBe(table);
  });

  it('gives none of its dates to the document', () => {
    const lines = textLines([...HEADS, ...PAIRS.slice(0, 2)].map(([text, x, y]) => [text, x, y]));
    expect(readVisualZone({ lines, mrzLines: [], mrzValues: {} })).toEqual([]);
    const unheaded = textLines(PAIRS.slice(0, 2).map(([text, x, y]) => [text, x, y]));
    const dates = readVisualZone({ lines: unheaded, mrzLines: [], mrzValues: {} });
    expect(dates.map(({ attribute }) => attribute)).toEqual(['dateOfIssue', 'dateOfExpiry']);
  });
});
