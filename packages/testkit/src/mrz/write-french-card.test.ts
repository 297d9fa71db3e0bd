import { parseMrz } from '@bonafide/documents';
import { expect, it } from 'vitest';
import { writeFrenchCard } from './write-french-card.ts';

it('writes a zone that the reader of documents finds in order', () => {
  const lines = writeFrenchCard({
    surname: 'Lefèvre-Dupont',
    givenNames: 'Zoé Anaïs',
    documentNumber: '180675123456',
    dateOfBirth: '1990-02-07',
    sex: 'F',
    office: '075012',
  });
  expect(lines.map((line) => line.length)).toEqual([36, 36]);
  const mrz = parseMrz(lines, { now: new Date('2026-06-01T00:00:00Z') });
  expect(mrz?.format).toBe('FRENCH_ID');
  expect(mrz?.checkDigits.every(({ valid }) => valid)).toBe(true);
});
