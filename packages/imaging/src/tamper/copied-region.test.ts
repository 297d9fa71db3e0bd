import { decodeImage, encodeJpeg, type RgbImage } from '@bonafide/testkit';
import { describe, expect, it } from 'vitest';
import { findCopiedRegion } from './copied-region.ts';
import { PICTURE } from './drawn-picture.fixture.ts';
import { lumaPlane } from './luma-plane.ts';
import { FIELDS, printedFields, withCopy } from './printed-fields.fixture.ts';

const WHOLE = { x: 0, y: 0, ...PICTURE };
const WORD = { x: 80, y: 36, width: 120, height: 40 };
const TARGET = { x: 301, y: 199 };
const judge = (image: RgbImage) => findCopiedRegion(lumaPlane(image, WHOLE), FIELDS);

describe('findCopiedRegion', () => {
  it('finds nothing in print that repeats nothing', () => {
    expect(judge(printedFields(1)).likeness).toBeLessThan(0.2);
  });

  it('finds a copied word by its noise, also after the picture was compressed again', async () => {
    const copied = withCopy(printedFields(1), WORD, { to: TARGET });
    expect(judge(copied).likeness).toBeGreaterThan(0.8);
    const saved = judge(await decodeImage(await encodeJpeg(copied, 98)));
    expect(saved.likeness).toBeGreaterThan(0.4);
    expect(saved.boxes[1]?.x).toBeGreaterThan(285);
    expect(saved.boxes[1]?.y).toBeGreaterThan(180);
  });

  it('does not mind print that honestly repeats itself under other noise', () => {
    const again = printedFields(1, () => 0.8, 77);
    const repeated = withCopy(printedFields(1), WORD, { to: TARGET, source: again });
    expect(judge(repeated).likeness).toBeLessThan(0.3);
  });
});
