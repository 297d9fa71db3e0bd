import { valueNoise } from '../random/value-noise.ts';
import { scaleColour } from './colour.ts';
import { lipLineAt, mouthOpeningAt } from './expression.ts';
import type { Paint } from './paint.ts';
import type { Palette } from './palette.ts';
import { bump, ease, mix } from './scalar.ts';

interface MouthPlace {
  readonly ax: number;
  readonly y: number;
  /** 0 in the middle, 1 at the corner. */
  readonly t: number;
  readonly line: number;
  readonly top: number;
  readonly bottom: number;
}

function paintTeeth(paint: Paint, place: MouthPlace): void {
  const gap = place.top - place.bottom;
  const depth = (place.top - place.y) / (gap + 0.001);
  const edge = Math.min(1, 0.75 / Math.max(gap, 0.3) + 0.25);
  const upperRow = ease(0.78, 0.62, depth / edge) * ease(0.95, 0.5, place.t);
  const between = ease(0.88, 1, Math.abs((((place.ax + 0.42) / 0.82) % 1) - 0.5) * 2);
  paint.start([0.03, 0.008, 0.008], 0.3);
  paint.cover([0.64 * (1 - 0.22 * between), 0.59 * (1 - 0.26 * between), 0.5], upperRow);
}

/** Upper edge of the red of the lips, with the bow in its middle. */
function upperEdge({ id, lines }: Palette, place: MouthPlace): number {
  const arc = Math.max(0, 1 - place.t * place.t) ** 0.62;
  const bow = 1 + id.cupidBow * (bump((place.ax - 0.55) / 0.32) - 1.1 * bump(place.ax / 0.26));
  return place.top + lines.upperLip * arc * bow * (1 - 0.1 * place.t);
}

function paintLips(paint: Paint, palette: Palette, place: MouthPlace): void {
  const { lines, lips, skin } = palette;
  const { y } = place;
  const above = upperEdge(palette, place);
  const below = place.bottom - lines.lowerLip * Math.max(0, 1 - place.t * place.t) ** 0.55;
  if (y >= above + 0.1 || y <= below - 0.1) return;
  const isUpper = y > place.line;
  const red = isUpper ? ease(above + 0.06, above - 0.1, y) : ease(below - 0.1, below + 0.12, y);
  const creases = valueNoise(place.ax * 9 + 2, y * 1.3);
  const dark = isUpper ? 0.8 : 1;
  const tone = [dark * (0.85 + 0.25 * creases), dark * (0.82 + 0.3 * creases), dark * (0.82 + 0.3 * creases)] as const;
  paint.cover(scaleColour(lips, tone), red * 0.9);
  paint.gloss = mix(paint.gloss, 0.8, red);
  const seam = ease(0.09, 0.015, Math.min(Math.abs(y - place.top), Math.abs(y - place.bottom)));
  paint.cover(scaleColour(skin, [0.12, 0.05, 0.05]), seam * 0.85);
}

/** Lips, teeth and the dark between them. */
export function paintMouth(paint: Paint, palette: Palette, x: number, y: number): void {
  const { lines } = palette;
  const ax = Math.abs(x);
  const t = ax / lines.mouthHalf;
  if (t >= 1.06) return;
  const opening = mouthOpeningAt(lines, t);
  const place = { ax, y, t, line: lipLineAt(lines, Math.min(1, t)), ...opening };
  const isOpen = opening.top - opening.bottom > 0.04;
  if (isOpen && y <= opening.top && y >= opening.bottom) paintTeeth(paint, place);
  else paintLips(paint, palette, place);
}
