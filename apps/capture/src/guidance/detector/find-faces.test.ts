import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CAST, encodeJpeg, renderHead, selfieView } from '@bonafide/testkit';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { packDetector } from '../../../packing/pack-detector.ts';
import { lookAt } from '../look.ts';
import { filledUp } from './detector-shape.ts';
import { type DetectorWeights, readDetectorWeights } from './detector-weights.ts';
import { findFaces } from './find-faces.ts';
import { createDetector } from './run-detector.ts';

const MODEL = resolve(import.meta.dirname, '../../../../../models/face-detection/blazeface.onnx');
let weights: DetectorWeights;
beforeAll(async () => {
  weights = readDetectorWeights(Uint8Array.from(packDetector(await readFile(MODEL))).buffer);
});

type Pose = Partial<ReturnType<typeof selfieView>>;

/** What the guide sees of a drawn head, as a phone’s camera would show it. */
async function lookAtHead(person: keyof typeof CAST, pose: Pose = {}) {
  const rest = { ...selfieView(3), yaw: 0, pitch: 0, roll: 0, distance: 56, width: 240, height: 320, samples: 1 };
  const size = { width: 96, height: 128 };
  const jpeg = await encodeJpeg(renderHead(CAST[person], { ...rest, ...pose }), 85);
  const rgba = await sharp(jpeg).resize(size.width, size.height).ensureAlpha().raw().toBuffer();
  const picture = { ...size, data: new Uint8ClampedArray(rgba) };
  return lookAt(picture, size, findFaces(createDetector(weights, size)(picture)));
}

test.each(['anna', 'karl', 'noor', 'amara'] as const)(
  'finds %s once, and says how the head is held',
  async (person) => {
    const { faces } = await lookAtHead(person);
    expect(faces).toHaveLength(1);
    expect(Math.abs(faces[0]?.yaw ?? 1)).toBeLessThan(0.12);
    expect((await lookAtHead(person, { yaw: 28 })).faces[0]?.yaw).toBeGreaterThan(0.25);
    expect((await lookAtHead(person, { yaw: -28 })).faces[0]?.yaw).toBeLessThan(-0.25);
    const up = (await lookAtHead(person, { pitch: 18 })).faces[0]?.pitch ?? 0;
    expect(up - (faces[0]?.pitch ?? 0)).toBeGreaterThan(0.1);
  },
  60_000,
);

test('a head that comes closer grows', async () => {
  const [far] = (await lookAtHead('karl', { distance: 110 })).faces;
  const [near] = (await lookAtHead('karl', { distance: 45 })).faces;
  expect((near?.eyeShare ?? 0) / (far?.eyeShare ?? 1)).toBeGreaterThan(1.8);
}, 60_000);

test('sees nobody in noise, nor in an empty picture', () => {
  const [width, height] = [filledUp(128), filledUp(72)];
  expect([width, height]).toEqual([128, 96]);
  const run = createDetector(weights, { width, height });
  let state = 7;
  const noise = Uint8ClampedArray.from({ length: width * height * 4 }, () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state >> 20;
  });
  expect(findFaces(run({ width, height, data: noise }))).toEqual([]);
  expect(findFaces(run({ width, height, data: new Uint8ClampedArray(width * height * 4) }))).toEqual([]);
});
