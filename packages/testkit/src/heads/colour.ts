import { clamp, mix } from './scalar.ts';

/** Red, green and blue, linear light, 1 = white. */
export type Colour = readonly [number, number, number];

export function linearFromSrgb(value: number): number {
  const v = value / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
}

/** From linear light to 0..1 of sRGB. */
export function srgbFromLinear(value: number): number {
  return value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
}

export function srgb(red: number, green: number, blue: number): Colour {
  return [linearFromSrgb(red), linearFromSrgb(green), linearFromSrgb(blue)];
}

export function mixColour(from: Colour, to: Colour, t: number): Colour {
  return [mix(from[0], to[0], t), mix(from[1], to[1], t), mix(from[2], to[2], t)];
}

export function scaleColour(colour: Colour, factor: Colour): Colour {
  return [colour[0] * factor[0], colour[1] * factor[1], colour[2] * factor[2]];
}

/** The colour at `t` in [0,1] along a row of colours. */
export function colourAlong(row: readonly Colour[], t: number): Colour {
  const place = clamp(t, 0, 0.9999) * (row.length - 1);
  const index = Math.floor(place);
  return mixColour(row[index] as Colour, row[index + 1] as Colour, place - index);
}
