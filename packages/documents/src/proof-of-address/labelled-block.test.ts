import { expect, it } from 'vitest';
import { labelledBlocks, labelledName } from './labelled-block.ts';
import { line, type Row } from './paper-lines.fixture.ts';

const lines = (...rows: readonly Row[]) => rows.map((row) => line(row));

it('reads an address behind its label', () => {
  const [block] = labelledBlocks(lines(['Trvalý pobyt: Příčná 1024/5, 370 01 Ukázkov', 150, 500]));
  expect(block?.address.lines).toEqual(['Příčná 1024/5, 370 01 Ukázkov']);
  expect([block?.address.postalCode, block?.address.city]).toEqual(['370 01', 'Ukázkov']);
});

it('reads one that goes on in the next line, and none without a town', () => {
  const rows: readonly Row[] = [
    ['Adresse: 14 chemin Neuf', 150, 500],
    ['38240 Exempleville', 290, 540],
  ];
  expect(labelledBlocks(lines(...rows))[0]?.address.lines).toEqual(['14 chemin Neuf', '38240 Exempleville']);
  expect(labelledBlocks(lines(['Adresse: 14 chemin Neuf', 150, 500], ['38240 Exempleville', 150, 900]))).toEqual([]);
});

it.each([
  [['Imię i nazwisko: Anna Przykład', 150, 500]],
  [
    ['Imię i nazwisko', 150, 500],
    ['Anna Przykład', 150, 540],
  ],
  [
    ['Imię i nazwisko:', 150, 500],
    ['Anna Przykład', 600, 500],
    ['Adres', 150, 540],
  ],
] as readonly (readonly Row[])[])('finds the name that a label announces, wherever it stands: %#', (...rows) => {
  expect(labelledName(lines(...rows))).toBe('Anna Przykład');
});

it('takes neither another label nor a number for a name', () => {
  expect(labelledName(lines(['Name', 150, 500], ['Anschrift', 150, 540]))).toBeNull();
  expect(labelledName(lines(['Kunde: 4711', 150, 500]))).toBeNull();
  expect(labelledName(lines(['Name der Straße: Ring', 150, 500]))).toBeNull();
});
