import { describe, expect, it } from 'vitest';
import { overlap } from './clip-polygon.ts';
import { mrzOutline } from './mrz-outline.ts';

/** A passport page of 125 x 88 mm at 10 px a millimetre; its zone is 111.8 mm wide. */
const PAGE = [
  { x: 100, y: 80 },
  { x: 1350, y: 80 },
  { x: 1350, y: 960 },
  { x: 100, y: 960 },
] as const;
const ZONE = { centre: { x: 725, y: 844 }, width: 1118, height: 100, angle: 0 };

describe('the page around a zone', () => {
  it('lies around it as ICAO 9303-4 says', () => {
    const found = mrzOutline(ZONE, 44);
    expect(found).toMatchObject({ method: 'mrz', format: 'ID-3', cutOff: false });
    expect(found && overlap(found.quad, PAGE)).toBeGreaterThan(0.99);
  });

  it('turns with it, and is never called cut off: its end was not seen', () => {
    const over = mrzOutline({ ...ZONE, angle: Math.PI }, 44);
    // Read from the other side, the page reaches down from the zone.
    expect(over?.quad[0].y).toBeGreaterThan(1100);
    expect(over?.cutOff).toBe(false);
  });

  it('knows cards by their shorter lines, and no page for other lengths', () => {
    expect(mrzOutline({ ...ZONE, width: 762 }, 30)?.format).toBe('ID-1');
    expect(mrzOutline({ ...ZONE, width: 914 }, 35)?.format).toBe('ID-2');
    expect(mrzOutline(ZONE, 20)).toBeNull();
  });
});
