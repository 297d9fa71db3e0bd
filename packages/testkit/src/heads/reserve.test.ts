import { analyseFaces, embedFace, type FaceEngine, loadFaceEngine } from '@bonafide/imaging';
import { beforeAll, describe, expect, it } from 'vitest';
import { faceLines, NEUTRAL } from './expression.ts';
import { glassesMeshes } from './glasses-mesh.ts';
import { buildHeadMeshes } from './head-meshes.ts';
import type { Identity } from './identity.ts';
import { renderHead } from './render-head.ts';
import { RESERVE, RESERVE_NAMES, type ReserveName } from './reserve.ts';

const SMALL = { width: 300, height: 375, samples: 1, distance: 52 } as const;
const surfacesOf = (id: Identity) => buildHeadMeshes(id, faceLines(id, NEUTRAL)).map(({ surface }) => surface);

describe('what people wear', () => {
  it('stands before the eyes, from ear to ear', () => {
    expect(glassesMeshes(RESERVE.ines)).toEqual([]);
    const frames = glassesMeshes(RESERVE.ivo);
    expect(frames).toHaveLength(5);
    const places = frames.flatMap(({ positions }) =>
      Array.from({ length: positions.length / 3 }, (_, at) => [...positions.subarray(3 * at, 3 * at + 3)]),
    );
    const across = places.map(([x = 0]) => x);
    const ahead = places.map(([, , z = 0]) => z);
    expect(Math.max(...across)).toBeGreaterThan(6);
    expect(Math.min(...across)).toBeCloseTo(-Math.max(...across), 3);
    expect(Math.max(...ahead)).toBeGreaterThan(8.5);
    expect(Math.min(...ahead)).toBeLessThan(0);
  });

  it('hides ears and hair under a scarf, and leaves the face', () => {
    expect(surfacesOf(RESERVE.salma)).toEqual(['head', 'scarf', 'torso']);
    expect(surfacesOf(RESERVE.ines)).toContain('ear');
    const bare = renderHead({ ...RESERVE.salma, scarf: null }, SMALL);
    const covered = renderHead(RESERVE.salma, SMALL);
    const changed = (x: number, y: number): number => {
      const at = 3 * (y * SMALL.width + x);
      return Math.abs((bare.data[at] ?? 0) - (covered.data[at] ?? 0));
    };
    expect(changed(150, 95)).toBeLessThan(60);
    expect(changed(150, 62)).toBeGreaterThan(25);
  });
});

describe('the people held back, seen by the product', () => {
  const descriptors = new Map<ReserveName, Float32Array>();
  let engine: FaceEngine;

  beforeAll(async () => {
    engine = await loadFaceEngine();
    for (const name of RESERVE_NAMES) {
      const image = renderHead(RESERVE[name], SMALL);
      const pixels = { ...image, data: Buffer.from(image.data) };
      const { faces, chosen } = await analyseFaces(engine, pixels);
      expect(faces, name).toHaveLength(1);
      if (chosen) descriptors.set(name, await embedFace(engine, pixels, chosen));
    }
  }, 180_000);

  it('are different people', () => {
    for (const [index, name] of RESERVE_NAMES.entries()) {
      for (const other of RESERVE_NAMES.slice(0, index)) {
        const [a, b] = [descriptors.get(name) ?? new Float32Array(), descriptors.get(other) ?? new Float32Array()];
        expect(Math.hypot(...a.map((value, at) => value - (b[at] ?? 0))), `${name} and ${other}`).toBeGreaterThan(0.5);
      }
    }
  });
});
