import { analyseFaces, type DetectedFace, embedFace, type FaceEngine, loadFaceEngine } from '@bonafide/imaging';
import { beforeAll, describe, expect, it } from 'vitest';
import { CAST, CAST_NAMES, type CastName } from './cast.ts';
import { type HeadView, renderHead } from './render-head.ts';

const SIDE_LIGHT = { direction: [0.9, 0.3, 0.6], key: 1, fill: 0.25, ambient: 0.35, tint: [1, 0.97, 0.92] } as const;

/** One view for each of the cast, so that every kind of frame is seen by the detector. */
const VIEWS: Readonly<Record<CastName, Partial<HeadView>>> = {
  anna: { yaw: -20, light: SIDE_LIGHT, backdrop: { kind: 'room', seed: 2 } },
  karl: { smile: 1, distance: 45 },
  mira: { blink: 1 },
  noor: { pitch: 12 },
  elif: { pitch: -12 },
  jonas: { roll: 12 },
  zofia: { yaw: 20, backdrop: { kind: 'room', seed: 5 } },
  tomas: { distance: 80 },
  amara: { yaw: 12, pitch: 6, smile: 0.5 },
};

interface Frame {
  readonly face: DetectedFace | null;
  readonly count: number;
  readonly descriptor: Float32Array;
}

let engine: FaceEngine;
const frontal = new Map<CastName, Frame>();
const posed = new Map<CastName, Frame>();

async function shoot(name: CastName, view: Partial<HeadView>): Promise<Frame> {
  const image = renderHead(CAST[name], { width: 300, height: 375, samples: 1, distance: 52, ...view });
  const pixels = { ...image, data: Buffer.from(image.data) };
  const { faces, chosen } = await analyseFaces(engine, pixels);
  const descriptor = chosen ? await embedFace(engine, pixels, chosen) : new Float32Array();
  return { face: chosen, count: faces.length, descriptor };
}

beforeAll(async () => {
  engine = await loadFaceEngine();
  for (const name of CAST_NAMES) {
    frontal.set(name, await shoot(name, {}));
    posed.set(name, await shoot(name, VIEWS[name]));
  }
}, 180_000);

function distance(a: Frame | undefined, b: Frame | undefined): number {
  if (!a || !b) return Number.NaN;
  return Math.hypot(...a.descriptor.map((value, i) => value - (b.descriptor[i] ?? 0)));
}

describe('the cast, seen by the product', () => {
  it('shows exactly one face in every frame, and its mesh holds', () => {
    for (const frame of [...frontal.values(), ...posed.values()]) {
      expect(frame.count).toBe(1);
      expect(frame.face?.meshScore).toBeGreaterThan(0.9);
    }
  });

  it.each(CAST_NAMES)('knows %s again in another pose', (name) => {
    expect(distance(frontal.get(name), posed.get(name))).toBeLessThan(0.45);
  });

  it('tells every two of them apart', () => {
    const pairs = CAST_NAMES.flatMap((a, i) => CAST_NAMES.slice(0, i).map((b) => [a, b] as const));
    for (const [a, b] of pairs) {
      expect(distance(frontal.get(a), frontal.get(b)), `${a} and ${b}`).toBeGreaterThan(0.58);
    }
  });

  it('turns the way the view says', () => {
    expect(posed.get('anna')?.face?.pose.yaw).toBeLessThan(-0.2);
    expect(posed.get('zofia')?.face?.pose.yaw).toBeGreaterThan(0.2);
    const noor = posed.get('noor')?.face?.pose.pitch ?? Number.NaN;
    expect(noor).toBeGreaterThan(frontal.get('noor')?.face?.pose.pitch ?? Number.NaN);
  });
});
