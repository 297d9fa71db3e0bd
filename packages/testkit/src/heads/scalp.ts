import { valueNoise } from '../random/value-noise.ts';
import type { HairStyle, Identity } from './identity.ts';
import { bump, ease, mix } from './scalar.ts';

/** How far hair stands off the scalp, in centimetres. */
const THICKNESS: Readonly<Record<HairStyle, number>> = {
  bald: 0,
  cropped: 0.2,
  short: 0.9,
  medium: 1.5,
  long: 1,
  curly: 2.2,
};

/** Height at which hair ends beside the ear. */
const SIDE_END: Readonly<Record<HairStyle, number>> = {
  bald: 12,
  cropped: 1.4,
  short: 0.2,
  medium: -1.8,
  long: -1.5,
  curly: -3.2,
};

/** Lower edge of the hair at an angle (absolute, radians) around the head. */
function hairEdge(id: Identity, angle: number): number {
  if (angle < 0.85) {
    const fringe = id.fringe * 3 * ease(0.8, 0.35, angle);
    return id.hairline - fringe + id.recede * bump(0, (angle - 0.5) / 0.25) - 0.7 * angle * angle;
  }
  const side = mix(id.hairline - 0.5, SIDE_END[id.hair], ease(0.85, 1.3, angle));
  return mix(side, -6.5, ease(1.55, 2.2, angle));
}

export type HairEdge = 'crisp' | 'gentle';

/** Part of hair at a place of the head, [0,1]; `gentle` fades over centimetres, for the geometry. */
export function hairCover(id: Identity, angle: number, y: number, edge: HairEdge): number {
  if (id.hair === 'bald') return 0;
  const spread = edge === 'gentle' ? 0.05 : 0.035;
  let sum = 0;
  for (let k = -2; k <= 2; k++) {
    const around = angle + k * spread;
    const ragged = (valueNoise(around * 9, 3) - 0.5) * 0.5 + Math.sin(angle * 3 + id.part * 4) * 0.15;
    const end = hairEdge(id, Math.abs(around)) + ragged;
    sum += edge === 'gentle' ? ease(end, end + 2.4, y) : ease(end - 0.25, end + 0.65, y);
  }
  return sum / 5;
}

/** How far hair lifts the surface at a place of the head; `cover` is its crisp cover there. */
export function hairLift(id: Identity, place: { angle: number; y: number; cover: number }): number {
  const { angle, y, cover } = place;
  const thickness = THICKNESS[id.hair];
  const gentle = hairCover(id, angle, y, 'gentle');
  if (thickness === 0 || gentle === 0) return 0;
  const locks =
    id.hair === 'curly'
      ? 0.7 + 0.5 * valueNoise(angle * 9 + id.seed, y * 1.9) + 0.2 * valueNoise(angle * 21, y * 4.2)
      : 0.8 + 0.3 * valueNoise(angle * 6 + id.seed, y * 0.8) + 0.1 * valueNoise(angle * 34, y * 0.9);
  const crown = 1 + 0.18 * ease(5, 11, y);
  const parting = 1 - 0.25 * bump((angle - id.part) / 0.09, (y - 10) / 3.5);
  return (gentle * thickness + 0.12 * cover) * locks * crown * parting;
}
