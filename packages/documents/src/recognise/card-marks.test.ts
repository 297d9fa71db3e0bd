import { describe, expect, it } from 'vitest';
import { textLines } from '../visual/text-lines.fixture.ts';
import { recogniseDocument } from './recognise-document.ts';

/** What is told of a document that has neither title nor zone. */
function told(texts: readonly string[], format: 'ID-1' | 'ID-3' | null, portraitFound = false) {
  const lines = textLines(texts.map((text, index) => [text, 20, 40 * index]));
  return recogniseDocument({ mrz: null, lines, visual: [], portraitFound, format });
}

const BACK = ['Lakcím / Address', 'Kiállító hatóság / Authority', 'Születési hely / Place of birth'];

describe('cardMarks', () => {
  it('takes a card that tells where somebody lives and who issued it for an identity card, never for sure', () => {
    const two = told(BACK.slice(0, 2), 'ID-1');
    const three = told(BACK, 'ID-1');
    expect([two.kind, three.kind]).toEqual(['id_card', 'id_card']);
    expect(two.confidence).toBeGreaterThan(0.6);
    expect(three.confidence).toBeGreaterThan(two.confidence);
    expect(three.confidence).toBeLessThan(0.8);
  });

  it('takes a page with portrait and labels for a passport', () => {
    const page = told(BACK, 'ID-3', true);
    expect(page.kind).toBe('passport');
    expect(page.confidence).toBeLessThan(0.85);
  });

  it.each<readonly [string, readonly string[], 'ID-1' | 'ID-3' | null, boolean]>([
    ['one label', BACK.slice(0, 1), 'ID-1', false],
    ['a page without portrait', BACK, 'ID-3', false],
    ['a portrait on something of unknown size', BACK, null, true],
    ['two labels on something of unknown size', BACK.slice(0, 2), null, false],
    ['words that are no labels', ['ORDER OF MERIT', 'FIRST CLASS'], 'ID-1', true],
  ])('does not know what %s is', (_, texts, format, portrait) => {
    expect(told(texts, format, portrait).kind).toBeNull();
  });

  it('gives way to whatever says what the document is', () => {
    expect(told(['RESIDENCE PERMIT', ...BACK], 'ID-1').kind).toBe('residence_permit');
  });
});
