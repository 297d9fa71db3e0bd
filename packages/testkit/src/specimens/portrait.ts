import { type Identity, renderHead } from '../heads/index.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';

/** Portraits that were rendered already: a person's documents show the same one. */
const rendered = new WeakMap<Identity, Map<string, RgbImage>>();

/**
 * A portrait after ICAO 9303-3 clause 3.9: facing the camera, neutral, even light, the head filling about three quarters
 * of the height. Pixels.
 */
export function renderPortrait(face: Identity, width: number, height: number): RgbImage {
  const size = { width: Math.round(width), height: Math.round(height) };
  const key = `${size.width}x${size.height}`;
  const known = rendered.get(face) ?? new Map<string, RgbImage>();
  rendered.set(face, known);
  const portrait = known.get(key) ?? takePortrait(face, size.width, size.height);
  known.set(key, portrait);
  return portrait;
}

function takePortrait(face: Identity, width: number, height: number): RgbImage {
  return renderHead(face, {
    width,
    height,
    distance: 110,
    focal: 3.05,
    shiftY: -0.03,
    light: { direction: [-0.2, 0.4, 1], key: 0.95, fill: 0.4, ambient: 0.48, tint: [1, 0.99, 0.97] },
    backdrop: { kind: 'plain', colour: [222, 226, 230] },
    grain: 0.006,
    seed: face.seed + 1,
  });
}
