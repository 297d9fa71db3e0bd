import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type PaperMedium, type PlannedPaper, paperPlan } from './paper-plan.ts';
import { drawPaper } from './photograph-paper.ts';

const PLAN = paperPlan(40, 1, 'training');
function planned(medium: PaperMedium): PlannedPaper {
  const found = PLAN.find((plan) => plan.medium === medium);
  if (!found) throw new Error('the plan lacks it');
  return found;
}

describe('drawPaper', () => {
  it('is the same file for the same plan', async () => {
    const plan = planned('scan');
    const [a, b] = [await drawPaper(plan), await drawPaper(plan)];
    expect(a.bytes.equals(b.bytes)).toBe(true);
    expect(a.truth).toEqual(b.truth);
  });

  it('says in a PDF by letters what a scan shows in pixels', async () => {
    const pdf = (await drawPaper(planned('pdf'))).bytes.toString('latin1');
    const scan = (await drawPaper(planned('scan'))).bytes.toString('latin1');
    expect([pdf.includes('/Type3'), pdf.includes('/DCTDecode')]).toEqual([true, false]);
    expect([scan.includes('/Type3'), scan.includes('/DCTDecode')]).toEqual([false, true]);
  });

  it('captures a screen at the size of a telephone, named as what it is', async () => {
    const { bytes, truth } = await drawPaper(planned('screenshot'));
    const { width, height, format, exif } = await sharp(bytes).metadata();
    expect(height / width).toBeGreaterThan(2);
    expect(exif).toBeUndefined();
    expect(truth.file.endsWith(format === 'png' ? '.png' : '.jpg')).toBe(true);
  });

  it('photographs a sheet upright in a tall frame', async () => {
    const { bytes, truth } = await drawPaper(planned('photo'));
    const { width, height } = await sharp(bytes).metadata();
    expect(height).toBeGreaterThan(width);
    expect(truth.address.length).toBeGreaterThan(1);
  });
});
