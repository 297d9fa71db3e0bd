import { describe, expect, it } from 'vitest';
import { rotate, rotation } from './camera.ts';
import { faceLines, lipLineAt, lowerLidAt, mouthOpeningAt, NEUTRAL, upperLidAt } from './expression.ts';
import type { GridMesh } from './grid-mesh.ts';
import { buildHeadMeshes } from './head-meshes.ts';
import { type Identity, makeIdentity } from './identity.ts';
import { faceRelief, noseTipY } from './relief.ts';
import { hairCover } from './scalp.ts';

const PERSON = makeIdentity(4);
const LINES = faceLines(PERSON, NEUTRAL);

const meshesOf = (identity: Identity): readonly GridMesh[] => buildHeadMeshes(identity, faceLines(identity, NEUTRAL));

describe('expressions', () => {
  it('close the lids when blinking and open them otherwise', () => {
    const shut = faceLines(PERSON, { ...NEUTRAL, blink: 1 });
    expect(upperLidAt(LINES, 0) - lowerLidAt(LINES, 0)).toBeGreaterThan(0.7);
    expect(upperLidAt(shut, 0) - lowerLidAt(shut, 0)).toBeLessThan(0.1);
  });

  it('widen the mouth, lift its corners and show teeth when smiling', () => {
    const smiling = faceLines(PERSON, { ...NEUTRAL, smile: 1 });
    expect(smiling.mouthHalf).toBeGreaterThan(LINES.mouthHalf * 1.2);
    const lift = (lines: typeof LINES): number => lipLineAt(lines, 1) - lipLineAt(lines, 0);
    expect(lift(smiling)).toBeGreaterThan(lift(LINES));
    expect(mouthOpeningAt(LINES, 0).top).toBe(mouthOpeningAt(LINES, 0).bottom);
    expect(mouthOpeningAt(smiling, 0).top).toBeGreaterThan(mouthOpeningAt(smiling, 0).bottom);
  });
});

describe('the relief of a face', () => {
  it('is the same on both sides', () => {
    for (const [x, y] of [[3.1, 0.2] as const, [1.2, -4] as const, [2, -7] as const]) {
      expect(faceRelief(PERSON, LINES, x, y)).toBe(faceRelief(PERSON, LINES, -x, y));
    }
  });

  it('stands out most at the tip of the nose and sinks at the eyes corners', () => {
    const tip = faceRelief(PERSON, LINES, 0, noseTipY(PERSON));
    for (let y = -10; y < 6; y += 0.5) {
      if (Math.abs(y - noseTipY(PERSON)) > 1) expect(faceRelief(PERSON, LINES, 0, y)).toBeLessThan(tip);
    }
    expect(faceRelief(PERSON, LINES, 1.55, 0.3)).toBeLessThan(0);
  });
});

describe('the meshes of a head', () => {
  it('have finite positions and unit normals', () => {
    for (const { positions, normals } of meshesOf(PERSON)) {
      expect(positions.every(Number.isFinite)).toBe(true);
      for (let i = 0; i < normals.length; i += 999) {
        const length = Math.hypot(normals[i] ?? 0, normals[i + 1] ?? 0, normals[i + 2] ?? 0);
        expect(length === 0 || Math.abs(length - 1) < 1e-4).toBe(true);
      }
    }
  });

  it('have two ears, and a curtain for long hair only', () => {
    const surfaces = (hair: Identity['hair']): string[] => meshesOf({ ...PERSON, hair }).map(({ surface }) => surface);
    expect(surfaces('short')).toEqual(['head', 'ear', 'ear', 'torso']);
    expect(surfaces('long')).toEqual(['head', 'ear', 'ear', 'hair', 'torso']);
  });
});

describe('hair', () => {
  it('covers the crown and spares the face', () => {
    const person = { ...PERSON, hair: 'short', fringe: 0 } as const;
    expect(hairCover(person, 0, 11, 'crisp')).toBe(1);
    expect(hairCover(person, 0, 1, 'crisp')).toBe(0);
    expect(hairCover(person, Math.PI, 0, 'crisp')).toBe(1);
    expect(hairCover({ ...person, hair: 'bald' }, 0, 11, 'crisp')).toBe(0);
  });
});

describe('rotation', () => {
  it('turns the nose to the right, upwards, and leaves lengths alone', () => {
    expect(rotate(rotation(30, 0, 0), 0, 0, 1)[0]).toBeCloseTo(0.5, 6);
    expect(rotate(rotation(0, 30, 0), 0, 0, 1)[1]).toBeCloseTo(0.5, 6);
    expect(Math.hypot(...rotate(rotation(20, -35, 50), 1, 2, 3))).toBeCloseTo(Math.hypot(1, 2, 3), 6);
  });
});
