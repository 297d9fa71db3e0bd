import { CARD_SIZES, type CardFormat, type Quad } from '@bonafide/domain';
import { project, rectangleToQuad } from '../image/index.ts';
import { between, distance } from './line.ts';

/**
 * Where the machine-readable zone lies on its page, mm: ICAO 9303-4 clause 4.2.3, 9303-5 and 9303-6 clause 4.2.4. Characters
 * are 2.54 mm apart; the block's middle lies half of the zone's 23.2 mm above the lower edge, and left and right of it
 * remains the same.
 */
const CHARACTERS: Readonly<Record<CardFormat, number>> = { 'ID-1': 30, 'ID-2': 36, 'ID-3': 44 };
const PITCH = 2.54;
export const ZONE_ABOVE_EDGE = 11.6;

/** How long the zone's lines are, mm. */
export const zoneWidth = (format: CardFormat): number => CHARACTERS[format] * PITCH;

/**
 * How far a zone lies from where it would on the page of `page`, mm, mean of the ends of its middle line. Both quads begin
 * at the content's own top left.
 */
export function zoneMisplacement(zone: Quad, page: Quad, format: CardFormat): number {
  const { width, height } = CARD_SIZES[format];
  const toImage = rectangleToQuad({ width, height }, page);
  const margin = (width - zoneWidth(format)) / 2;
  const expected = [margin, width - margin].map((x) => project(toImage, { x, y: height - ZONE_ABOVE_EDGE }));
  const [topLeft, topRight, bottomRight, bottomLeft] = zone;
  const seen = [between(topLeft, bottomLeft, 0.5), between(topRight, bottomRight, 0.5)];
  const [left = topLeft, right = topRight] = seen;
  const away = distance(left, expected[0] ?? left) + distance(right, expected[1] ?? right);
  return ((away / 2) * zoneWidth(format)) / Math.max(1, distance(left, right));
}
