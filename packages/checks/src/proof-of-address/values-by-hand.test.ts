import { readProofOfAddress } from '@bonafide/documents';
import { quadOfBox, type TextLine } from '@bonafide/domain';
import type { PaperPage } from '@bonafide/imaging';
import { expect, it } from 'vitest';
import { valuesByHand } from './values-by-hand.ts';

type Strokes = PaperPage['strokes'][number];
const PRINT: Strokes = { slant: 0.01, tint: [0, 0.01] };
const TEXTS = ['Utopia Energy Ltd', '', 'Anna Specimen', '12 Invented Way', 'York YO1 7HH', '', 'Date: 04/03/2026'];

/** Level lines, empty ones between blocks. */
const lines: readonly TextLine[] = TEXTS.map((text, i) => {
  const box = { x: 100, y: 100 + 40 * i, width: 400, height: 30 };
  return { text, confidence: 0.98, quad: quadOfBox(box), box };
});
const size = { width: 1000, height: 1400 };
const paper = readProofOfAddress(lines, size);
const measured = (others: Readonly<Record<string, Strokes>>) =>
  valuesByHand(
    { size, lines, source: 'picture', barcodes: [], strokes: TEXTS.map((text) => others[text] ?? PRINT) },
    paper,
  );

it('finds a name whose strokes lean, and an address in another ink', () => {
  expect(measured({ 'Anna Specimen': { ...PRINT, slant: 0.34 } }).slant).toBe(0.34);
  expect(measured({ '12 Invented Way': { ...PRINT, tint: [-0.02, 0.2] } }).otherInk).toBeCloseTo(0.19, 2);
});

it('minds neither coloured letterheads nor slashes in dates', () => {
  const found = measured({
    'Utopia Energy Ltd': { slant: 0.3, tint: [0.4, 0] },
    'Date: 04/03/2026': { ...PRINT, slant: 0.3 },
  });
  expect(found.slant).toBeLessThan(0.02);
  expect(found.otherInk).toBe(0);
});

it('knows nothing of a text layer', () => {
  expect(valuesByHand({ size, lines, source: 'text_layer', barcodes: [], strokes: [] }, paper)).toEqual({
    slant: 0,
    otherInk: 0,
  });
});
