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

/**
 * `scale`: width of the reduced image over that of the stored one. `origin`: where on the reduced image a part of it begins, in
 * which the places are.
 */
export function storedPixels(scale: number, origin: Point = { x: 0, y: 0 }): StoredPixels {
  const point = ({ x, y }: Point): Point => ({ x: (x + origin.x) / scale, y: (y + origin.y) / scale });
  const quad = (corners: Quad): Quad => mapQuad(corners, point);
  const box = ({ x, y, width, height }: Box): Box => ({
    ...point({ x, y }),
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
