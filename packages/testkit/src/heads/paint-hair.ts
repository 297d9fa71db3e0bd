import { fractalNoise, valueNoise } from '../random/value-noise.ts';
import { beardArea } from './beard.ts';
import { type Colour, scaleColour } from './colour.ts';
import { lipLineAt } from './expression.ts';
import type { Paint } from './paint.ts';
import type { HeadPlace } from './paint-skin.ts';
import type { Palette } from './palette.ts';
import { clamp, ease, mix } from './scalar.ts';

const tone = (colour: Colour, by: number): Colour => scaleColour(colour, [by, by, by]);

export function paintBrows(paint: Paint, { id, lines, brow }: Palette, x: number, y: number): void {
  const ax = Math.abs(x);
  const u = (ax - 1.15) / id.browLength;
  if (u <= -0.15 || u >= 1.15) return;
  const arch = id.browArch * Math.sin(Math.PI * clamp(u * 0.85, 0, 1)) - 0.5 * Math.max(0, u - 0.6);
  const middle = id.browHeight + lines.expression.brow * 0.6 + id.browSlant * (u - 0.3) + arch;
  const offset = y - middle;
  const distance = Math.abs(offset) / (id.browThickness * mix(1.05, 0.35, ease(0.35, 1.05, u)));
  if (distance >= 1.5) return;
  const strands = valueNoise(ax * 9 + offset * 8 + 3, offset * 7 - ax * 5 + (x < 0 ? -7 : 7));
  const ends = ease(-0.12, 0.08, u) * ease(1.12, 0.9, u);
  const amount = ease(1.35, 0.5, distance + (strands - 0.5) * 0.7) * ends * id.browDensity;
  paint.cover(brow, clamp(amount * (0.72 + 0.5 * strands), 0, 0.96));
  paint.gloss *= 1 - amount * 0.7;
}

function moustacheArea({ id, lines }: Palette, ax: number, y: number): number {
  if (id.moustache === 0) return 0;
  const t = Math.min(1, ax / lines.mouthHalf);
  const lip = lipLineAt(lines, t) + lines.upperLip * Math.sqrt(1 - t * t);
  const across = ease(lines.mouthHalf + 0.4, lines.mouthHalf - 0.3, ax) * (0.75 + 0.25 * ease(0.1, 0.4, ax));
  return id.moustache * across * ease(lip, lip + 0.2, y) * ease(lip + 1.15, lip + 0.8, y + 0.12 * ax);
}

export function paintBeard(paint: Paint, palette: Palette, place: HeadPlace): void {
  const { id, lines, beard } = palette;
  if (id.beard === 0 && id.moustache === 0) return;
  const { x, y, angle } = place;
  const cheek = id.beard * beardArea(lines, x, y) * ease(1.4, 1.15, Math.abs(angle));
  const area = Math.max(cheek, moustacheArea(palette, Math.abs(x), y));
  if (area < 0.01) return;
  const strands = valueNoise(angle * 46 + y * 2, y * 5 - angle * 9);
  const full = id.beard >= 0.6 || id.moustache === 1;
  const amount = clamp(area * (full ? 0.72 + 0.45 * strands : 0.26 + 0.36 * strands), 0, 0.95);
  paint.cover(full ? tone(beard, 0.55 + 0.9 * strands) : beard, amount);
  paint.gloss *= 1 - amount;
}

/** Lighter and darker strands that follow the fall of the hair. */
function strandTone({ id }: Palette, angle: number, y: number): number {
  if (id.hair === 'curly') {
    return (
      0.35 +
      0.9 * fractalNoise(angle * 14 + Math.sin(y * 2.4) * 0.9, y * 1.5) * (0.6 + 0.8 * valueNoise(angle * 60, y * 5))
    );
  }
  const sway = Math.sin(y * 0.5 + id.part) * 1.2;
  return (
    0.45 + 0.75 * fractalNoise(angle * 26 + sway, y * 0.55) * (0.6 + 0.8 * valueNoise(angle * 110 + y * 0.6, y * 0.5))
  );
}

/** Hair over the scalp where `place.cover` says so. */
export function paintScalp(paint: Paint, palette: Palette, place: HeadPlace): void {
  const { cover, angle, y } = place;
  if (cover < 0.01) return;
  const fray = cover < 0.8 ? (valueNoise(angle * 90, y * 4) - 0.5) * 0.6 : 0;
  const amount = clamp(cover * 1.35 + fray, 0, 1) * (palette.id.hair === 'cropped' ? 0.86 : 1);
  paint.cover(tone(palette.hair, strandTone(palette, angle, y)), amount);
  paint.gloss = mix(paint.gloss, 0.4, amount);
  paint.hair = amount;
}

/** Hair that hangs free of the head. */
export function paintHairCurtain(paint: Paint, palette: Palette, place: HeadPlace): void {
  paint.start(tone(palette.hair, strandTone(palette, place.angle * 1.2, place.y * 0.8)), 0.4);
  paint.hair = 1;
}
