import { describe, expect, it } from 'vitest';
import type { RgbImage } from '../pixels/index.ts';
import { CAST, CAST_NAMES } from './cast.ts';
import { makeIdentity } from './identity.ts';
import { type HeadView, renderHead } from './render-head.ts';

const SMALL: Partial<HeadView> = { width: 96, height: 120, samples: 1, grain: 0 };
const PERSON = makeIdentity(4);

const draw = (view: Partial<HeadView> = {}): RgbImage => renderHead(PERSON, { ...SMALL, ...view });

/** Mean absolute difference of two pictures, levels of 255. */
function difference(a: RgbImage, b: RgbImage): number {
  return a.data.reduce((sum, value, i) => sum + Math.abs(value - (b.data[i] ?? 0)), 0) / a.data.length;
}

/** Mean brightness of a part of the picture: left, top, right, bottom in parts of its size. */
function brightness(image: RgbImage, part: readonly [number, number, number, number]): number {
  let sum = 0;
  let count = 0;
  for (let y = Math.round(part[1] * image.height); y < part[3] * image.height; y++) {
    for (let x = Math.round(part[0] * image.width); x < part[2] * image.width; x++) {
      sum += image.data[3 * (y * image.width + x) + 1] ?? 0;
      count++;
    }
  }
  return sum / count;
}

describe('renderHead', () => {
  it('draws the same pixels for the same person and view', () => {
    expect(difference(draw(), draw())).toBe(0);
  });

  it('has the size that was asked for', () => {
    const { width, height, data } = draw();
    expect([width, height, data.length]).toEqual([96, 120, 96 * 120 * 3]);
  });

  it('leaves the backdrop as it is beside the head', () => {
    const corner = brightness(draw({ backdrop: { kind: 'plain', colour: [10, 200, 10] } }), [0, 0, 0.1, 0.1]);
    expect(corner).toBeCloseTo(200, -1);
  });

  it('turns the head to the picture right with positive yaw: the near cheek fills the left', () => {
    const right = draw({ yaw: 35 });
    const left = draw({ yaw: -35 });
    expect(difference(right, left)).toBeGreaterThan(8);
    expect(difference(right, draw({ yaw: 33 }))).toBeLessThan(difference(right, draw()));
  });

  it('changes only the eyes when it blinks', () => {
    const open = draw();
    const shut = draw({ blink: 1 });
    expect(difference(open, shut)).toBeGreaterThan(0);
    const shirt = [0, 0.9, 1, 1] as const;
    expect(brightness(open, shirt)).toBe(brightness(shut, shirt));
  });

  it('changes the mouth when it smiles', () => {
    expect(difference(draw(), draw({ smile: 1 }))).toBeGreaterThan(0.3);
  });

  it('is lit from where the lamp stands', () => {
    const lamp = { key: 1, fill: 0.1, ambient: 0.2, tint: [1, 1, 1] } as const;
    const fromLeft = draw({ light: { ...lamp, direction: [-1, 0.2, 0.5] } });
    const cheeks = { left: [0.36, 0.4, 0.48, 0.6], right: [0.54, 0.4, 0.64, 0.6] } as const;
    expect(brightness(fromLeft, cheeks.left)).toBeGreaterThan(brightness(fromLeft, cheeks.right) + 15);
  });
});

describe('identities', () => {
  it('are drawn from seeds and can be overridden', () => {
    expect(makeIdentity(12)).toEqual(makeIdentity(12));
    expect(makeIdentity(12)).not.toEqual(makeIdentity(13));
    expect(makeIdentity(12, { hair: 'bald' }).hair).toBe('bald');
  });

  it('keep every shape within its bounds', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { headWidth, eyeDistance, mouthWidth, skin } = makeIdentity(seed);
      expect(headWidth).toBeGreaterThanOrEqual(0.88);
      expect(eyeDistance).toBeLessThanOrEqual(3.6);
      expect(mouthWidth).toBeGreaterThanOrEqual(1.95);
      expect(skin).toBeGreaterThanOrEqual(0);
    }
  });

  it('has a cast of at least eight different heads', () => {
    const seeds = CAST_NAMES.map((name) => JSON.stringify(CAST[name]));
    expect(new Set(seeds).size).toBe(seeds.length);
    expect(seeds.length).toBeGreaterThanOrEqual(8);
  });
});
