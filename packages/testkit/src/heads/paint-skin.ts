import { fractalNoise, valueNoise } from '../random/value-noise.ts';
import { scaleColour } from './colour.ts';
import type { Paint } from './paint.ts';
import type { Palette } from './palette.ts';
import { noseTipY, smileFoldX } from './relief.ts';
import { bump, clamp, ease } from './scalar.ts';

/** A place on the head: x and y in centimetres, `angle` around the head, `cover` the part of hair. */
export interface HeadPlace {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly cover: number;
}

function paintGround(paint: Paint, { id, skin }: Palette, { angle, y }: HeadPlace): void {
  const patches = fractalNoise(angle * 5 + id.seed * 3.7, y * 0.8) - 0.5;
  const grain = valueNoise(angle * 42, y * 7) - 0.5;
  const pores = valueNoise(angle * 95 + 9, y * 15) - 0.5;
  const tone = 1 + patches * 0.2 * (0.5 + id.blotches) + grain * 0.06 + pores * 0.06;
  paint.start(skin, 0.5);
  paint.tint(tone, tone * (1 - patches * 0.06), tone);
}

function paintBlood(paint: Paint, { id, lines }: Palette, ax: number, y: number): void {
  const blush = 0.5 * bump((ax - 3.9) / 1.7, (y + 2.8) / 1.6) + 0.2 * bump(ax / 1.6, (y + 10) / 1.2);
  const red = blush + 0.55 * bump(ax / 1.2, (y + id.noseLength) / 1.2);
  paint.tint(1 + 0.02 * red, 1 - (0.12 + 0.12 * id.blotches) * red, 1 - (0.1 + 0.1 * id.blotches) * red);
  const awake = 1 - 0.5 * lines.expression.blink;
  const ring = bump((ax - id.eyeDistance + 0.2) / 1.3, (y + 1) / 0.5) * (0.3 + 0.7 * id.eyeBags) * awake;
  const inner = 0.6 * bump((ax - 1.7) / 0.5, (y - 0.1) / 0.6);
  const lid = 0.35 * (1 - lines.expression.blink) * bump((ax - id.eyeDistance) / 1.5, (y - 0.95) / 0.4);
  const tired = ring + inner + lid;
  paint.tint(1 - 0.13 * tired, 1 - 0.18 * tired, 1 - 0.15 * tired);
}

function paintMarks(paint: Paint, { id, skin, moles }: Palette, { x, y, angle }: HeadPlace): void {
  if (id.freckles > 0) {
    const spot = ease(0.66, 0.8, valueNoise(angle * 30 + 5, y * 4.4));
    const freckle = spot * bump((Math.abs(x) - 2) / 3, (y + 2) / 2.6) * id.freckles;
    paint.tint(1 - 0.28 * freckle, 1 - 0.42 * freckle, 1 - 0.5 * freckle);
  }
  for (const mole of moles) {
    const distance = (x - mole.x) ** 2 + (y - mole.y) ** 2;
    if (distance < mole.size) {
      paint.cover(scaleColour(skin, [0.2, 0.13, 0.1]), ease(mole.size, mole.size * 0.4, distance));
    }
  }
}

function paintWrinkles(paint: Paint, { id }: Palette, { x, y }: HeadPlace): void {
  if (id.age <= 0.35) return;
  const ax = Math.abs(x);
  const waves = Math.max(0, Math.sin(y * 5.2 + 0.5 * Math.sin(x * 0.7) + valueNoise(x * 0.5, 9) * 2)) ** 6;
  const forehead = bump(0, ax / 4.5) * ease(2.8, 3.6, y) * ease(id.hairline, id.hairline - 1.2, y) * waves;
  const crowsFeet =
    bump((ax - id.eyeDistance - id.eyeWidth - 0.7) / 0.5, y / 0.8) * Math.max(0, Math.sin((y + 0.2 * ax) * 11)) ** 4;
  const frown = 0.7 * bump((ax - 0.45) / 0.12, (y - 2.2) / 0.7);
  paint.shade(0.26 * (id.age - 0.35) * 1.5 * (forehead + crowsFeet + frown));
}

function paintSmileFold(paint: Paint, { id, lines }: Palette, ax: number, y: number): void {
  const t = clamp((-4 - y) / 3.4, 0, 1.1);
  const fold = bump(0, (ax - smileFoldX(id, lines, t)) / 0.2) * ease(-3.9, -4.7, y) * ease(1.1, 0.75, t);
  paint.shade(fold * (0.02 + 0.12 * id.age + 0.08 * lines.expression.smile));
}

function paintNostrils(paint: Paint, { id }: Palette, ax: number, y: number): void {
  const nostrilY = noseTipY(id) - 0.5;
  const hole = bump((ax - 0.7 * id.noseWidth) / (0.34 * id.noseWidth), (y - nostrilY) / 0.2);
  paint.shade(0.9 * ease(0.35, 0.85, hole));
  paint.shade(0.16 * bump((ax - 1.75 * id.noseWidth) / 0.16, (y - nostrilY - 0.35) / 0.5));
}

/** The skin of the face without brows, eyes, mouth and hair. */
export function paintSkin(paint: Paint, palette: Palette, place: HeadPlace): void {
  const ax = Math.abs(place.x);
  paintGround(paint, palette, place);
  paintBlood(paint, palette, ax, place.y);
  paintMarks(paint, palette, place);
  paintWrinkles(paint, palette, place);
  paintSmileFold(paint, palette, ax, place.y);
  paintNostrils(paint, palette, ax, place.y);
}
