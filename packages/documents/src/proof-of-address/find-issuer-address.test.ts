import { describe, expect, it } from 'vitest';
import { line, PAGE, type Row } from './paper-lines.fixture.ts';
import { readProofOfAddress } from './read-proof-of-address.ts';

const read = (rows: readonly Row[]) =>
  readProofOfAddress(
    rows.map((row) => line(row)),
    PAGE,
  ).issuerAddress;

const ADDRESSEE: readonly Row[] = [
  ['Frau Erika Beispiel', 150, 720],
  ['Erlenweg 93', 150, 760],
  ['06460 Musterstadt', 150, 800],
];

describe('where the sender is', () => {
  it('is read from one line beneath its name', () => {
    const rows: readonly Row[] = [
      ['Utopia Energie GmbH', 200, 200, 60],
      ['Hafenstraße 2, 61928 Musterstadt', 200, 280, 30],
      ...ADDRESSEE,
    ];
    expect(read(rows)).toEqual(['Hafenstraße 2, 61928 Musterstadt']);
  });

  it('is read from the line over a window, without the name', () => {
    const rows: readonly Row[] = [
      ['UTOPIA ENERGIE GMBH', 200, 200, 60],
      ['Utopia Energie GmbH, Hafenstraße 2, 61928 Musterstadt', 150, 600, 24],
      ...ADDRESSEE,
    ];
    expect(read(rows)).toEqual(['Hafenstraße 2, 61928 Musterstadt']);
  });

  it('is not another organisation’s, and not the addressee’s', () => {
    const rows: readonly Row[] = [
      ['Utopia Energie GmbH', 200, 200, 60],
      ...ADDRESSEE,
      ['Sparbank Musterstadt', 900, 1900],
      ['Marktplatz 1, 61928 Musterstadt', 900, 1940],
    ];
    expect(read(rows)).toBeNull();
  });

  it('is not handed on where it was read badly', () => {
    const rows = [
      line(['Utopia Energie GmbH', 200, 200, 60]),
      line(['Hafenstraße 2, 61928 Musterstadt', 200, 280, 30], 0.8),
      ...ADDRESSEE.map((row) => line(row)),
    ];
    expect(readProofOfAddress(rows, PAGE).issuerAddress).toBeNull();
  });

  it('is nowhere without a sender', () => {
    expect(read(ADDRESSEE)).toBeNull();
  });
});
