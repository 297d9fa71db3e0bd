import type { DocumentOutline } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { liesOnDocument, shorterSide } from './on-document.ts';
import { portraitShown } from './portrait-shown.ts';
import type { FacesReading } from './reading.ts';

const OUTLINE: DocumentOutline = {
  quad: [
    { x: 100, y: 100 },
    { x: 956, y: 120 },
    { x: 950, y: 660 },
    { x: 104, y: 640 },
  ],
  method: 'network',
  confidence: 0.95,
  format: 'ID-1',
  cutOff: false,
};
const UNCLEAR = { ...OUTLINE, confidence: 0.5 };

function faces(x: number, size: number, confidence = 0.9): FacesReading {
  const box = { x, y: 300, width: size, height: size };
  const quality = { interEyeDistance: size / 2, sharpness: 1, issues: [] };
  return {
    faces: [{ box, confidence, quality, embedding: null }],
    issues: [],
    engine: { name: 'faces', version: '1', modelDigest: null },
  };
}

describe('portraitShown', () => {
  it('counts a face on the document', () => {
    expect(portraitShown(faces(200, 150), OUTLINE)).toBe(true);
    expect(portraitShown({ ...faces(0, 0), faces: [] }, OUTLINE)).toBe(false);
  });

  it.each([
    ['beside it', faces(1100, 150)],
    ['as small as a ghost image', faces(200, 30)],
    ['that hardly is one', faces(200, 150, 0.55)],
  ])('counts no face %s', (_, reading) => {
    expect(portraitShown(reading, OUTLINE)).toBe(false);
  });

  it('counts any face where nobody knows how far the document reaches', () => {
    expect(portraitShown(faces(1100, 150), UNCLEAR)).toBe(true);
    expect(portraitShown(faces(200, 30), null)).toBe(true);
  });
});

describe('liesOnDocument', () => {
  it('allows for print at the very edge, in quads that run either way', () => {
    const atEdge = { x: 80, y: 300, width: 20, height: 20 };
    const [a, b, c, d] = OUTLINE.quad;
    const mirrored = { ...OUTLINE, quad: [b, a, d, c] as const };
    expect([OUTLINE, mirrored].map((outline) => liesOnDocument(outline)(atEdge))).toEqual([true, true]);
    expect([OUTLINE, mirrored].map((outline) => liesOnDocument(outline)({ ...atEdge, x: 20 }))).toEqual([false, false]);
  });

  it('knows the shorter side', () => {
    expect(shorterSide(OUTLINE.quad)).toBeCloseTo(540, 0);
  });
});
