import { describe, expect, it } from 'vitest';
import { hardPhoto, ordinaryPhoto } from './photo-options.ts';
import { placeDocument } from './place-document.ts';
import { layTable, TABLES, type TableKind } from './table.ts';

function colours(kind: TableKind, seed: number): number[][] {
  const table = layTable(kind, seed);
  return Array.from({ length: 400 }, (_, i) => {
    const out: [number, number, number] = [0, 0, 0];
    table((i % 20) * 80, Math.floor(i / 20) * 60, out);
    return [...out];
  });
}

const spread = (kind: TableKind): number => {
  const greens = colours(kind, 3).map(([, green = 0]) => green);
  return Math.max(...greens) - Math.min(...greens);
};

describe('tables', () => {
  it.each(TABLES)('%s is drawn from its seed, within the range of a pixel', (kind) => {
    expect(colours(kind, 1)).toEqual(colours(kind, 1));
    expect(colours(kind, 1)).not.toEqual(colours(kind, 2));
    for (const colour of colours(kind, 1)) {
      for (const value of colour) expect(value >= 0 && value < 320).toBe(true);
    }
  });

  it('grow busier from plain to cluttered', () => {
    expect(spread('plain')).toBeLessThan(40);
    expect(spread('striped')).toBeGreaterThan(60);
    expect(spread('cluttered')).toBeGreaterThan(spread('plain'));
  });
});

describe('the place of a document', () => {
  const card = { width: 856, height: 540 };
  const still = { ...ordinaryPhoto(1), perspective: 0, rotation: 0 };

  it('fills the part of the frame that it should', () => {
    const [topLeft, topRight] = placeDocument(card, { ...still, fill: 0.5, width: 1600, height: 1600 });
    expect(topRight.x - topLeft.x).toBeCloseTo(800, 6);
    expect(topRight.y).toBeCloseTo(topLeft.y, 6);
  });

  it('turns clockwise', () => {
    const [topLeft, topRight] = placeDocument(card, { ...still, rotation: 10 });
    const angle = Math.atan2(topRight.y - topLeft.y, topRight.x - topLeft.x);
    expect((angle * 180) / Math.PI).toBeCloseTo(10, 6);
  });
});

describe('photo options', () => {
  it('are drawn from the seed, worse when taken in haste', () => {
    expect(ordinaryPhoto(4)).toEqual(ordinaryPhoto(4));
    for (let seed = 0; seed < 30; seed++) {
      expect(hardPhoto(seed).noise).toBeGreaterThan(ordinaryPhoto(seed).noise);
      expect(hardPhoto(seed).quality).toBeLessThan(ordinaryPhoto(seed).quality);
    }
  });
});
