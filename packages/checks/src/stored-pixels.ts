import type { Box, Point, TextLine } from '@bonafide/domain';

/** Places on a reduced image, moved to the pixels of the stored one. */
export interface StoredPixels {
  box(box: Box): Box;
  line(line: TextLine): TextLine;
}

/** `scale`: width of the reduced image over that of the stored one. */
export function storedPixels(scale: number): StoredPixels {
  const point = ({ x, y }: Point): Point => ({ x: x / scale, y: y / scale });
  const box = ({ x, y, width, height }: Box): Box => ({
    x: x / scale,
    y: y / scale,
    width: width / scale,
    height: height / scale,
  });
  const line = (text: TextLine): TextLine => {
    const [a, b, c, d] = text.quad;
    return { ...text, quad: [point(a), point(b), point(c), point(d)], box: box(text.box) };
  };
  return { box, line };
}
