import { describe, expect, it } from 'vitest';
import { measureCoverage } from './face-coverage.ts';
import type { MeshPoint } from './face-landmarks.ts';
import { FACE_REGIONS, MESH_POINT_COUNT } from './mesh-landmarks.ts';
import type { PlanarCrop } from './planar-crop.ts';

const SIDE = 150;
const CHIP_IS_IMAGE = { a: 1, b: 0, tx: 0, c: 0, d: 1, ty: 0 };
const SKIN = [200, 150, 120] as const;
const DARK = [40, 30, 30] as const;
const BLUE_CLOTH = [90, 140, 200] as const;

type Colour = readonly [number, number, number];

const ROWS = { forehead: 20, eyes: 55, middle: 80, lips: 110 };

function mesh(): MeshPoint[] {
  const points: MeshPoint[] = Array.from({ length: MESH_POINT_COUNT }, () => ({ x: 75, y: 75, z: 0 }));
  const spread = (indices: readonly number[], y: number): void => {
    for (const [place, index] of indices.entries()) points[index] = { x: 40 + 25 * place, y, z: 0 };
  };
  spread(FACE_REGIONS.forehead, ROWS.forehead);
  spread(FACE_REGIONS.eyes, ROWS.eyes);
  spread(FACE_REGIONS.middle, ROWS.middle);
  for (const [place, index] of FACE_REGIONS.downTheLips.entries()) {
    points[index] = { x: 75, y: ROWS.lips + 4 * place, z: 0 };
  }
  return points;
}

/** Skin with two-coloured eyes and a dark line between the lips; `cover` paints over all rows from `from` to `to`. */
function face(cover?: { colour: Colour; from: number; to: number }): PlanarCrop {
  const data = new Float32Array(3 * SIDE * SIDE);
  for (let pixel = 0; pixel < SIDE * SIDE; pixel += 1) {
    const [x, y] = [pixel % SIDE, Math.floor(pixel / SIDE)];
    const colour = cover !== undefined && y >= cover.from && y < cover.to ? cover.colour : bareColour(x, y);
    for (const [channel, value] of colour.entries()) data[channel * SIDE * SIDE + pixel] = value;
  }
  return { width: SIDE, height: SIDE, data };
}

function bareColour(x: number, y: number): Colour {
  if (Math.abs(y - ROWS.eyes) < 4 && x % 2 === 0) return DARK;
  return y >= 120 && y < 124 ? DARK : SKIN;
}

const measure = (chip: PlanarCrop) => measureCoverage(chip, CHIP_IS_IMAGE, mesh());

describe('measureCoverage', () => {
  const bare = measure(face());

  it('sees one skin, eyes and a mouth on a bare face', () => {
    expect(bare.chromaGap).toBeLessThan(0.01);
    expect(bare.eyeContrast).toBeGreaterThan(0.3);
    expect(bare.mouthContrast).toBeGreaterThan(0.5);
  });

  it('sees a mask by its colour and by the missing mouth', () => {
    const masked = measure(face({ colour: BLUE_CLOTH, from: 65, to: 150 }));
    expect(masked.chromaGap).toBeGreaterThan(0.3);
    expect(masked.mouthContrast).toBeCloseTo(0);
    expect(masked.eyeContrast).toBeGreaterThan(0.3);
  });

  it('sees dark glasses by the missing contrast in the eyes', () => {
    const shaded = measure(face({ colour: DARK, from: 40, to: 68 }));
    expect(shaded.eyeContrast).toBeCloseTo(0);
    expect(shaded.chromaGap).toBeLessThan(0.01);
  });

  it('does not depend on the brightness', () => {
    const dim = face();
    const { chromaGap, eyeContrast, mouthContrast } = measure({ ...dim, data: dim.data.map((value) => value / 3) });
    expect(chromaGap).toBeCloseTo(bare.chromaGap, 3);
    expect(eyeContrast).toBeCloseTo(bare.eyeContrast, 3);
    expect(mouthContrast).toBeCloseTo(bare.mouthContrast, 3);
  });

  it('survives a mesh that lies off the chip', () => {
    const away = mesh().map((point) => ({ ...point, x: point.x + 1000 }));
    expect(measureCoverage(face(), CHIP_IS_IMAGE, away)).toMatchObject({ chromaGap: 0, eyeContrast: 0 });
  });
});
