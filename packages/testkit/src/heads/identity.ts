import { type Random, seededRandom } from '../random/random.ts';
import { clamp } from './scalar.ts';

/** Shape of a head: name -> [mean, deviation, least, most]. Lengths in centimetres, the rest factors or weights. */
const SHAPE = {
  headWidth: [1, 0.05, 0.88, 1.12],
  headHeight: [1, 0.04, 0.91, 1.09],
  jawWidth: [1, 0.08, 0.84, 1.18],
  cheekWidth: [1, 0.045, 0.9, 1.12],
  templeWidth: [1, 0.035, 0.92, 1.08],
  chinLength: [0, 0.45, -1, 1.1],
  chinForward: [0, 0.4, -0.9, 0.9],
  chinWidth: [1, 0.2, 0.6, 1.5],
  chinCleft: [0, 0.12, -0.1, 0.3],
  foreheadHeight: [0, 0.55, -1.1, 1.3],
  foreheadSlope: [0, 0.4, -0.8, 0.9],
  browRidge: [0.3, 0.25, 0, 0.9],
  eyeDistance: [3.15, 0.17, 2.75, 3.6],
  eyeWidth: [1.5, 0.1, 1.26, 1.76],
  eyeOpening: [0.6, 0.09, 0.42, 0.8],
  eyeLower: [0.4, 0.06, 0.27, 0.54],
  eyeSlant: [0.06, 0.1, -0.2, 0.3],
  eyeDepth: [0.85, 0.22, 0.4, 1.4],
  lidFold: [0.34, 0.15, 0.08, 0.68],
  eyeBags: [0.25, 0.25, 0, 1],
  noseLength: [3.9, 0.35, 3.1, 4.8],
  noseWidth: [0.96, 0.16, 0.68, 1.42],
  noseForward: [2.3, 0.28, 1.65, 3],
  noseBridge: [0.5, 0.28, 0, 1.1],
  noseHump: [0, 0.16, -0.3, 0.45],
  noseTipUp: [0, 0.18, -0.4, 0.45],
  bridgeWidth: [0.62, 0.12, 0.42, 0.95],
  mouthHeight: [-6.85, 0.25, -7.4, -6.25],
  mouthWidth: [2.5, 0.24, 1.95, 3.05],
  upperLip: [0.5, 0.17, 0.2, 1],
  lowerLip: [0.66, 0.2, 0.27, 1.2],
  cupidBow: [0.2, 0.12, 0, 0.5],
  mouthCurve: [0, 0.12, -0.28, 0.28],
  muzzle: [0.55, 0.22, 0.1, 1.1],
  cheekbone: [0.5, 0.3, -0.1, 1.2],
  cheekHollow: [0.25, 0.3, -0.4, 0.9],
  fullness: [0, 0.5, -0.9, 1.3],
  browHeight: [1.95, 0.24, 1.45, 2.55],
  browArch: [0.35, 0.22, -0.1, 0.85],
  browSlant: [0.1, 0.2, -0.35, 0.5],
  browThickness: [0.36, 0.13, 0.14, 0.72],
  browLength: [3.3, 0.3, 2.6, 4],
  browDensity: [0.75, 0.2, 0.3, 1],
  earSize: [1, 0.12, 0.76, 1.28],
  earOut: [0.4, 0.2, 0.1, 0.95],
} as const satisfies Record<string, readonly [mean: number, deviation: number, least: number, most: number]>;

type ShapeName = keyof typeof SHAPE;
type Shape = Record<ShapeName, number>;

export type Glasses = 'none' | 'thin' | 'thick';
export type HairStyle = 'bald' | 'cropped' | 'short' | 'medium' | 'long' | 'curly';

