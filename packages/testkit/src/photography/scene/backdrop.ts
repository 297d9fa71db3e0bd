import sharp from 'sharp';
import type { RgbImage } from '../../pixels/rgb-image.ts';
import { type Random, seededRandom } from '../../random/random.ts';
import { fractalNoise, valueNoise } from '../../random/value-noise.ts';
import type { SceneOptions } from './scene-options.ts';
import { drawTextile } from './textile.ts';
import { thingsOn } from './things.ts';

type Rgb = readonly [number, number, number];
type Tone = (x: number, y: number) => number;

/** Grounds are computed at a quarter of the size: behind a document in focus they are soft anyway. */
const COARSE = 4;

const PLAIN: readonly [Rgb, ...Rgb[]] = [
  [196, 190, 180],
  [92, 96, 102],
  [222, 220, 216],
  [128, 92, 74],
  [150, 164, 176],
  [236, 234, 230],
];
const DARK: readonly [Rgb, ...Rgb[]] = [
  [28, 29, 33],
  [44, 36, 32],
  [24, 34, 46],
];
const WOOD: readonly [Rgb, ...Rgb[]] = [
  [158, 114, 74],
  [112, 76, 50],
  [196, 158, 112],
  [84, 62, 50],
];

function flatTone(random: Random): Tone {
  const start = random.between(0, 200);
  return (x, y) => 1 + 0.16 * (fractalNoise(x / 70 + start, y / 70) - 0.5) + 0.05 * (valueNoise(x / 3, y / 3) - 0.5);
}

function woodTone(random: Random): Tone {
  const plank = random.between(180, 340);
  const start = random.between(0, plank);
  return (x, y) => {
    const board = Math.floor((y + start) / plank);
    const gap = (y + start) / plank - board < 0.02 ? 0.55 : 1;
    const rings = Math.sin((y + 24 * fractalNoise(x / 260 + board * 7, y / 60)) / 7 + board * 9);
    return gap * (1 + 0.08 * rings + 0.18 * (valueNoise(x / 60 + board * 31, y / 5) - 0.5));
  };
}

async function ground(options: SceneOptions, base: Rgb, tone: Tone): Promise<Buffer> {
  const [width, height] = [Math.ceil(options.width / COARSE), Math.ceil(options.height / COARSE)];
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const level = tone(x * COARSE, y * COARSE);
      for (let c = 0; c < 3; c++) data[3 * (y * width + x) + c] = Math.max(0, Math.min(255, (base[c] ?? 0) * level));
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .resize(options.width, options.height, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer();
}

/** A room far behind the document, out of focus. */
function roomSvg(random: Random, { width, height }: SceneOptions): string {
  let svg = `<rect width="${width}" height="${height}" fill="hsl(${random.integer(20, 50)},12%,${random.integer(40, 72)}%)"/>`;
  for (let i = 0; i < 14; i++) {
    const ink = `hsl(${random.integer(0, 359)},${random.integer(5, 40)}%,${random.integer(20, 85)}%)`;
    const [w, h] = [random.between(0.1, 0.5) * width, random.between(0.15, 0.6) * height];
    svg += `<rect x="${random.integer(-100, width)}" y="${random.integer(-100, height)}" width="${w.toFixed(0)}" height="${h.toFixed(0)}" fill="${ink}"/>`;
  }
  return svg;
}

const svgOf = ({ width, height }: SceneOptions, content: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`);

async function paint(options: SceneOptions): Promise<Buffer> {
  const random = seededRandom(options.seed + 300);
  const { width, height } = options;
  const over = async (base: Buffer, content: string): Promise<Buffer> =>
    sharp(base, { raw: { width, height, channels: 3 } })
      .composite([{ input: svgOf(options, content) }])
      .removeAlpha()
      .raw()
      .toBuffer();
  switch (options.backdrop) {
    case 'plain':
      return ground(options, random.pick(PLAIN), flatTone(random));
    case 'dark':
      return ground(options, random.pick(DARK), flatTone(random));
    case 'wood':
      return ground(options, random.pick(WOOD), woodTone(random));
    case 'cloth':
    case 'printed':
      return over(
        await ground(options, random.pick(PLAIN), flatTone(random)),
        drawTextile(random, options, options.backdrop),
      );
    case 'cluttered': {
      const wooden = random.next() < 0.6;
      const base = await ground(
        options,
        random.pick(wooden ? WOOD : PLAIN),
        wooden ? woodTone(random) : flatTone(random),
      );
      return over(base, thingsOn(random, options));
    }
    case 'hand-held':
      return sharp(svgOf(options, roomSvg(random, options)))
        .resize(Math.ceil(width / 8))
        .blur(9)
        .resize(width, height, { fit: 'fill', kernel: 'cubic' })
        .removeAlpha()
        .raw()
        .toBuffer();
  }
}

/** What lies behind the documents. */
export async function paintBackdrop(options: SceneOptions): Promise<RgbImage> {
  return { width: options.width, height: options.height, data: await paint(options) };
}
