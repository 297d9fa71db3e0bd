import type { RgbImage } from '@bonafide/testkit';
import { describe, expect, it } from 'vitest';
import { PICTURE } from './drawn-picture.fixture.ts';
import { findCleanField } from './field-noise.ts';
import { lumaPlane } from './luma-plane.ts';
import { FIELDS, printedFields } from './printed-fields.fixture.ts';

const WHOLE = { x: 0, y: 0, ...PICTURE };
const judge = (image: RgbImage) => findCleanField(lumaPlane(image, WHOLE), FIELDS);

/** The picture with one field's ground painted evenly, its strokes left. */
function painted(image: RgbImage, field: number): RgbImage {
  const data = Uint8Array.from(image.data);
  const box = FIELDS[field];
  if (!box) throw new Error('there is no such field');
  for (let y = box.y - 4; y < box.y + box.height + 4; y++) {
    for (let x = box.x - 4; x < box.x + box.width + 4; x++) {
      const at = 3 * (y * image.width + x);
      if ((data[at] ?? 0) > 190) data.fill(210, at, at + 3);
    }
  }
  return { ...image, data };
}

describe('findCleanField', () => {
  it('finds all fields of one photo equally noisy', () => {
    expect(judge(printedFields(3)).lack).toBeLessThan(0.15);
  });

  it('finds the field that a computer filled', () => {
    const { lack, box } = judge(painted(printedFields(3), 2));
    expect(lack).toBeGreaterThan(0.8);
    expect(box).toEqual(FIELDS[2]);
  });

  it('says nothing of pictures without noise', () => {
    let clean = printedFields(3);
    for (const field of FIELDS.keys()) clean = painted(clean, field);
    expect(judge(clean).lack).toBe(0);
  });

  it('gives back what it took for each field', () => {
    const plane = lumaPlane(printedFields(3), WHOLE);
    const before = process.memoryUsage().arrayBuffers;
    for (let i = 0; i < 10; i++) findCleanField(plane, FIELDS);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(plane.data.byteLength / 10);
  });

  it('says nothing of two fields, for either may be the odd one', () => {
    const plane = lumaPlane(painted(printedFields(3), 1), WHOLE);
    expect(findCleanField(plane, FIELDS.slice(0, 2)).lack).toBe(0);
  });
});
