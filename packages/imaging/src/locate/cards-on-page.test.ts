import type { Box } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { type FoundBox, findCards, type LookWithin } from './cards-on-page.ts';

const SHEET = { width: 2100, height: 2970 };
const UPPER: Box = { x: 622, y: 400, width: 856, height: 540 };
const LOWER: Box = { ...UPPER, y: 1060 };

const seen = (box: Box, confidence = 0.9, ratio = box.width / box.height): FoundBox => ({ box, ratio, confidence });
const isWithin = (box: Box, part: Box): boolean =>
  box.x >= part.x &&
  box.y >= part.y &&
  box.x + box.width <= part.x + part.width &&
  box.y + box.height <= part.y + part.height;

/** Sees what lies wholly on the part, as long as the part is narrower than `closer`. */
function seeing(boxes: readonly FoundBox[], closer = Number.POSITIVE_INFINITY): { look: LookWithin; parts: Box[] } {
  const parts: Box[] = [];
  const look: LookWithin = async (part) => {
    parts.push(part);
    return part.height < closer ? boxes.filter(({ box }) => isWithin(box, part)) : [];
  };
  return { look, parts };
}

describe('findCards', () => {
  it('takes two of one size that lie under or beside each other', async () => {
    const found = await findCards(SHEET, seeing([seen(UPPER), seen(LOWER, 0.7)]).look);
    expect(found?.map((part, at) => isWithin([UPPER, LOWER][at] as Box, part))).toEqual([true, true]);
    const right = { ...UPPER, x: UPPER.x + 900 };
    expect(await findCards({ width: 2970, height: 2100 }, seeing([seen(UPPER), seen(right)]).look)).toHaveLength(2);
  });

  it('looks for one beside the other, where only one of them is seen', async () => {
    const whole = seen(LOWER, 0.6);
    const { look } = seeing([seen(UPPER, 0.3)], 1000);
    const found = await findCards(SHEET, async (part) => (part.height === SHEET.height ? [whole] : look(part)));
    expect(found).toMatchObject([{ y: expect.closeTo(1060 - 0.06 * 540) }, { y: expect.closeTo(400 - 0.06 * 540) }]);
  });

  it('leaves a sure card alone that has no other beside it', async () => {
    const alone = seeing([seen({ x: 300, y: 200, width: 1000, height: 630 })]);
    expect(await findCards({ width: 1600, height: 1200 }, alone.look)).toBeNull();
    expect(alone.parts).toHaveLength(1);
    const small = seeing([seen(UPPER)]);
    expect(await findCards(SHEET, small.look)).toBeNull();
  });

  it('takes no two of quite different sizes', async () => {
    const larger = { ...LOWER, x: 300, width: 1500, height: 946 };
    expect(await findCards(SHEET, seeing([seen(UPPER), seen(larger)]).look)).toBeNull();
  });

  it('looks at parts of a sheet on which nothing was seen', async () => {
    const { look } = seeing([seen(UPPER), seen(LOWER)], 1800);
    expect(await findCards(SHEET, look)).toHaveLength(2);
  });

  it('halves what was cropped to two cards, and no other picture', async () => {
    const nothing = seeing([]).look;
    const half = { x: 0, width: 856, height: 545 };
    expect(await findCards({ width: 856, height: 1090 }, nothing)).toEqual([
      { ...half, y: 0 },
      { ...half, y: 545 },
    ]);
    expect(await findCards({ width: 1712, height: 545 }, nothing)).toMatchObject([{ x: 0 }, { x: 856 }]);
    expect(await findCards(SHEET, nothing)).toBeNull();
    expect(await findCards({ width: 1600, height: 1600 }, nothing)).toBeNull();
  });

  it('halves an outline around both', async () => {
    const both = { x: 300, y: 400, width: 856, height: 1180 };
    const found = await findCards(SHEET, async (part) => (part.height === SHEET.height ? [seen(both, 0.8)] : []));
    expect(found).toMatchObject([{ y: 400 }, { y: 990 }]);
  });

  it('cuts half way between cards that nearly touch', async () => {
    const close = { ...UPPER, y: UPPER.y + UPPER.height + 10 };
    const found = await findCards(SHEET, seeing([seen(close), seen(UPPER)]).look);
    const middle = UPPER.y + UPPER.height + 5;
    expect(found?.[0].y).toBeCloseTo(middle);
    expect((found?.[1].y ?? 0) + (found?.[1].height ?? 0)).toBeCloseTo(middle);
  });
});
