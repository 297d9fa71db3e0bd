import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlannedPhoto } from './photo-plan.ts';
import { photoPlan } from './photo-plan.ts';
import { type DesignPhoto, photographDesign } from './photograph-design.ts';

const good = (is: (plan: PlannedPhoto) => boolean): PlannedPhoto => {
  const found = photoPlan(400, 3).find((plan) => plan.conditions.length === 0 && plan.group === 'plain' && is(plan));
  if (!found) throw new Error('no such photograph in the plan');
  return found;
};

const PASSPORT = good(({ documents: [{ design }] }) => design.kind === 'passport' && design.look.ground === 'light');

describe('photographDesign', () => {
  let photo: DesignPhoto;
  beforeAll(async () => {
    photo = await photographDesign(PASSPORT);
  });

  it('tells what the photographed side says', () => {
    const [passport] = photo.truth.documents;
    expect(passport).toMatchObject({ kind: 'passport', side: 'front', visibleShare: expect.any(Number) });
    expect(passport?.mrz?.lines).toHaveLength(2);
    for (const { attribute, value } of passport?.texts ?? []) {
      expect(passport?.fields).toHaveProperty(attribute, value);
    }
    expect(passport?.capHeightPx).toBeGreaterThan(10);
    expect(passport?.mrz?.visible).toBe(true);
  });

  it('puts every text where there is ink in the photograph', async () => {
    const { data, info } = await sharp(photo.bytes)
      .autoOrient()
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const spread = ([a, , c]: DesignPhoto['truth']['documents'][0]['corners']): number => {
      const [left, right] = [Math.min(a.x, c.x), Math.max(a.x, c.x)].map(Math.round) as [number, number];
      const [top, bottom] = [Math.min(a.y, c.y), Math.max(a.y, c.y)].map(Math.round) as [number, number];
      let [least, most] = [255, 0];
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) {
          const level = data[y * info.width + x] ?? 0;
          least = Math.min(least, level);
          most = Math.max(most, level);
        }
      }
      return most - least;
    };
    const [passport] = photo.truth.documents;
    for (const { quad, text } of [...(passport?.texts ?? []), ...(passport?.mrz?.lines ?? [])]) {
      expect(spread(quad), text).toBeGreaterThan(60);
    }
  });

  it('is the same for the same plan', async () => {
    const again = await photographDesign(PASSPORT);
    expect(again.bytes.equals(photo.bytes)).toBe(true);
    expect(again.truth).toEqual(photo.truth);
  });

  it('says what is out of sight', async () => {
    const cut = { ...PASSPORT, options: { ...PASSPORT.options, offset: [0, 0.4] as const, rotation: 0 } };
    const [passport] = (await photographDesign(cut)).truth.documents;
    expect(passport?.mrz?.visible).toBe(false);
    expect(passport?.texts.some(({ visible }) => visible)).toBe(true);
    expect(passport?.visibleShare).toBeLessThan(0.9);
  });

  it('stores a picture in a PDF that is one page of its size', async () => {
    const { bytes, mediaType, truth } = await photographDesign({ ...PASSPORT, stored: 'pdf' });
    const text = bytes.toString('latin1');
    expect([mediaType, truth.file.endsWith('.pdf')]).toEqual(['application/pdf', true]);
    expect(text.startsWith('%PDF-1.4')).toBe(true);
    expect(text).toContain(`/Width ${truth.size.width} /Height ${truth.size.height}`);
    const table = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    expect(text.slice(table, table + 4)).toBe('xref');
  });
});

describe('backs', () => {
  it('carries the payload of a licence', async () => {
    const back = good(({ documents: [{ design, side }] }) => design.american !== undefined && side === 'back');
    const [licence] = (await photographDesign(back)).truth.documents;
    const [symbol] = licence?.barcodes ?? [];
    expect(symbol).toMatchObject({ symbology: 'PDF417', visible: true });
    expect(Buffer.from(symbol?.payload ?? '', 'base64').toString('latin1')).toContain('ANSI 636');
  });
});
