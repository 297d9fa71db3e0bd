import {
  type Barcode,
  type Box,
  type DocumentOutline,
  mapQuad,
  type Point,
  type Quad,
  type TextLine,
} from '@bonafide/domain';

/** Places on a reduced image, moved to the pixels of the stored one. */
export interface StoredPixels {
  box(box: Box): Box;
  line(line: TextLine): TextLine;
  outline(outline: DocumentOutline): DocumentOutline;
  barcode(barcode: Barcode): Barcode;
}

/** `scale`: width of the reduced image over that of the stored one. */
export function storedPixels(scale: number): StoredPixels {
  const point = ({ x, y }: Point): Point => ({ x: x / scale, y: y / scale });
  const quad = (corners: Quad): Quad => mapQuad(corners, point);
  const box = ({ x, y, width, height }: Box): Box => ({
    x: x / scale,
    y: y / scale,
    width: width / scale,
    height: height / scale,
  });
  return {
    box,
    line: (text) => ({ ...text, quad: quad(text.quad), box: box(text.box) }),
    outline: (outline) => ({ ...outline, quad: quad(outline.quad) }),
    barcode: (barcode) => ({ ...barcode, quad: quad(barcode.quad) }),
  };
}
