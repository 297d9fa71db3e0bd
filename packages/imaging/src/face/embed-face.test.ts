import { describe, expect, it } from 'vitest';
import { embedFace } from './embed-face.ts';
import type { FaceEmbedder } from './face-embedder.ts';
import type { FaceKeypoints } from './face-landmarks.ts';
import type { PlanarCrop } from './planar-crop.ts';

const nowhere = { x: 0, y: 0 };
const keypoints: FaceKeypoints = {
  rightEye: nowhere,
  leftEye: nowhere,
  noseTip: nowhere,
  mouthCentre: nowhere,
  rightEar: nowhere,
  leftEar: nowhere,
};
const face = { landmarks: { keypoints, mesh: null } };

/** Chips show `1 / scale` chip pixels a pixel of the image, from its corner on, and the mirrored one the same. */
function engineAt(scale: number): { seen: PlanarCrop[]; embedder: FaceEmbedder } {
  const seen: PlanarCrop[] = [];
  const embedder: FaceEmbedder = {
    name: 'scripted',
    digest: '',
    side: 30,
    limits: { match: 0.5, review: 0.6, reviewPoorPortrait: 0.55 },
    chipTransform: () => ({ a: scale, b: 0, tx: 5, c: 0, d: scale, ty: 5 }),
    describe: async (chips) => {
      // Chips are given back once they were described.
      seen.push(...chips.map((chip) => ({ ...chip, data: chip.data.slice() })));
      return [Float32Array.of(1, 0), Float32Array.of(0, 1)];
    },
  };
  return { seen, embedder };
}

/** A fine checkerboard of two greys. */
const IMAGE = {
  width: 60,
  height: 60,
  data: Uint8Array.from({ length: 60 * 60 * 3 }, (_, index) => {
    const pixel = Math.floor(index / 3);
    return ((pixel % 60) + Math.floor(pixel / 60)) % 2 === 0 ? 110 : 130;
  }),
};

const spread = ({ data }: PlanarCrop): number => Math.max(...data) - Math.min(...data);

describe('embedFace', () => {
  it('averages the face and its mirror image', async () => {
    expect([...(await embedFace(engineAt(1), IMAGE, face))]).toEqual([0.5, 0.5]);
  });

  it('smooths a portrait that it has to enlarge, and nothing else', async () => {
    const spreadOf = async (scale: number, subject: 'person' | 'portrait'): Promise<number> => {
      const engine = engineAt(scale);
      await embedFace(engine, IMAGE, face, { subject });
      const [chip] = engine.seen;
      return chip === undefined ? Number.NaN : spread(chip);
    };
    expect(await spreadOf(0.5, 'portrait')).toBeLessThan(8);
    expect(await spreadOf(0.5, 'person')).toBe(20);
    expect(await spreadOf(1, 'portrait')).toBe(20);
  });

  it('describes a face beyond the border as it is', async () => {
    const outside = { ...IMAGE, width: 2, height: 2, data: new Uint8Array(12) };
    await expect(embedFace(engineAt(0.5), outside, face, { subject: 'portrait' })).resolves.toHaveLength(2);
  });
});
