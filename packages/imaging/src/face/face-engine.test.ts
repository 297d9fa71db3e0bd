import { CAST, DEFAULT_VIEW, type HeadView, type Identity, renderHead } from '@bonafide/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RgbImage } from '../image/index.ts';
import { analyseFaces } from './analyse-faces.ts';
import { compareFaces } from './compare-faces.ts';
import type { DetectedFace } from './detected-face.ts';
import { DESCRIPTOR_LENGTH, embedFace } from './embed-face.ts';
import { type FaceEngine, loadFaceEngine } from './load-face-engine.ts';

const SMALL = { width: 320, height: 400, samples: 1 };

function photo(identity: Identity, view: Partial<HeadView> = {}): RgbImage {
  return renderHead(identity, { ...SMALL, ...view });
}

/** Copies images onto one grey canvas, each with its top left corner at the given place. */
function collage(
  { width, height }: { width: number; height: number },
  parts: readonly { image: RgbImage; x: number; y: number }[],
): RgbImage {
  const data = new Uint8Array(width * height * 3).fill(150);
  for (const { image, x, y } of parts) {
    for (let row = 0; row < image.height; row += 1) {
      const line = image.data.subarray(row * image.width * 3, (row + 1) * image.width * 3);
      data.set(line, ((y + row) * width + x) * 3);
    }
  }
  return { width, height, data };
}

/** A quarter turn clockwise. */
function turned({ width, height, data }: RgbImage): RgbImage {
  const result = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 3;
      result.set(data.subarray(from, from + 3), (x * height + (height - 1 - y)) * 3);
    }
  }
  return { width: height, height: width, data: result };
}

function scaled(image: RgbImage, factor: number): RgbImage {
  return { ...image, data: image.data.map((value) => Math.round(value * factor)) };
}

/** Paints a plain colour over the image below a row. */
function masked(image: RgbImage, fromRow: number): RgbImage {
  const data = image.data.slice();
  for (let offset = fromRow * image.width * 3; offset < data.length; offset += 3) data.set([120, 160, 190], offset);
  return { ...image, data };
}

describe('the face engine on rendered heads', () => {
  let engine: FaceEngine;
  let anna: RgbImage;
  let annaFace: DetectedFace;

  beforeAll(async () => {
    engine = await loadFaceEngine();
    anna = photo(CAST.anna);
    annaFace = await onlyFace(anna);
  });

  async function onlyFace(image: RgbImage): Promise<DetectedFace> {
    const { faces, chosen, issues } = await analyseFaces(engine, image);
    expect(issues).toEqual([]);
    expect(faces).toHaveLength(1);
    if (chosen === null) throw new Error('no face was chosen');
    return chosen;
  }

  async function describeFace(image: RgbImage): Promise<Float32Array> {
    return embedFace(engine, image, await onlyFace(image));
  }

  it('names its models by digest', () => {
    for (const digest of Object.values(engine.digests)) expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('finds one good face in a portrait', () => {
    expect(annaFace.score).toBeGreaterThan(0.7);
    expect(annaFace.meshScore).toBeGreaterThan(0.9);
    expect(annaFace.quality.issues).toEqual([]);
    expect(annaFace.box.x + annaFace.box.width / 2).toBeCloseTo(SMALL.width / 2, -1.3);
  });

  it('is nearer to the same person than to any other', async () => {
    const reference = await embedFace(engine, anna, annaFace);
    expect(reference).toHaveLength(DESCRIPTOR_LENGTH);
    const again = await describeFace(photo(CAST.anna, { yaw: 15, smile: 0.6, seed: 5 }));
    const other = await describeFace(photo(CAST.karl));
    expect(compareFaces(reference, again).distance).toBeLessThan(0.45);
    expect(compareFaces(reference, other).distance).toBeGreaterThan(0.5);
  });

  it('describes the face of a photo that stands on its head', async () => {
    const reference = await embedFace(engine, anna, annaFace);
    const upsideDown = await describeFace(turned(turned(anna)));
    expect(compareFaces(reference, upsideDown).distance).toBeLessThan(0.3);
  });

  it('reads which way the head is turned', async () => {
    const [left, right] = [
      await onlyFace(photo(CAST.anna, { yaw: -25 })),
      await onlyFace(photo(CAST.anna, { yaw: 25 })),
    ];
    expect(left.pose.yaw).toBeLessThan(-0.25);
    expect(right.pose.yaw).toBeGreaterThan(0.25);
    const up = await onlyFace(photo(CAST.anna, { pitch: 15 }));
    const down = await onlyFace(photo(CAST.anna, { pitch: -15 }));
    expect(up.pose.pitch).toBeGreaterThan(annaFace.pose.pitch + 0.1);
    expect(down.pose.pitch).toBeLessThan(annaFace.pose.pitch - 0.1);
  });

  it('sees eyes close', async () => {
    const blinking = await onlyFace(photo(CAST.anna, { blink: 1 }));
    expect(blinking.quality.eyesOpen ?? 1).toBeLessThan(0.85 * (annaFace.quality.eyesOpen ?? 0));
  });

  it('finds the face of a photo that lies on its side', async () => {
    const face = await onlyFace(turned(anna));
    expect(face.pose.roll).toBeCloseTo(Math.PI / 2, 0);
    const distance = compareFaces(await embedFace(engine, turned(anna), face), await embedFace(engine, anna, annaFace));
    expect(distance.distance).toBeLessThan(0.2);
  });

  it('finds a small face on a large page', async () => {
    const page = collage({ width: 3000, height: 2200 }, [{ image: anna, x: 2500, y: 1600 }]);
    const { chosen } = await analyseFaces(engine, page, { subject: 'portrait' });
    expect(chosen?.box.x).toBeGreaterThan(2500);
    expect(chosen?.box.y).toBeGreaterThan(1600);
  });

  it('names a photo without a face', async () => {
    const { width, height } = DEFAULT_VIEW;
    const empty = collage({ width, height }, []);
    expect(await analyseFaces(engine, empty)).toEqual({ faces: [], chosen: null, issues: ['face.none'] });
  });

  it('names two people, but not a portrait and its ghost image', async () => {
    const place = (image: RgbImage) => [
      { image: anna, x: 0, y: 0 },
      { image, x: 330, y: 0 },
    ];
    const two = collage({ width: 650, height: 400 }, place(photo(CAST.karl)));
    const ghost = collage({ width: 650, height: 400 }, place(scaled(anna, 0.8)));
    expect((await analyseFaces(engine, two)).issues).toEqual(['face.several']);
    expect((await analyseFaces(engine, ghost, { subject: 'portrait' })).issues).toEqual([]);
    expect((await analyseFaces(engine, ghost)).issues).toEqual(['face.several']);
  });

  it('names darkness and a covered mouth', async () => {
    const dark = await onlyFace(scaled(anna, 0.12));
    expect(dark.quality.issues).toContain('face.too_dark');
    const { keypoints } = annaFace.landmarks;
    const aboveTheNose = Math.round((keypoints.rightEye.y + keypoints.noseTip.y) / 2);
    const { chosen } = await analyseFaces(engine, masked(anna, aboveTheNose));
    expect(chosen?.quality.issues).toContain('face.covered');
  });
});