interface Appearance {
  /** [0,1] from light to dark. */
  skin: number;
  warmth: number;
  blotches: number;
  freckles: number;
  moles: number;
  /** [0,1] from young to old. */
  age: number;
  feminine: boolean;
  lipRed: number;
  /** [0,1]: black, browns, blond, red, grey, white. */
  hairTone: number;
  iris: number;
  hair: HairStyle;
  hairline: number;
  /** [0,1]: how far hair falls into the forehead. */
  fringe: number;
  part: number;
  recede: number;
  /** 0 none, to .5 stubble, 1 full. */
  beard: number;
  moustache: number;
  lashes: number;
  glasses: Glasses;
  /** Colour of a scarf over the hair, red, green, blue in [0,1]; null without one. */
  scarf: readonly [number, number, number] | null;
  /** Red, green, blue in [0,1]. */
  shirt: readonly [number, number, number];
}

/** One invented person's head; the same values always look the same. */
export type Identity = Readonly<Shape & Appearance & { seed: number }>;

function drawShape(random: Random): Shape {
  const shape: Partial<Shape> = {};
  for (const name of Object.keys(SHAPE) as ShapeName[]) {
    const [mean, deviation, least, most] = SHAPE[name];
    shape[name] = clamp(mean + random.normal() * deviation * 1.6, least, most);
  }
  return shape as Shape;
}

function drawHair(random: Random, feminine: boolean): HairStyle {
  if (feminine) return random.pick(['long', 'long', 'medium', 'curly']);
  return random.pick(['short', 'short', 'medium', 'bald', 'cropped']);
}

function drawAppearance(random: Random): Appearance {
  const feminine = random.next() < 0.5;
  const skin = random.next();
  const age = random.next() ** 1.3;
  const beard = feminine ? 0 : random.pick([0, 0, 0.35, 0.65, 1]);
  return {
    skin,
    warmth: random.normal() * 0.05,
    blotches: random.next(),
    freckles: random.next() < 0.25 ? random.next() : 0,
    moles: random.integer(0, 3),
    age,
    feminine,
    lipRed: random.next() * 0.6 + (feminine ? 0.4 : 0),
    hairTone: age > 0.75 ? random.between(0.8, 1) : random.next() * (skin > 0.55 ? 0.25 : 0.75),
    iris: random.next() * (skin > 0.5 ? 0.25 : 1),
    hair: drawHair(random, feminine),
    hairline: clamp(6.5 + random.normal() * 0.6, 5.3, 8),
    fringe: feminine && random.next() < 0.4 ? random.between(0.3, 1) : 0,
    part: random.normal() * 0.5,
    recede: feminine ? 0 : random.next() * 1.4,
    beard,
    moustache: feminine ? 0 : Math.max(beard, random.next() < 0.2 ? 1 : 0),
    lashes: feminine ? 1 : 0.5,
    glasses: 'none',
    scarf: null,
    shirt: [random.next(), random.next(), random.next()],
  };
}

function softened(shape: Shape): Shape {
  return {
    ...shape,
    jawWidth: clamp(shape.jawWidth - 0.06, 0.82, 1.15),
    browThickness: shape.browThickness * 0.7,
    browRidge: shape.browRidge * 0.4,
    upperLip: shape.upperLip * 1.15,
    lowerLip: shape.lowerLip * 1.1,
  };
}

/** Draws a person's head from a seed; `overrides` replaces single values. */
export function makeIdentity(seed: number, overrides: Partial<Identity> = {}): Identity {
  const random = seededRandom(seed);
  const shape = drawShape(random);
  const appearance = drawAppearance(random);
  return { seed, ...(appearance.feminine ? softened(shape) : shape), ...appearance, ...overrides };
}

/** Moves every shape away from the mean by `factor`, within bounds: what is particular about a head becomes plainer. */
export function caricature(identity: Identity, factor: number): Identity {
  const shape: Partial<Shape> = {};
  for (const name of Object.keys(SHAPE) as ShapeName[]) {
    const [mean, , least, most] = SHAPE[name];
    shape[name] = clamp(mean + (identity[name] - mean) * factor, least, most);
  }
  return { ...identity, ...shape };
}
