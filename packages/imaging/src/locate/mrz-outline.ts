import { CARD_SIZES, type DocumentOutline } from '@bonafide/domain';
import { pointInBox, quadOf, type RotatedBox } from '../text/index.ts';
import { formatOfZone } from './card-format.ts';
import { ZONE_ABOVE_EDGE, zoneWidth } from './zone-place.ts';

/** The page is flat and square to the camera only by assumption; seldom does such a quad overlap by nine tenths. */
const CONFIDENCE = 0.3;

/**
 * The page to which a machine-readable zone belongs. `zone` is the block of its lines, turned as it reads, and
 * `lineLength` the characters of a line; null when no format has such lines.
 */
export function mrzOutline(zone: RotatedBox, lineLength: number): DocumentOutline | null {
  const format = formatOfZone(lineLength);
  if (!format) return null;
  const scale = zone.width / zoneWidth(format);
  const { width, height } = CARD_SIZES[format];
  const page: RotatedBox = {
    centre: pointInBox(zone, 0, (ZONE_ABOVE_EDGE - height / 2) * scale),
    width: width * scale,
    height: height * scale,
    angle: zone.angle,
  };
  // Where the page ends is assumed, not seen: no reason to call it cut off.
  return { quad: quadOf(page), method: 'mrz', confidence: CONFIDENCE, format, cutOff: false };
}
