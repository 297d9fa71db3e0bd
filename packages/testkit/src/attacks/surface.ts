import type { Size } from '@bonafide/domain';
import type { RgbImage } from '../pixels/index.ts';
import { lightBetween } from './linear-light.ts';

/**
 * Something flat that a camera sees: the light it gives off at a place, per channel (0 red, 1 green, 2 blue), 0 to 1.
 * Places are pixels of the drawn document, so that its boxes hold on every surface; negative light: nothing is there,
 * and the table shows.
 */
export interface Surface {
  readonly size: Size;
  readonly light: (x: number, y: number, channel: number) => number;
  /** Screens are redrawn while the sensor is read row by row: depth of the bands, and their height in parts of the photo. */
  readonly banding?: { readonly depth: number; readonly height: number };
}

export const NOTHING = -1;

/** The document itself, as its issuer printed it: no structure but what is drawn. */
export function documentSurface(document: RgbImage): Surface {
  const { width, height } = document;
  const at = { x: 0, y: 0 };
  return {
    size: { width, height },
    light: (x, y, channel) => {
      if (x < 0 || y < 0 || x >= width || y >= height) return NOTHING;
      at.x = x;
      at.y = y;
      return lightBetween(document, at, channel);
    },
  };
}
