import { seededRandom } from '../random/random.ts';
import { type Colour, colourAlong, mixColour, scaleColour, srgb } from './colour.ts';
import type { FaceLines } from './expression.ts';
import type { Identity } from './identity.ts';
import { mix } from './scalar.ts';

const SKIN_TONES: readonly Colour[] = [
  srgb(240, 206, 188),
  srgb(229, 184, 156),
  srgb(206, 155, 122),
  srgb(166, 116, 85),
  srgb(120, 79, 57),
  srgb(84, 54, 41),
];

const HAIR_TONES: readonly Colour[] = [
  srgb(24, 20, 19),
  srgb(52, 36, 27),
  srgb(90, 61, 40),
  srgb(146, 110, 66),
  srgb(190, 154, 100),
  srgb(138, 62, 32),
  srgb(150, 148, 146),
  srgb(214, 212, 208),
];

const IRIS_TONES: readonly Colour[] = [
  srgb(62, 38, 22),
  srgb(92, 62, 34),
  srgb(110, 100, 52),
  srgb(82, 118, 92),
  srgb(78, 112, 152),
  srgb(118, 132, 142),
];

export interface Mole {
  readonly x: number;
  readonly y: number;
  /** Square of the radius. */
  readonly size: number;
}

/** Everything that the painters need to know about one person under one expression. */
export interface Palette {
  readonly id: Identity;
  readonly lines: FaceLines;
  readonly gaze: readonly [number, number];
  readonly skin: Colour;
  readonly hair: Colour;
  readonly brow: Colour;
  readonly beard: Colour;
  readonly iris: Colour;
  readonly lips: Colour;
  readonly shirt: Colour;
  readonly scarf: Colour;
  readonly glasses: Colour;
  readonly moles: readonly Mole[];
}

function drawMoles(id: Identity): readonly Mole[] {
  const random = seededRandom(id.seed + 991);
  return Array.from({ length: id.moles }, () => ({
    x: random.between(-5, 5),
    y: random.between(-9, 3),
    size: random.between(0.008, 0.03),
  }));
}

const cloth = ([red, green, blue]: readonly [number, number, number]): Colour => [
  0.02 + 0.33 * red ** 2,
  0.02 + 0.33 * green ** 2,
  0.02 + 0.33 * blue ** 2,
];

export function buildPalette(id: Identity, lines: FaceLines, gaze: readonly [number, number]): Palette {
  const skin = scaleColour(colourAlong(SKIN_TONES, id.skin), [1 + id.warmth, 1, 1 - id.warmth]);
  const hair = colourAlong(HAIR_TONES, id.hairTone);
  return {
    id,
    lines,
    gaze,
    skin,
    hair,
    brow: mixColour(hair, [0.02, 0.014, 0.01], 0.45),
    beard: mixColour(hair, [0.02, 0.016, 0.013], 0.3),
    iris: colourAlong(IRIS_TONES, id.iris),
    lips: scaleColour(skin, [0.82, mix(0.64, 0.38, id.lipRed), mix(0.67, 0.44, id.lipRed)]),
    shirt: cloth(id.shirt),
    scarf: cloth(id.scarf ?? [0, 0, 0]),
    glasses: id.glasses === 'thin' ? [0.16, 0.14, 0.11] : [0.012, 0.01, 0.01],
    moles: drawMoles(id),
  };
}
