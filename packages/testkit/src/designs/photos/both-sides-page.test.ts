import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { hasBack } from '../has-back.ts';
import { bothSidesPlan, drawBothSides, type PlannedPage } from './both-sides-page.ts';

const PLAN = bothSidesPlan(80, 1, 'training');
const share = (is: (page: PlannedPage) => boolean): number => PLAN.filter(is).length / PLAN.length;

describe('bothSidesPlan', () => {
  it('shows cards with a back alone, and somebody else’s on a quarter of the pages', () => {
    expect(PLAN.every(({ design }) => hasBack(design) && design.split === 'training')).toBe(true);
    expect(share(({ sides }) => sides === 'stranger')).toBe(0.25);
  });

  it('arranges, cuts and stores them in every way', () => {
    for (const is of [
      ({ arrangement }: PlannedPage) => arrangement === 'beside',
      ({ backFirst }: PlannedPage) => backFirst,
      ({ margin }: PlannedPage) => margin === 'sheet',
      ({ margin }: PlannedPage) => margin === 0,
      ({ stored }: PlannedPage) => stored === 'pdf',
      ({ stored }: PlannedPage) => stored === 'photograph',
    ])
      expect(share(is), String(is)).toBeGreaterThan(0.1);
  });
});

describe('drawBothSides', () => {
  // A licence's back names nobody.
  const first = PLAN.find(({ design }) => design.mrz === 'TD1');
  if (!first) throw new Error('the plan is empty');
  const scan: PlannedPage = {
    ...first,
    sides: 'one card',
    arrangement: 'under',
    margin: 0,
    stored: 'jpeg',
    resolution: 100,
  };

  it('draws the same page for the same plan, as large as its cards', async () => {
    const { bytes } = await drawBothSides({ ...scan, askew: [0, 0] });
    expect((await drawBothSides({ ...scan, askew: [0, 0] })).bytes.equals(bytes)).toBe(true);
    const { width, height } = await sharp(bytes).metadata();
    // Cards of 85.6 by 53.98 mm with a millimetre between them (ISO/IEC 7810).
    expect([width, height].map((px) => Math.round((px / 100) * 25.4))).toEqual([86, 109]);
  });

  it('says who is on each side', async () => {
    const stranger = await drawBothSides({ ...scan, sides: 'stranger' });
    const own = await drawBothSides(scan);
    expect(stranger.front).toEqual(own.front);
    expect(stranger.back).not.toEqual(own.back);
  });
});
