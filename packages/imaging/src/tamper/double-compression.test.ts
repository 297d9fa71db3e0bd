import { decodeImage, encodeJpeg, type RgbImage, seededRandom } from '@bonafide/testkit';
import { describe, expect, it } from 'vitest';
import { findDoubleCompression } from './double-compression.ts';
import { noisyPicture, PICTURE } from './drawn-picture.fixture.ts';
import { readJpegCoding } from './jpeg-coding.ts';
import { lumaPlane } from './luma-plane.ts';

const AREA = { x: 0, y: 0, ...PICTURE };
const PATCH = { x: 296, y: 200, width: 96, height: 80 };

/** Strokes all over, so that every place has detail. */
function textured(seed: number): RgbImage {
  const random = seededRandom(seed);
  const levels = Float64Array.from({ length: 161 * 121 }, () => random.between(60, 220));
  return noisyPicture(
    (x, y) => {
      const level = levels[Math.floor(y / 4) * 161 + Math.floor(x / 4)] ?? 0;
      return [level, level, level];
    },
    3,
    seed,
  );
}

function withPatch(image: RgbImage, other: RgbImage): RgbImage {
  const data = Uint8Array.from(image.data);
  for (let y = PATCH.y; y < PATCH.y + PATCH.height; y++) {
    const from = 3 * (y * image.width + PATCH.x);
    data.set(other.data.subarray(from, from + 3 * PATCH.width), from);
  }
  return { ...image, data };
}

async function judge(image: RgbImage, quality: number) {
  const jpeg = await encodeJpeg(image, quality);
  const coding = readJpegCoding(jpeg);
  if (!coding) throw new Error('a JPEG has tables');
  const last = { steps: coding.steps, phase: { x: 0, y: 0 } };
  return findDoubleCompression(lumaPlane(await decodeImage(jpeg), AREA), { asked: PATCH, last });
}

describe('findDoubleCompression', () => {
  it('finds nothing in a picture that was compressed once', async () => {
    expect((await judge(textured(1), 90)).deviation).toBe(0);
  });

  it('notices that a picture was compressed twice, and suspects no part of it', async () => {
    const found = await judge(await decodeImage(await encodeJpeg(textured(1), 70)), 92);
    expect(found.overall).toBeGreaterThan(0.1);
    expect(found.deviation).toBeLessThan(4);
    expect(found.askedDeviation).toBeLessThan(4);
  });

  it('does not suspect glare, which clips what compression did', async () => {
    const glaring = textured(1);
    const data = glaring.data.map((level, i) => {
      const [x, y] = [Math.floor(i / 3) % PICTURE.width, Math.floor(i / 3 / PICTURE.width)];
      return x > 300 && x < 420 && y > 200 && y < 300 ? Math.min(255, level / 8 + 232) : level;
    });
    const found = await judge(await decodeImage(await encodeJpeg({ ...glaring, data }, 70)), 92);
    expect(found.overall).toBeGreaterThan(0.1);
    expect(found.deviation).toBeLessThan(4);
  });

  it('finds a patch that was put in between', async () => {
    const first = await decodeImage(await encodeJpeg(textured(1), 70));
    const found = await judge(withPatch(first, textured(2)), 92);
    expect(found.deviation).toBeGreaterThan(8);
    expect(found.askedDeviation).toBeGreaterThan(found.deviation);
    expect(found.box?.x).toBeGreaterThan(PATCH.x - 48);
    expect(found.box?.x).toBeLessThan(PATCH.x + PATCH.width);
  });
});
