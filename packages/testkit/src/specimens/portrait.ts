import { renderHead } from '../heads/index.ts';
import type { Person } from '../people/index.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';

/** A portrait after ICAO 9303-3 clause 3.9: facing the camera, neutral, even light, the head filling about three quarters. */
export function renderPortrait(person: Person, width: number, height: number): RgbImage {
  return renderHead(person.face, {
    width: Math.round(width),
    height: Math.round(height),
    distance: 110,
    focal: 3.05,
    shiftY: -0.03,
    light: { direction: [-0.2, 0.4, 1], key: 0.95, fill: 0.4, ambient: 0.48, tint: [1, 0.99, 0.97] },
    backdrop: { kind: 'plain', colour: [222, 226, 230] },
    grain: 0.006,
    seed: person.face.seed + 1,
  });
}
