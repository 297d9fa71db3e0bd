import { type Quad, quadOfBox } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { overlap } from './clip-polygon.ts';
import { completeBeyondFrame } from './complete-beyond-frame.ts';
import { beginningAt } from './turn-quad.ts';

const SIZE = { width: 800, height: 600 };
const [ID1, ID3] = [85.6 / 53.98, 125 / 88];

const box = (left: number, top: number, right: number, bottom: number): Quad =>
  quadOfBox({ x: left, y: top, width: right - left, height: bottom - top });

describe('an outline that the picture cuts off at one side', () => {
  it('is made as long as a card is, where too much is seen for a page', () => {
    const found = completeBeyondFrame(box(350, 100, 800, 400), SIZE);
    expect(found?.[1].x).toBeCloseTo(350 + 300 * ID1, 0);
    expect(found?.[0]).toEqual({ x: 350, y: 100 });
    expect(found?.[3]).toEqual({ x: 350, y: 400 });
  });

  it('overlaps by nine tenths with card and page, where it may be either', () => {
    const found = completeBeyondFrame(box(450, 100, 800, 400), SIZE);
    for (const ratio of [ID1, ID3]) {
      expect(overlap(found ?? box(0, 0, 1, 1), box(450, 100, 450 + 300 * ratio, 400))).toBeGreaterThan(0.9);
    }
  });

  it('is an upright one where that is long enough', () => {
    const found = completeBeyondFrame(box(150, 350, 650, 600), SIZE);
    expect(found?.[2].y).toBeGreaterThan(350 + 500 / ID1 - 1);
    expect(found?.[2].y).toBeLessThan(350 + 500 / ID3 + 1);
  });

  it('follows its flanks, wherever it begins', () => {
    const narrowing: Quad = [
      { x: 400, y: 100 },
      { x: 800, y: 130 },
      { x: 800, y: 370 },
      { x: 400, y: 400 },
    ];
    const found = completeBeyondFrame(narrowing, SIZE);
    const slope = ((found?.[1].y ?? 0) - 100) / ((found?.[1].x ?? 0) - 400);
    expect(slope).toBeCloseTo(30 / 400, 6);
    expect(found?.[1].x).toBeGreaterThan(810);
    for (const corner of [1, 2, 3]) {
      const turned = completeBeyondFrame(beginningAt(narrowing, corner), SIZE);
      expect(turned && overlap(turned, found ?? narrowing)).toBeCloseTo(1, 6);
      expect(turned?.[(4 - corner) % 4]).toEqual(narrowing[0]);
    }
  });

  it('stays when the picture happens to end where a document of its shape does', () => {
    expect(completeBeyondFrame(box(800 - 300 * ID1, 100, 800, 400), SIZE)).toBeNull();
    expect(completeBeyondFrame(box(800 - 300 * ID3, 100, 800, 400), SIZE)).toBeNull();
  });

  it('stays when so much would be missing that a wrong outline is more likely', () => {
    expect(completeBeyondFrame(box(560, 100, 800, 400), SIZE)).toBeNull();
  });

  it('stays when no document is as long', () => {
    expect(completeBeyondFrame(box(200, 100, 800, 400), SIZE)).toBeNull();
  });

  it('stays when it is all on the picture, or leaves it at two sides', () => {
    expect(completeBeyondFrame(box(200, 100, 700, 300), SIZE)).toBeNull();
    expect(completeBeyondFrame(box(0, 100, 800, 300), SIZE)).toBeNull();
    expect(completeBeyondFrame(box(500, 400, 800, 600), SIZE)).toBeNull();
  });
});
