import sharp from 'sharp';
import { FACES, textPath } from '../../glyphs/index.ts';
import { type Random, seededRandom } from '../../random/random.ts';

interface Screen {
  readonly width: number;
  readonly height: number;
}

/** Telephones' displays, pixels. */
const SCREENS: readonly [Screen, ...Screen[]] = [
  { width: 1080, height: 2340 },
  { width: 1170, height: 2532 },
  { width: 1440, height: 3120 },
];

function bars({ width, height }: Screen, random: Random): string {
  const unit = width / 360;
  const text = (words: string, x: number, y: number): string =>
    `<g fill="#e8eaed">${textPath(words, { face: FACES.sans, x: x * unit, y: y * unit, size: 12 * unit }).svg}</g>`;
  const clock = `${random.integer(7, 22)}:${String(random.integer(0, 59)).padStart(2, '0')}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${80 * unit}" fill="#202124"/>${text(clock, 16, 19)}${text(`${random.integer(12, 99)} %`, 312, 19)}${text('document.pdf', 52, 58)}<rect y="${height - 44 * unit}" width="${width}" height="${44 * unit}" fill="#202124"/></svg>`;
}

/** A telephone's screen that shows a page in a viewer, captured: a PNG, or a JPEG as messengers send it on. */
export async function captureScreen(page: Buffer, seed: number): Promise<Buffer> {
  const random = seededRandom(seed + 9200);
  const screen = random.pick(SCREENS);
  const shown = await sharp(page).resize({ width: screen.width }).toBuffer();
  const top = Math.round((screen.width / 360) * 104);
  const canvas = sharp({ create: { ...screen, channels: 3, background: '#3c4043' } }).composite([
    { input: shown, left: 0, top },
    { input: Buffer.from(bars(screen, random)), left: 0, top: 0 },
  ]);
  return random.next() < 0.6 ? canvas.png().toBuffer() : canvas.jpeg({ quality: 80 }).toBuffer();
}
