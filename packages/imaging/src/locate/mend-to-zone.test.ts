import { type Quad, quadOfBox } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { overlap } from './clip-polygon.ts';
import { mendToZone } from './mend-to-zone.ts';

/** A passport page of 8 px a millimetre on a dark ground. */
const [LEFT, TOP, WIDTH, HEIGHT] = [150, 150, 1000, 704];
const SIZE = { width: 1300, height: 1000 };
const data = new Uint8Array(SIZE.width * SIZE.height * 3).fill(60);
for (let y = TOP; y < TOP + HEIGHT; y++) {
  data.fill(200, (y * SIZE.width + LEFT) * 3, (y * SIZE.width + LEFT + WIDTH) * 3);
}
const image = { ...SIZE, data };

const box = (left: number, top: number, right: number, bottom: number): Quad =>
  quadOfBox({ x: left, y: top, width: right - left, height: bottom - top });
const PAGE = box(LEFT, TOP, LEFT + WIDTH, TOP + HEIGHT);
const ZONE = { zone: box(LEFT + 53, TOP + 568, LEFT + 947, TOP + 654), format: 'ID-3' } as const;
const outlineOf = (quad: Quad) => ({ quad, method: 'network', confidence: 0.9, format: null, cutOff: false }) as const;

describe('an outline of another shape than its zone has', () => {
  it('is made longer at the end where a band was missed', () => {
    const found = mendToZone(image, outlineOf(box(LEFT, TOP + 100, LEFT + WIDTH, TOP + HEIGHT)), ZONE);
    expect(found && overlap(found.quad, PAGE)).toBeGreaterThan(0.985);
    expect(found).toMatchObject({ format: 'ID-3', cutOff: false });
    expect(found?.confidence).toBeLessThan(0.9);
  });

  it('is made shorter at the end where it went too far', () => {
    for (const wrong of [
      box(LEFT, TOP - 120, LEFT + WIDTH, TOP + HEIGHT),
      box(LEFT, TOP, LEFT + WIDTH, TOP + HEIGHT + 120),
      box(LEFT - 130, TOP, LEFT + WIDTH, TOP + HEIGHT),
      box(LEFT, TOP, LEFT + WIDTH + 130, TOP + HEIGHT),
    ]) {
      const found = mendToZone(image, outlineOf(wrong), ZONE);
      expect(found && overlap(found.quad, PAGE)).toBeGreaterThan(0.985);
    }
  });

  it('is told to leave the picture when it does', () => {
    const cropped = { width: SIZE.width, height: 760, data: data.subarray(0, SIZE.width * 760 * 3) };
    const wrong = outlineOf(box(LEFT, TOP, LEFT + WIDTH, 758));
    const zone = box(LEFT + 53, TOP + 568, LEFT + 947, TOP + 654);
    expect(mendToZone(cropped, wrong, { zone, format: 'ID-3' })).toMatchObject({ cutOff: true });
  });

  it('stays when no side leads to where the zone belongs', () => {
    const elsewhere = { zone: box(LEFT + 53, TOP + 200, LEFT + 947, TOP + 290), format: 'ID-3' } as const;
    expect(mendToZone(image, outlineOf(box(LEFT, TOP, LEFT + WIDTH, TOP + HEIGHT - 110)), elsewhere)).toBeNull();
  });

  it('stays when its shape is right, or would end where nothing is seen', () => {
    expect(mendToZone(image, outlineOf(PAGE), ZONE)).toBeNull();
    const blank = { ...SIZE, data: new Uint8Array(data.length).fill(60) };
    expect(mendToZone(blank, outlineOf(box(LEFT, TOP + 100, LEFT + WIDTH, TOP + HEIGHT)), ZONE)).toBeNull();
  });
});
