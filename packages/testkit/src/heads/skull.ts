import type { Identity } from './identity.ts';
import { curve, ease, type Knot, mix } from './scalar.ts';

/** Crown and underside of the chin, in centimetres above the line of the eyes. */
export const CROWN_Y = 11.75;
export const CHIN_Y = -11.95;

/**
 * The head without its features, as horizontal rings: at each height how far the ring reaches forward, sideways and
 * back from the axis between the ears.
 */
export interface Skull {
  readonly front: (y: number) => number;
  readonly half: (y: number) => number;
  readonly back: (y: number) => number;
  /** Moves heights so that forehead and chin get their length. */
  readonly stretch: (y: number) => number;
}

function frontKnots(id: Identity): readonly Knot[] {
  const slope = id.foreheadSlope;
  const chin = id.chinForward;
  return [
    [CROWN_Y, 0.3],
    [11.4, 2.45],
    [10.6, 4.7],
    [9, 6.9 - slope * 0.6],
    [7, 8.35 - slope],
    [5, 9.1 - slope * 0.6],
    [3, 9.35],
    [2, 9.3],
    [0.4, 8.8],
    [-2, 8.95],
    [-4.6, 9.25],
    [-6.8, 9.3],
    [-8.4, 9.05],
    [-10, 9.15 + chin * 0.8],
    [-11.2, 8.6 + chin],
    [-11.8, 7.7 + chin * 0.9],
    [CHIN_Y, 7.2 + chin * 0.9],
  ];
}

function halfKnots(id: Identity): readonly Knot[] {
  const jaw = id.jawWidth * (1 + 0.06 * id.fullness);
  const temple = mix(id.templeWidth, id.cheekWidth, 0.4);
  const knots: readonly Knot[] = [
    [CROWN_Y, 0.3],
    [11.4, 2.4],
    [10.6, 4.2],
    [9, 5.95],
    [7, 6.95],
    [4.5, 7.3 * temple],
    [2, 7.25 * mix(temple, id.cheekWidth, 0.5)],
    [0, 7.1 * id.cheekWidth],
    [-2, 6.95 * id.cheekWidth],
    [-4, 6.65 * mix(id.cheekWidth, jaw, 0.35)],
    [-6, 6.25 * mix(id.cheekWidth, jaw, 0.75)],
    [-8, 5.85 * jaw],
    [-9.6, 5.4 * jaw],
    [-11, 4.75 * jaw * mix(1, id.chinWidth, 0.45)],
    [CHIN_Y, 3.9 * jaw * mix(1, id.chinWidth, 0.55)],
  ];
  return knots.map(([y, half]) => [y, half * id.headWidth]);
}

const BACK_KNOTS: readonly Knot[] = [
  [CROWN_Y, 0.3],
  [11.4, 3.4],
  [10.6, 5.6],
  [9, 7.6],
  [6, 9.2],
  [2, 9.7],
  [-2, 9.2],
  [-5, 8],
  [-9, 6.5],
  [CHIN_Y, 4],
];

export function buildSkull(id: Identity): Skull {
  return {
    front: curve(frontKnots(id)),
    half: curve(halfKnots(id)),
    back: curve(BACK_KNOTS),
    stretch: (y) => {
      if (y > 2) return 2 + (y - 2) * (id.headHeight + id.foreheadHeight * 0.04);
      return y < -8 ? -8 + (y + 8) * (1 + id.chinLength * 0.22) : y;
    },
  };
}

export interface SkullPoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const softPositive = (v: number): number => 0.5 * (v + Math.sqrt(v * v + 0.8));

/** A point of the ring at height `y`, `angle` radians from straight ahead. The lower rings rise towards the ears: the jaw. */
export function skullPoint(skull: Skull, y: number, angle: number): SkullPoint {
  const ahead = Math.cos(angle);
  const aside = Math.sin(angle);
  const jaw = ease(1, -9, y);
  const front = skull.front(y);
  const x = skull.half(y) * Math.sign(aside) * Math.abs(aside) ** mix(0.92, 1.06, jaw);
  const z = ahead > 0 ? front * ahead ** mix(0.86, 0.97, jaw) : skull.back(y) * ahead;
  const tilt = 0.42 * ease(-3.5, -11.5, y);
  return { x, y: skull.stretch(y) + tilt * softPositive(front - 2.2 - Math.max(z, -0.5)), z };
}
