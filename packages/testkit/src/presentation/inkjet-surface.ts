import { lightBetween } from '../attacks/linear-light.ts';
import type { Surface } from '../attacks/surface.ts';
import type { RgbImage } from '../pixels/index.ts';

/** Light that solid ink leaves, and paper reflects. */
const INK = 0.07;
const PAPER = 0.86;

/**
 * A photo print by an inkjet: drops of one size, scattered without any order that a camera could beat against. Documents' inkjet
 * (`printSurface`) scatters by a plainer rule, whose regularity shows once a face is printed in many times finer drops.
 */
export function inkjetSurface(picture: RgbImage, dropsAcross: number): Surface {
  const { width, height } = picture;
  const drops = dropsAcross / width;
  const at = { x: 0, y: 0 };
  return {
    size: { width, height },
    light: (x, y, channel) => {
      at.x = x;
      at.y = y;
      const ink = 1 - Math.max(0, Math.min(1, (lightBetween(picture, at, channel) - 0.02) / 0.9)) ** 0.6;
      return ink > chance(Math.floor(x * drops), Math.floor(y * drops), channel) ? PAPER * INK : PAPER;
    },
  };
}

/** A number in [0,1) for each drop's place and ink, mixed as MurmurHash3 finishes. */
function chance(x: number, y: number, ink: number): number {
  let mixed = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca77) ^ Math.imul(ink + 1, 0xc2b2ae3d);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
}
