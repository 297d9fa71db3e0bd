import { valueNoise } from '../random/value-noise.ts';
import { type Colour, scaleColour } from './colour.ts';
import { lowerLidAt, upperLidAt } from './expression.ts';
import type { Paint } from './paint.ts';
import type { Palette } from './palette.ts';
import { bump, clamp, ease } from './scalar.ts';

const IRIS_RADIUS = 0.6;
const BLACK: Colour = [0.004, 0.004, 0.004];
const LASH: Colour = [0.012, 0.009, 0.008];

/** A place relative to one eye: `t` from -1 at the inner to 1 at the outer corner, and the lids' heights there. */
interface EyePlace {
  readonly x: number;
  readonly y: number;
  readonly t: number;
  readonly upper: number;
  readonly lower: number;
}

function paintIris(paint: Paint, { iris }: Palette, dx: number, dy: number): void {
  const distance = Math.hypot(dx, dy);
  if (distance >= IRIS_RADIUS + 0.06) return;
  const fibres = 0.7 + 0.6 * valueNoise(Math.atan2(dy, dx) * 9 + 40, distance * 5);
  const rim = 1 - 0.72 * ease(IRIS_RADIUS * 0.72, IRIS_RADIUS, distance);
  const tone = fibres * rim;
  paint.cover(scaleColour(iris, [tone, tone, tone]), ease(IRIS_RADIUS + 0.05, IRIS_RADIUS - 0.05, distance));
  paint.cover(BLACK, ease(0.27, 0.21, distance));
}

function paintEyeball(paint: Paint, palette: Palette, eye: EyePlace): void {
  const { lines, gaze, skin } = palette;
  const side = eye.x < 0 ? -1 : 1;
  const dx = eye.x - (lines.eyeX * side + gaze[0]);
  const dy = eye.y - (0.03 + gaze[1] + lines.slant * 0.1);
  const white = 0.86 - 0.3 * ease(0.55, 1, Math.abs(eye.t));
  paint.start([0.66 * white, 0.62 * white, 0.58 * white], 0.15);
  if (eye.t < -0.78) paint.cover([0.55, 0.22, 0.18], ease(-0.78, -0.95, eye.t) * 0.8);
  paintIris(paint, palette, dx, dy);
  const shadow = ease(0.42, 0, eye.upper - eye.y);
  paint.tint(1 - 0.62 * shadow, 1 - 0.64 * shadow, 1 - 0.64 * shadow);
  const open = Math.min(1, (eye.upper - eye.lower) * 6);
  paint.cover([1, 1, 1], ease(0.15, 0.08, Math.hypot(dx - 0.17, dy - 0.2)) * 0.9 * open);
  paint.cover([0.8, 0.8, 0.85], 0.25 * open * ease(0.12, 0.06, Math.hypot(dx + 0.22, dy + 0.2)));
  paint.cover(scaleColour(skin, [0.9, 0.6, 0.6]), ease(0.1, 0, eye.y - eye.lower) * 0.7);
  paint.wet = true;
}

function paintLashes(paint: Paint, palette: Palette, eye: EyePlace): void {
  const { id, lines, skin } = palette;
  const { t } = eye;
  const blink = lines.expression.blink;
  const inside = Math.abs(t) < 1;
  if (inside || (t > 0 && t < 1.25 * id.lashes)) {
    const width = (0.055 + 0.06 * id.lashes) * (1 + 0.5 * ease(-0.2, 1, t)) * (1 + 0.2 * blink);
    const line = ease(width, width * 0.35, Math.abs(eye.y - eye.upper - 0.01)) * (inside ? 1 : ease(1.3, 1, t));
    paint.cover(LASH, line * (0.55 + 0.4 * id.lashes) * (t < -0.8 ? 0.5 : 1));
  }
  if (!inside) return;
  paintHangingLashes(paint, palette, eye);
  const lowerLine = ease(0.07, 0.02, Math.abs(eye.y - eye.lower)) * 0.35;
  paint.cover(scaleColour(skin, [0.25, 0.15, 0.13]), lowerLine * (1 - 0.5 * blink));
}

/** The lashes of a lid that is shut hang over the cheek. */
function paintHangingLashes(paint: Paint, { id, lines }: Palette, { x, y, t, upper }: EyePlace): void {
  const blink = lines.expression.blink;
  const below = upper - y;
  const length = (0.12 + 0.2 * id.lashes) * Math.max(0, 1 - t * t) ** 0.4 * blink;
  if (below <= 0 || below >= length) return;
  const strand = 0.45 + 0.55 * valueNoise((x + 0.5 * below * Math.sign(x)) * 9, 7);
  paint.cover(LASH, 0.75 * blink * strand * ease(length, 0, below));
}

function paintLid(paint: Paint, { id, lines }: Palette, eye: EyePlace): void {
  const blink = lines.expression.blink;
  const above = eye.y - eye.upper;
  const foldHeight = id.lidFold * (1 + blink);
  const fold = bump(0, (above - foldHeight) / 0.075) * ease(1.25, 0.8, Math.abs(eye.t)) * (1 - 0.9 * blink);
  paint.shade(0.45 * fold);
  const corner = Math.max(0, 1 - Math.abs(eye.t) ** 6);
  const lid = ease(0, 0.1, above) * ease(id.lidFold + 0.1 + blink, 0, above) * corner * (1 - 0.6 * blink);
  paint.tint(1 - 0.1 * lid, 1 - 0.16 * lid, 1 - 0.14 * lid);
}

/** Eyeballs, lashes and lids; leaves places away from the eyes alone. */
export function paintEyes(paint: Paint, palette: Palette, x: number, y: number): void {
  const { lines } = palette;
  const t = (Math.abs(x) - lines.eyeX) / lines.eyeHalf;
  if (t <= -1.35 || t >= 1.5 || Math.abs(y) > 2.6) return;
  const along = clamp(t, -1, 1);
  const eye = { x, y, t, upper: upperLidAt(lines, along), lower: lowerLidAt(lines, along) };
  const open = Math.abs(t) < 1 && y < eye.upper && y > eye.lower && eye.upper - eye.lower > 0.03;
  if (open) {
    paintEyeball(paint, palette, eye);
    return;
  }
  paintLashes(paint, palette, eye);
  paintLid(paint, palette, eye);
}
