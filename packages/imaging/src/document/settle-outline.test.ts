import { type DocumentOutline, type Quad, quadOfBox, type TextLine } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { wholeView } from './document-view.ts';
import type { SettledReading } from './read-view.ts';
import { settleOutline } from './settle-outline.ts';

const IMAGE = { width: 1000, height: 800, data: new Uint8Array(1000 * 800 * 3).fill(128) };

const quadOf = (x: number, y: number, width: number, height: number): Quad => quadOfBox({ x, y, width, height });

function line(text: string, x: number, y: number): TextLine {
  const box = { x, y, width: text.length * 12, height: 20 };
  return { text, confidence: 0.95, box, quad: quadOfBox(box) };
}

/** Two lines on a card in the middle of the picture, and those of a paper beside it. */
const ON_CARD = [line('DRIVING LICENCE', 360, 330), line('OF INVENTIA', 360, 380)];
const BESIDE = [line('SOME OTHER PAPER', 20, 40), line('WITH PRINT ON IT', 20, 80), line('AND MORE BELOW', 760, 740)];

const reading = (lines: readonly TextLine[]): SettledReading => ({
  view: wholeView(IMAGE),
  lines,
  unread: 0,
  passedOver: 0,
  mrzCandidates: [],
  zone: null,
  lineLength: null,
  orientation: 0,
  amount: 40,
});

const unsure = (quad: Quad): DocumentOutline => ({
  quad,
  method: 'network',
  confidence: 0.2,
  format: null,
  cutOff: false,
});

describe('settleOutline without a zone', () => {
  it('keeps an unsure outline that holds a good part of the print', () => {
    const card = quadOf(340, 300, 320, 202);
    const outline = settleOutline(reading([...ON_CARD, ...BESIDE]), [unsure(card)], IMAGE);
    expect(outline).toMatchObject({ method: 'network', quad: card });
  });

  it('takes the hull of the print rather than an unsure outline beside it', () => {
    const empty = quadOf(340, 500, 320, 202);
    expect(settleOutline(reading([...ON_CARD, ...BESIDE]), [unsure(empty)], IMAGE)?.method).toBe('text');
  });

  it('has nothing to say of a picture without print and documents', () => {
    expect(settleOutline(reading([]), [], IMAGE)).toBeNull();
  });
});
