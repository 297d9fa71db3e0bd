import { fractalNoise, valueNoise } from '../random/value-noise.ts';
import type { Surface } from './grid-mesh.ts';
import type { Paint } from './paint.ts';
import { paintEyes } from './paint-eyes.ts';
import { paintBeard, paintBrows, paintHairCurtain, paintScalp } from './paint-hair.ts';
import { paintMouth } from './paint-mouth.ts';
import { type HeadPlace, paintSkin } from './paint-skin.ts';
import type { Palette } from './palette.ts';
import { clamp } from './scalar.ts';

function paintHead(paint: Paint, palette: Palette, place: HeadPlace): void {
  const { x, y, angle } = place;
  paintSkin(paint, palette, place);
  if (Math.abs(angle) < 1.3) {
    paintBrows(paint, palette, x, y);
    paintEyes(paint, palette, x, y);
    paintMouth(paint, palette, x, y);
  }
  paintBeard(paint, palette, place);
  paintScalp(paint, palette, place);
}

function paintTorso(paint: Paint, palette: Palette, { x, y, angle }: HeadPlace): void {
  const collar = -13.6 - 1.6 * Math.exp(-((x / 4) ** 2));
  if (y > collar) {
    const tone = 0.93 + 0.1 * fractalNoise(angle * 4, y * 0.6);
    paint.start(palette.skin, 0.2);
    paint.tint(tone, tone * 0.97, tone * 0.97);
    return;
  }
  const seam = y > collar - 0.9 ? 0.82 : 1;
  const cloth = seam * (0.8 + 0.3 * fractalNoise(x * 0.4, y * 0.2) + 0.06 * valueNoise(x * 9, y * 9));
  paint.start(palette.shirt, 0);
  paint.tint(cloth, cloth, cloth);
  paint.hair = 0.5;
}

function paintScarf(paint: Paint, palette: Palette, { y, angle, cover }: HeadPlace): void {
  const cloth = 0.55 + 0.5 * cover + 0.25 * fractalNoise(angle * 7, y * 0.35);
  paint.start(palette.scarf, 0);
  paint.tint(cloth, cloth, cloth);
  paint.hair = 0.5;
}

/** Paints what lies at one place of a surface. */
export function paintSurface(paint: Paint, palette: Palette, surface: Surface, place: HeadPlace): void {
  switch (surface) {
    case 'head':
      paintHead(paint, palette, place);
      return;
    case 'hair':
      paintHairCurtain(paint, palette, place);
      return;
    case 'torso':
      paintTorso(paint, palette, place);
      return;
    case 'glasses':
      paint.start(palette.glasses, 0.8);
      return;
    case 'scarf':
      paintScarf(paint, palette, place);
      return;
    case 'ear':
      paint.start(palette.skin, 0.3);
      paint.tint(1, clamp(0.78 + 0.1 * place.cover, 0, 1), clamp(0.76 + 0.1 * place.cover, 0, 1));
  }
}
