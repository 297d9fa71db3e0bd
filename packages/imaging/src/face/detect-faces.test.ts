import { describe, expect, it } from 'vitest';
import { detectFaces, faceDetector, searchFaces, tiling } from './detect-faces.ts';
import type { FaceEngine } from './load-face-engine.ts';
import type { PlanarCrop } from './planar-crop.ts';

const NUMBERS = [0, 0, 60, 80, -15, -20, 15, -20, 0, 0, 0, 20, -30, 0, 30, 0];

function anchorOutputs(logit: number) {
  const fine = {
    stride: 16,
    anchorsPerCell: 2,
    scores: new Float32Array(512).fill(-20),
    boxes: new Float32Array(8192),
  };
  const coarse = {
    stride: 32,
    anchorsPerCell: 6,
    scores: new Float32Array(384).fill(-20),
    boxes: new Float32Array(6144),
  };
  coarse.scores[216] = logit;
  coarse.boxes.set(NUMBERS, 216 * 16);
  return [fine, coarse];
}

/** An engine whose detector answers every crop by what `logit` says; it keeps what it was shown. */
function engineSeeing(logit: (crop: PlanarCrop) => number): Pick<FaceEngine, 'detect'> & { crops: PlanarCrop[] } {
  const crops: PlanarCrop[] = [];
  return {
    crops,
    detect: async (crop) => {
      // Crops are given back once they were looked at.
      crops.push({ ...crop, data: crop.data.slice() });
      return anchorOutputs(logit(crop));
    },
  };
}

/** Black but for a bright bar along the top. */
const IMAGE = {
  width: 400,
  height: 400,
  data: Uint8Array.from({ length: 400 * 400 * 3 }, (_, index) => (index < 400 * 100 * 3 ? 240 : 0)),
};

describe('detectFaces', () => {
  it('looks once at the whole image and gives its pixels', async () => {
    const engine = engineSeeing(() => 3);
    const [face] = await detectFaces(engine, IMAGE);
    expect(engine.crops).toHaveLength(1);
    // The anchor lies at (144, 144) of 256 pixels, which show 400.
    expect(face?.box.x).toBeCloseTo((144 - 30) * (400 / 256) - 0.5);
    expect(face?.box.width).toBeCloseTo(60 * (400 / 256));
  });

  it('shows the detector an image that is turned back', async () => {
    const engine = engineSeeing(() => 3);
    const [face] = await faceDetector(engine, IMAGE)(1);
    // The bar along the top of an image that was turned clockwise belongs on the left.
    const { data } = engine.crops[0] ?? { data: new Float32Array(0) };
    expect(data[128 * 256 + 5]).toBeGreaterThan(200);
    expect(data[5 * 256 + 128]).toBeLessThan(50);
    expect(face?.box.width).toBeCloseTo(80 * (400 / 256));
  });

  it('finds nothing where the detector is not sure', async () => {
    const engine = engineSeeing(() => -1);
    expect(await detectFaces(engine, IMAGE)).toEqual([]);
  });
});

describe('searchFaces', () => {
  it('tries finer and finer tiles, then a border', async () => {
    const engine = engineSeeing(() => -5);
    const looks: number[] = [];
    for await (const found of searchFaces(engine, IMAGE)) {
      expect(found).toEqual([]);
      looks.push(engine.crops.length);
    }
    expect(looks).toEqual([4, 13, 14]);
  });
});

describe('tiling', () => {
  it.each([
    [1000, 1000, 600],
    [1000, 300, 420],
    [300, 2000, 500],
  ])('covers an image of %d x %d by overlapping squares of %d', (width, height, extent) => {
    const tiles = tiling({ width, height }, extent);
    const covers = (x: number, y: number): boolean =>
      tiles.some(({ centre }) => Math.abs(centre.x - x) <= extent / 2 && Math.abs(centre.y - y) <= extent / 2);
    for (let x = 0; x <= width; x += width / 8) {
      for (let y = 0; y <= height; y += height / 8) expect(covers(x, y)).toBe(true);
    }
    const columns = [...new Set(tiles.map(({ centre }) => centre.x))].toSorted((a, b) => a - b);
    for (let index = 1; index < columns.length; index += 1) {
      expect((columns[index] ?? 0) - (columns[index - 1] ?? 0)).toBeLessThanOrEqual(0.7 * extent + 1e-9);
    }
  });
});
