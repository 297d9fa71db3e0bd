import { type Barcode, type DocumentOutline, type Quad, quadOfBox } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { face, faces, side } from './evidence.fixture.ts';
import { isMeantUnclear, liesBeside, type PhotoOfDocuments, signsOfAnother } from './meant-document.ts';

/** `width` by `height` px around a place. */
function around(x: number, y: number, width: number, height: number): Quad {
  return quadOfBox({ x: x - width / 2, y: y - height / 2, width, height });
}

function outlined(quad: Quad, confidence = 0.95): DocumentOutline {
  return { quad, method: 'network', confidence, format: 'ID-1', cutOff: false };
}

const SIZE = { width: 1000, height: 800 };
const MIDDLE = outlined(around(500, 400, 430, 270));
const CORNER = outlined(around(180, 120, 320, 200));
const photo = (more: Partial<PhotoOfDocuments>): PhotoOfDocuments => side({ print: [], more: { size: SIZE, ...more } });
const pdf417 = (quad: Quad): Barcode => ({ symbology: 'pdf417', payload: '', quad });
const stranger = (x: number, y: number, height = 100) =>
  faces(
    [
      face({ box: { x: 350, y: 350, width: 80, height: 100 } }),
      face({ box: { x: x - 40, y: y - height / 2, width: 80, height }, embedding: null }),
    ],
    ['face.several'],
  );

describe('signs of another document', () => {
  it('are none where one document lies on the photo, in its middle or not', () => {
    const portraits = faces([face({ box: { x: 120, y: 80, width: 60, height: 80 } })]);
    expect(signsOfAnother(photo({ outline: CORNER, portraits }))).toEqual([]);
    expect(signsOfAnother(photo({ outline: null, portraits }))).toEqual([]);
    expect(signsOfAnother(photo({ outline: MIDDLE, portraits }))).toEqual([]);
  });

  it('are a clear outline beside the one that was read, and an unclear one where the middle is', () => {
    expect(signsOfAnother(photo({ outline: MIDDLE, otherOutlines: [CORNER] }))).toEqual(['outline']);
    const unclear = outlined(MIDDLE.quad, 0.55);
    expect(signsOfAnother(photo({ outline: CORNER, otherOutlines: [unclear] }))).toEqual(['outline']);
    const faint = outlined(CORNER.quad, 0.55);
    expect(signsOfAnother(photo({ outline: MIDDLE, otherOutlines: [faint], portraits: faces([]) }))).toEqual([]);
  });

  it('are a page of no format that is known, if it is whole and about as large', () => {
    const beside = (more: Partial<DocumentOutline>) =>
      signsOfAnother(
        photo({ outline: MIDDLE, otherOutlines: [{ ...CORNER, format: null, ...more }], portraits: faces([]) }),
      );
    expect(beside({})).toEqual(['outline']);
    expect(beside({ cutOff: true })).toEqual([]);
    expect(beside({ quad: around(180, 120, 100, 70) })).toEqual([]);
  });

  it('are a likely outline away from print that no outline holds', () => {
    const byText = { ...MIDDLE, method: 'text' as const, confidence: 0.05 };
    const cut = { ...CORNER, confidence: 0.6, format: null, cutOff: true };
    const beside = (outline: DocumentOutline) =>
      signsOfAnother(photo({ outline, otherOutlines: [cut], portraits: faces([]) }));
    expect(beside(byText)).toEqual(['outline']);
    expect(beside(MIDDLE)).toEqual([]);
  });

  it('are no second guess for the document that was read', () => {
    const guess = outlined(around(510, 410, 420, 280), 0.92);
    expect(signsOfAnother(photo({ outline: MIDDLE, otherOutlines: [guess], portraits: faces([]) }))).toEqual([]);
  });

  it("are a licence's barcode and a stranger's portrait that lie beside it", () => {
    const beside = photo({ outline: MIDDLE, portraits: faces([]), barcodes: [pdf417(around(850, 700, 200, 60))] });
    expect(signsOfAnother(beside)).toEqual(['barcode']);
    expect(signsOfAnother(photo({ outline: MIDDLE, portraits: stranger(850, 650) }))).toEqual(['portrait']);
    expect(signsOfAnother(photo({ outline: MIDDLE, portraits: stranger(500, 400) }))).toEqual([]);
    // Somebody who holds the document is larger than its portrait.
    expect(signsOfAnother(photo({ outline: MIDDLE, portraits: stranger(850, 400, 240) }))).toEqual([]);
  });
});

it('is told of another document where its card on the same page contradicts the one that was read', () => {
  expect(signsOfAnother(photo({ outline: CORNER, anotherCard: true, portraits: faces([]) }))).toEqual(['card']);
  expect(isMeantUnclear(photo({ outline: CORNER, anotherCard: true, portraits: faces([]) }))).toBe(true);
  expect(isMeantUnclear(photo({ outline: MIDDLE, anotherCard: true, portraits: faces([]) }))).toBe(true);
});

describe('print as a sign of another document', () => {
  const rows = Array.from({ length: 6 }, (_, row) => ['SOMETHING ELSE', 460, 300 + 40 * row] as const);
  const beside = (outline: DocumentOutline, print = rows) =>
    signsOfAnother(side({ print, more: { size: SIZE, outline, portraits: faces([]) } }));

  it('counts where much of it lies off what was read, and that is not in the middle', () => {
    expect(beside(CORNER)).toEqual(['print']);
    expect(beside({ ...CORNER, method: 'mrz', confidence: 0.3 })).toEqual(['print']);
    expect(beside(CORNER, rows.slice(0, 2))).toEqual([]);
    expect(beside(MIDDLE)).toEqual([]);
  });

  it('counts where it was looked for in the middle', () => {
    const shows = (printInMiddle: number) =>
      signsOfAnother(photo({ outline: CORNER, printInMiddle, portraits: faces([]) }));
    expect([shows(120), shows(20)]).toEqual([['print'], []]);
  });
});

describe('which document is meant', () => {
  it('is clear where the one that was read lies in the middle', () => {
    expect(isMeantUnclear(photo({ outline: MIDDLE, otherOutlines: [CORNER] }))).toBe(false);
  });

  it('is unclear where another lies there, or where no outline holds what was read', () => {
    expect(isMeantUnclear(photo({ outline: CORNER, otherOutlines: [MIDDLE] }))).toBe(true);
    const byText = { ...MIDDLE, method: 'text' as const, confidence: 0.05 };
    expect(isMeantUnclear(photo({ outline: byText, otherOutlines: [CORNER] }))).toBe(true);
  });
});

describe('what lies beside a document', () => {
  it('shares nothing with it, and its outline is clear', () => {
    expect(liesBeside(around(850, 700, 200, 60), MIDDLE)).toBe(true);
    expect(liesBeside(around(700, 400, 200, 60), MIDDLE)).toBe(false);
    expect(liesBeside(around(850, 700, 200, 60), outlined(MIDDLE.quad, 0.7))).toBe(false);
    expect(liesBeside(around(850, 700, 200, 60), null)).toBe(false);
  });
});
