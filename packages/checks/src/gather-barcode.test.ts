import { type Barcode, type DocumentOutline, type Quad, quadOfBox } from '@bonafide/domain';
import { inventLicence, writeAamva } from '@bonafide/testkit';
import { describe, expect, it } from 'vitest';
import { gatherBarcode } from './gather-barcode.ts';

const { holder, issue } = inventLicence(5);

function rectangle(left: number, top: number, right: number, bottom: number): Quad {
  return quadOfBox({ x: left, y: top, width: right - left, height: bottom - top });
}

function outlined(quad: Quad): DocumentOutline {
  return { quad, method: 'network', confidence: 0.9, format: 'ID-1', cutOff: false };
}

function barcodeAt(quad: Quad): Barcode {
  const payload = Buffer.from(writeAamva(holder, { ...issue, version: 9, subfile: 'DL' }), 'latin1').toString('base64');
  return { symbology: 'pdf417', payload, quad };
}

describe("a licence's barcode", () => {
  const read = outlined(rectangle(0, 0, 400, 300));
  const beside = outlined(rectangle(420, 0, 640, 140));
  const find = (quad: Quad, outline: DocumentOutline | null, otherOutlines: readonly DocumentOutline[]) =>
    gatherBarcode({ barcodes: [barcodeAt(quad)], outline, otherOutlines }, null)?.licence;

  it('is its own where it lies on it, a little off the outline too', () => {
    expect(find(rectangle(20, 200, 380, 280), read, [beside])).toBeDefined();
    expect(find(rectangle(20, 200, 380, 330), read, [])).toBeDefined();
    expect(find(rectangle(20, 302, 380, 400), read, [])).toBeDefined();
  });

  it('is not its own where it lies beside it, unless the outline may be a part of the document', () => {
    expect(find(rectangle(430, 60, 630, 120), read, [])).toBeUndefined();
    expect(find(rectangle(430, 60, 630, 120), { ...read, confidence: 0.7 }, [])).toBeDefined();
  });

  it("is another document's where more of it lies on that one", () => {
    expect(find(rectangle(430, 60, 630, 120), read, [beside])).toBeUndefined();
    expect(find(rectangle(380, 60, 630, 120), read, [beside])).toBeUndefined();
  });

  it('is its own where no outline says what was read', () => {
    expect(find(rectangle(430, 60, 630, 120), null, [beside])).toBeDefined();
  });
});
