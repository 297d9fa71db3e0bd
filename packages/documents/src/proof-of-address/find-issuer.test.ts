import { boundingBox, type Point } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { line, PAGE, type Row } from './paper-lines.fixture.ts';
import { readProofOfAddress } from './read-proof-of-address.ts';

const read = (rows: readonly Row[]) =>
  readProofOfAddress(
    rows.map((row) => line(row)),
    PAGE,
  );

describe('who wrote, and to whom', () => {
  const LETTER: readonly Row[] = [
    ['Bürgeramt Musterstadt', 200, 200, 60],
    ['Rathausplatz 2, 61928 Musterstadt', 200, 280, 24],
    ['Bürgeramt Musterstadt, Rathausplatz 2, 61928 Musterstadt', 150, 480, 20],
    ['Frau Erika Beispiel', 150, 520],
    ['Erlenweg 93', 150, 560],
    ['06460 Musterstadt', 150, 600],
    ['Musterstadt, 22. Mai 2026', 1100, 800],
    ['Meldebescheinigung', 150, 900, 50],
  ];

  it('tells the sender over the window from the addressee in it', () => {
    const paper = read(LETTER);
    expect(paper.names).toEqual(['Erika Beispiel']);
    expect(paper.address?.lines).toEqual(['Erlenweg 93', '06460 Musterstadt']);
  });

  it('knows an authority as the issuer, and not the title', () => {
    expect(read(LETTER).issuer?.value).toBe('Bürgeramt Musterstadt');
  });

  it('knows a sender by the address under its name, though nothing else tells it', () => {
    const [, ...rest] = LETTER.slice(2);
    const rows: readonly Row[] = [
      ['Les Trois Vallées', 150, 100],
      ['2 quai Neuf', 150, 140],
      ['44200 MÉRÉ', 150, 180],
      ...rest,
    ];
    expect(read(rows).issuer?.value).toBe('Les Trois Vallées');
  });

  it('knows a sender by its name being said again before its address', () => {
    const rows = LETTER.map(
      ([text, ...rest]): Row => [text.replace('Bürgeramt Musterstadt', 'Nordlicht Zwei'), ...rest],
    );
    expect(read(rows).issuer?.value).toBe('Nordlicht Zwei');
  });

  it('takes no house number with a postal code for a date', () => {
    expect(read(LETTER).issueDate?.value).toBe('2026-05-22');
  });

  it('names no issuer where nothing in the head is one', () => {
    const rows: readonly Row[] = [
      ['Erika Beispiel', 150, 520],
      ['Erlenweg 93', 150, 560],
      ['06460 Musterstadt', 150, 600],
    ];
    expect(read(rows).issuer).toBeNull();
  });

  it('follows the lines of a slanted photograph', () => {
    const slanted = LETTER.map((row) => {
      const straight = line(row);
      const quad = straight.quad.map(({ x, y }) => ({ x: x - 0.06 * y, y: y + 0.06 * x }));
      const [a, b, c, d] = quad as [Point, Point, Point, Point];
      return { ...straight, quad: [a, b, c, d] as const, box: boundingBox(quad) };
    });
    expect(readProofOfAddress(slanted, PAGE).names).toEqual(['Erika Beispiel']);
  });
});

it('takes the title of a bill for no sender, though firms call themselves so', () => {
  const rows: readonly Row[] = [
    ['Brightwater Supply Ltd', 150, 150, 40],
    ['Electricity bill', 150, 300, 60],
    ['Anna Specimen', 150, 500],
    ['12 Invented Way', 150, 540],
    ['York YO1 7HH', 150, 580],
  ];
  expect(read(rows).issuer?.value).toBe('Brightwater Supply Ltd');
});
