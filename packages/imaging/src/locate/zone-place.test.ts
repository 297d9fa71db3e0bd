import { type CardFormat, type Quad, quadOfBox } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { zoneMisplacement, zoneWidth } from './zone-place.ts';

const box = (left: number, top: number, right: number, bottom: number): Quad =>
  quadOfBox({ x: left, y: top, width: right - left, height: bottom - top });
/** Pages at 10 px a millimetre, and the zone's lines as ICAO 9303 places them. */
const PAGES: readonly { format: CardFormat; page: Quad; zone: Quad }[] = [
  { format: 'ID-1', page: box(0, 0, 856, 539.8), zone: box(47, 350, 809, 497.6) },
  { format: 'ID-3', page: box(0, 0, 1250, 880), zone: box(66, 710, 1184, 818) },
];

describe('the place of a zone', () => {
  it('is where the standard says, for cards and pages', () => {
    for (const { format, page, zone } of PAGES) expect(zoneMisplacement(zone, page, format)).toBeLessThan(0.3);
  });

  it('is wrong by the millimetres that a page is too long below it', () => {
    const zone = box(66, 710, 1184, 818);
    expect(zoneMisplacement(zone, box(0, 100, 1250, 980), 'ID-3')).toBeCloseTo(10, 1);
  });

  it('is wrong on a page that is read upside down', () => {
    for (const { format, page, zone } of PAGES) {
      const [a, b, c, d] = page;
      expect(zoneMisplacement(zone, [c, d, a, b], format)).toBeGreaterThan(50);
    }
  });

  it('is as long as its characters', () => {
    expect(zoneWidth('ID-3')).toBeCloseTo(111.76, 2);
    expect(zoneWidth('ID-1')).toBeCloseTo(76.2, 2);
  });
});
