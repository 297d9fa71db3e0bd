import { CARD_SIZES, type CardFormat, type DocumentOutline, type Quad } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';
import { isCutOff } from './frame.ts';
import { distance } from './line.ts';
import { STILL_SURE } from './outline-confidence.ts';
import { refineQuad } from './refine-quad.ts';
import { shapeChanges } from './shape-changes.ts';
import { shapeError } from './shape-error.ts';
import { sideRatio } from './side-ratio.ts';
import { zoneMisplacement } from './zone-place.ts';

/** How far the moved side may be off, as a share of the document's width. */
const DEVIATION = 0.025;
/** A zone lies so near its place, mm, on a page that is taken for its own. */
const NEAR = 3;
/** A shape so nearly the format's, with perspective or without, is right. */
const SHAPED = 0.07;
/** Share of every side that lies on an edge of the picture. */
const LEAST_SUPPORT = 0.4;

/**
 * An outline of another shape than the format of its machine-readable zone has, made that shape: of all ways to move one side
 * the one after which the zone lies where it belongs. `outline` and `zone` (on the image) begin where the content does. Null
 * when its shape is right or no side leads there.
 */
export function mendToZone(
  image: RgbImage,
  outline: DocumentOutline,
  { zone, format }: { zone: Quad; format: CardFormat },
): DocumentOutline | null {
  const { width, height } = CARD_SIZES[format];
  if (shapeError(outline.quad, image, format) < SHAPED) return null;
  const deviation = DEVIATION * distance(outline.quad[0], outline.quad[1]);
  const [best] = shapeChanges(outline.quad, sideRatio(outline.quad, image), width / height)
    .map(({ whole }) => refineQuad(image, whole, deviation))
    .filter(({ weakest }) => weakest >= LEAST_SUPPORT)
    .map(({ quad }) => ({ quad, misplaced: zoneMisplacement(zone, quad, format) }))
    .toSorted((a, b) => a.misplaced - b.misplaced);
  if (!best || best.misplaced > NEAR) return null;
  const { quad } = best;
  return { ...outline, quad, format, cutOff: isCutOff(quad, image), confidence: STILL_SURE * outline.confidence };
}
