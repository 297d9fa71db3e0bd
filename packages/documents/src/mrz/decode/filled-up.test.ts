import { describe, expect, it } from 'vitest';
import { parseMrz } from '../parse-mrz.ts';
import { isFilledUp } from './filled-up.ts';

const NOW = new Date('2026-01-01T00:00:00Z');
const TD1 = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];

/** Whether the card counts as filled up when fillers were put in at `places` of a line. */
function filled(line: number, places: readonly number[]): boolean {
  const mrz = parseMrz(TD1, { now: NOW });
  if (!mrz) throw new Error('the card is a card');
  const voted = TD1.map((text, i) => {
    const inserted = [...text].map((_, at) => i === line && places.includes(at));
    const reading = { text, characters: [], confidence: 1 };
    return { reference: { reading, characters: [], inserted, removed: [], penalty: 0 } };
  });
  return isFilledUp(mrz, voted);
}

describe('isFilledUp', () => {
  it('minds what was put into a name, but for one filler', () => {
    expect(filled(2, [])).toBe(false);
    expect(filled(2, [29])).toBe(false);
    expect(filled(2, [26, 27, 28, 29])).toBe(true);
  });

  it('minds what was put into the codes of a document and of a state', () => {
    expect(filled(0, [1, 2, 3])).toBe(true);
  });

  it('leaves the rest to the check digits', () => {
    expect(filled(0, [26, 27, 28])).toBe(false);
    expect(filled(1, [20, 21, 22, 23])).toBe(false);
  });
});
