import { type Quad, quadOfBox, type Size } from '@bonafide/domain';
import { areaOnImage } from './clip-polygon.ts';

/** A corner this far outside, or a side this near the border on both ends, in longest sides of the image, is cut off. */
const OUTSIDE = 0.012;
const AT_BORDER = 0.012;
/** From this share of the picture on, nothing is left that could be called background. */
const WHOLE_PICTURE = 0.94;
/** The same for several documents together, such as both sides of a card in one scan. */
const NO_BACKGROUND = 0.85;

/** True when the document goes on where the picture ends. */
export function isCutOff(quad: Quad, { width, height }: Size): boolean {
  const longest = Math.max(width, height);
  const outside = OUTSIDE * longest;
  if (quad.some(({ x, y }) => x < -outside || y < -outside || x > width + outside || y > height + outside)) return true;
  const near = AT_BORDER * longest;
  const borders = [
    (corner: Quad[0]) => corner.x < near,
    (corner: Quad[0]) => corner.y < near,
    (corner: Quad[0]) => corner.x > width - near,
    (corner: Quad[0]) => corner.y > height - near,
  ];
  return quad.some((corner, i) => borders.some((at) => at(corner) && at(quad[(i + 1) % 4] ?? corner)));
}

/** True for a scan that was cropped to its document, and for a photograph of which it fills every corner. */
export function fillsPicture(quad: Quad, size: Size): boolean {
  return areaOnImage(quad, size) >= WHOLE_PICTURE * size.width * size.height;
}

/** True for a scan of several documents beside each other, with nothing around them. */
export function fillPictureTogether(quads: readonly Quad[], size: Size): boolean {
  const area = quads.reduce((sum, quad) => sum + areaOnImage(quad, size), 0);
  return quads.length > 1 && area >= NO_BACKGROUND * size.width * size.height;
}

/** The picture's own corners. */
export const frameOf = ({ width, height }: Size): Quad => quadOfBox({ x: 0, y: 0, width, height });
