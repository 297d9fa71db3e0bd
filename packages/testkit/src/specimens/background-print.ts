import { SANS_BOLD, textPath, textWidth } from '../glyphs/index.ts';
import type { Issuer } from '../people/index.ts';
import { type Random, seededRandom } from '../random/random.ts';
import type { Sheet } from './sheet.ts';

const hsl = (hue: number, saturation: number, lightness: number): string =>
  `hsl(${Math.round(hue)},${saturation}%,${lightness}%)`;

/** A family of waves that run across the sheet, each a little out of step with the one before. */
function guilloche(sheet: Sheet, issuer: Issuer, random: Random): string {
  const { width, height } = sheet.format;
  const [first, second] = issuer.hues;
  const swing = random.between(1.6, 2.6);
  const length = random.between(11, 17);
  const lines = Math.round(height / 1.15);
  let svg = '';
  for (let line = -2; line < lines + 2; line++) {
    const points: string[] = [];
    for (let x = -1; x <= width + 1; x += 1.2) {
      const y =
        line * 1.15 + swing * Math.sin(x / length + line * 0.21) + 0.7 * Math.cos((x / length) * 2.7 - line * 0.4);
      points.push(`${x.toFixed(1)} ${y.toFixed(2)}`);
    }
    const hue = first + ((second - first) * line) / lines;
    svg += `<path d="M${points.join('L')}" fill="none" stroke="${hsl(hue, 48, 74)}" stroke-width="0.11"/>`;
  }
  return svg;
}

interface RosettePlan {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly petals: number;
  readonly colour: string;
}

/** A closed curve like those of a guilloche lathe: circles rolling in circles. */
function rosette({ x, y, radius, petals, colour }: RosettePlan): string {
  let svg = '';
  for (let ring = 0; ring < 7; ring++) {
    const reach = radius * (1 - ring * 0.11);
    const points: string[] = [];
    for (let step = 0; step <= 240; step++) {
      const turn = (step / 240) * 2 * Math.PI;
      const r = reach * (0.8 + 0.2 * Math.cos(petals * turn + ring * 0.5));
      points.push(`${(x + r * Math.cos(turn)).toFixed(2)} ${(y + r * Math.sin(turn)).toFixed(2)}`);
    }
    svg += `<path d="M${points.join('L')}Z" fill="none" stroke="${colour}" stroke-width="0.1"/>`;
  }
  return svg;
}

/** The invented issuer's emblem: a sun with eight rays over waves. */
export function emblem(x: number, y: number, radius: number, colour: string): string {
  let rays = '';
  for (let ray = 0; ray < 8; ray++) {
    const turn = (ray * Math.PI) / 4;
    const tip = `${(x + radius * Math.cos(turn)).toFixed(2)} ${(y + radius * Math.sin(turn)).toFixed(2)}`;
    const foot = (side: number): string => {
      const angle = turn + side * 0.3;
      return `${(x + radius * 0.55 * Math.cos(angle)).toFixed(2)} ${(y + radius * 0.55 * Math.sin(angle)).toFixed(2)}`;
    };
    rays += `<path d="M${foot(-1)}L${tip}L${foot(1)}Z"/>`;
  }
  return `<g fill="${colour}">${rays}<circle cx="${x}" cy="${y}" r="${radius * 0.46}"/></g>`;
}

/** SPECIMEN across the sheet, plain to people, pale enough for a reader of the fields beneath. */
function watermark(sheet: Sheet): string {
  const { width, height } = sheet.format;
  const size = (width * 0.82) / textWidth(SANS_BOLD, 'SPECIMEN');
  const { svg } = textPath('SPECIMEN', { face: SANS_BOLD, x: -width * 0.41, y: size * 0.36, size });
  const place = `translate(${width * 0.53} ${height * 0.47}) rotate(-22)`;
  return `<g transform="${place}" fill="#c2262e" opacity="0.13">${svg}</g>`;
}

/** Tinted paper, guilloche, rosettes and watermark; the seed is the document's own, so that no two sheets are the same. */
export function printBackground(sheet: Sheet, issuer: Issuer, seed: number): void {
  const { width, height } = sheet.format;
  const [first, second] = issuer.hues;
  const random = seededRandom(seed);
  const stops = `<stop offset="0" stop-color="${hsl(first, 46, 93)}"/><stop offset="1" stop-color="${hsl(second, 44, 93)}"/>`;
  sheet.define(`<linearGradient id="paper" x1="0" y1="0" x2="1" y2="1">${stops}</linearGradient>`);
  sheet.draw(`<rect width="${width}" height="${height}" fill="url(#paper)"/>`);
  sheet.draw(guilloche(sheet, issuer, random));
  const petals = random.integer(7, 13);
  const colour = hsl(second + 25, 45, 70);
  sheet.draw(rosette({ x: width * 0.83, y: height * 0.42, radius: height * 0.27, petals, colour }));
  sheet.draw(
    rosette({ x: width * 0.2, y: height * 0.44, radius: height * 0.4, petals: petals + 3, colour: hsl(first, 45, 76) }),
  );
  sheet.draw(watermark(sheet));
}
