import { CARD_SIZES, type CardFormat, type DocumentOutline } from '@bonafide/domain';
import { project, type RgbImage, rectangleToQuad } from '../image/index.ts';
import { isCutOff } from './frame.ts';
import { distance } from './line.ts';
import { STILL_SURE } from './outline-confidence.ts';
import { refineQuad } from './refine-quad.ts';
import { sideRatio } from './side-ratio.ts';

/** How far the new side may be off, as a share of the document's width. */
const DEVIATION = 0.012;
const LONG_ENOUGH = 0.97;
/** An outline that lacks more than this of its height ends at something else than the zone. */
const MOST_MISSING = 0.35;

/**
 * An outline that ends above the machine-readable zone, at the line where its band begins, made as long as the format of the
 * zone says. `quad` begins where the content does. Null when the outline lacks nothing, or too much.
 */
export function reachZone(image: RgbImage, outline: DocumentOutline, format: CardFormat): DocumentOutline | null {
  const { width, height } = CARD_SIZES[format];
  const seenHeight = width / sideRatio(outline.quad, image);
  if (seenHeight > LONG_ENOUGH * height || seenHeight < (1 - MOST_MISSING) * height) return null;
  const h = rectangleToQuad({ width, height: seenHeight }, outline.quad);
  const [left, right] = [project(h, { x: 0, y: height }), project(h, { x: width, y: height })];
  const longer = [outline.quad[0], outline.quad[1], right, left] as const;
  const { quad } = refineQuad(image, longer, DEVIATION * distance(left, right));
  return { ...outline, quad, format, cutOff: isCutOff(quad, image), confidence: STILL_SURE * outline.confidence };
}
