import { CARD_SIZES, type CardFormat, type DocumentOutline } from '@bonafide/domain';
import { pointInBox, quadOf, type RotatedBox } from '../text/index.ts';
import { formatOfZone } from './card-format.ts';

/**
 * Where the zone lies on the page, mm: ICAO 9303-4 clause 4.2.3, 9303-5 and 9303-6 clause 4.2.4. Characters are 2.54 mm
 * apart; the block's middle lies half of the zone's 23.2 mm above the lower edge, and left and right of it remains the same.
 */
const CHARACTERS: Readonly<Record<CardFormat, number>> = { 'ID-1': 30, 'ID-2': 36, 'ID-3': 44 };
const PITCH = 2.54;
const MIDDLE_ABOVE_EDGE = 11.6;
/** The page is flat and square to the camera only by assumption; seldom does such a quad overlap by nine tenths. */
const CONFIDENCE = 0.3;

/**
 * The page to which a machine-readable zone belongs. `zone` is the block of its lines, turned as it reads, and
 * `lineLength` the characters of a line; null when no format has such lines.
 */
export function mrzOutline(zone: RotatedBox, lineLength: number): DocumentOutline | null {
  const format = formatOfZone(lineLength);
  if (!format) return null;
  const scale = zone.width / (CHARACTERS[format] * PITCH);
  const { width, height } = CARD_SIZES[format];
  const page: RotatedBox = {
    centre: pointInBox(zone, 0, (MIDDLE_ABOVE_EDGE - height / 2) * scale),
    width: width * scale,
    height: height * scale,
    angle: zone.angle,
  };
  // Where the page ends is assumed, not seen: no reason to call it cut off.
  return { quad: quadOf(page), method: 'mrz', confidence: CONFIDENCE, format, cutOff: false };
}
