import { CAST, DEFAULT_VIEW, renderHead } from '@bonafide/testkit';
import { describe, expect, it } from 'vitest';
import { analyseFaces } from './analyse-faces.ts';
import { AGE_SIDE, estimateAge } from './estimate-age.ts';
import { type AgeOutput, loadFaceEngine } from './load-face-engine.ts';
import type { PlanarCrop } from './planar-crop.ts';

const face = { box: { x: 40, y: 40, width: 80, height: 120 }, pose: { yaw: 0, pitch: 0, roll: 0 } };
const image = { width: 200, height: 200, data: new Uint8Array(200 * 200 * 3).fill(90) };

function scripted(output: Partial<AgeOutput>): { crops: PlanarCrop[]; age: (crop: PlanarCrop) => Promise<AgeOutput> } {
  const crops: PlanarCrop[] = [];
  const years = Float32Array.from({ length: 100 }, (_, year) => (year === 34 ? 1 : 0));
  return {
    crops,
    age: async (crop) => {
      crops.push(crop);
      return { years, masculine: 0.9, digest: 'd', ...output };
    },
  };
}

describe('estimateAge', () => {
  it('gives age, range and apparent sex with its confidence', async () => {
    const estimate = await estimateAge(scripted({}), image, face);
    expect(estimate).toMatchObject({ age: 34.5, digest: 'd' });
    expect(estimate.range.from).toBeLessThan(34.5);
    expect(estimate.range.to).toBeGreaterThan(34.5);
    expect(estimate.apparentSex.sex).toBe('M');
    expect((await estimateAge(scripted({ masculine: 0.2 }), image, face)).apparentSex).toEqual({
      sex: 'F',
      confidence: 0.8,
    });
  });

  it('looks at a square around the face and a little more', async () => {
    const engine = scripted({});
    await estimateAge(engine, image, face);
    const [crop] = engine.crops;
    expect(crop).toMatchObject({ width: AGE_SIDE, height: AGE_SIDE });
    // 1.2 times 120 pixels around (80, 100): rows 28 to 172 and columns 8 to 152 of the image, none outside.
    expect(crop?.data.every((value) => value === 90)).toBe(true);
  });

  it('is a plausible number for a drawn head', async () => {
    const engine = await loadFaceEngine();
    const portrait = renderHead(CAST.anna, { ...DEFAULT_VIEW, width: 320, height: 400, samples: 1 });
    const { chosen } = await analyseFaces(engine, portrait);
    if (chosen === null) throw new Error('no face on the drawing');
    const { age, digest } = await estimateAge(engine, portrait, chosen);
    expect(age).toBeGreaterThan(5);
    expect(age).toBeLessThan(95);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });
});
